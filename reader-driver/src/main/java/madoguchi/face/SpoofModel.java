package madoguchi.face;

import java.util.OptionalDouble;
import madoguchi.camera.Frame;

/** A network that tells pictures of people from people; one thread, like its engine. */
public interface SpoofModel {

    /** Where no model is installed, and for drawn people: no network was trained on those. */
    SpoofModel NONE = (_, _) -> OptionalDouble.empty();

    /**
     * @return how sure it is that this is no person, 0 to 1
     * @throws FaceEngine.EngineFailed the native library gave up
     */
    OptionalDouble judge(Frame frame, Face face);
}
