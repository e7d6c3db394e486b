package madoguchi.face;

import java.util.Optional;
import madoguchi.face.FaceCheck.Hint;

/**
 * How good a frame is.
 *
 * @param fault empty when it can be compared: otherwise what to tell the person first
 * @param measures none when no face was found
 */
public record Quality(Optional<Fault> fault, Optional<Measures> measures) {

    /**
     * @param measured in the unit of its rule, see {@link Measures}
     * @param limit that it missed
     */
    public record Fault(Hint hint, double measured, double limit) {}

    /**
     * @param width of the face, in parts of the frame's
     * @param offX of its centre from the middle, in parts of the frame's width
     * @param offY the same for the height
     * @param rival width of the next face in parts of this one's, 0: there is none
     * @param face mean luma inside it, 0 to 255
     * @param background mean luma beside the head, 0 to 255
     * @param glare share of its pixels that are white
     * @param sharpness see {@link Luma}
     * @param marks what can only be measured where the eyes were found
     */
    public record Measures(
            double width,
            double offX,
            double offY,
            double rival,
            double face,
            double background,
            double glare,
            double sharpness,
            Optional<Marks> marks) {}

    /**
     * @param roll tilt of the head in degrees
     * @param turn to the side, see {@link FacePatch#turn()}
     * @param eyes brightness round the eyes over that of the cheeks: 0.3 is behind dark glasses
     * @param mouth detail of mouth and chin, see {@link FacePatch#mouth()}: little under a mask
     */
    public record Marks(double roll, double turn, double eyes, double mouth) {}

    public Optional<Hint> hint() {
        return fault.map(Fault::hint);
    }

    double sharpness() {
        return measures.map(Measures::sharpness).orElse(0.0);
    }
}
