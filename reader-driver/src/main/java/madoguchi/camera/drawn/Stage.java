package madoguchi.camera.drawn;

import java.util.Optional;

/**
 * What stands before the drawn camera.
 *
 * @param companion a second person, further back: a carer
 * @param worn by the person
 * @param medium the person, or a picture of the person held up
 */
public record Stage(
        Optional<Look> person,
        Optional<Look> companion,
        Light light,
        Distance distance,
        Worn worn,
        Turn turn,
        Medium medium) {

    /** An empty room in good light. */
    public static final Stage EMPTY =
            new Stage(
                    Optional.empty(),
                    Optional.empty(),
                    Light.NORMAL,
                    Distance.RIGHT,
                    Worn.NOTHING,
                    Turn.STRAIGHT,
                    Medium.PERSON);

    /** The light of the room. */
    public enum Light {
        NORMAL,
        BACKLIT,
        DARK,
        /** A lamp that shines into the face. */
        GLARE
    }

    /** How far away the person stands. */
    public enum Distance {
        NEAR(2.25),
        RIGHT(0.95),
        FAR(0.34);

        /** pixels a unit of drawing; a head is about 200 units wide */
        final double scale;

        Distance(double scale) {
            this.scale = scale;
        }
    }

    /** On the face, beside one's own glasses. */
    public enum Worn {
        NOTHING,
        MASK,
        DARK_GLASSES
    }

    /** Where the head is turned, by about twenty degrees; left is the person's own. */
    public enum Turn {
        STRAIGHT,
        LEFT,
        RIGHT,
        /** To one side and to the other, in three seconds. */
        BOTH
    }

    /** What is before the camera: presentation attack instruments, in the words of ISO 30107. */
    public enum Medium {
        PERSON,
        /** The person, before a door: straight lines as round a photo, and yet a person. */
        PERSON_BEFORE_DOOR,
        /** A photo on paper, with its white border. */
        PRINT,
        /** A photo on paper so large that no border is in the picture. */
        POSTER,
        /** A photo on a telephone. */
        PHONE_PHOTO,
        /** A video on a telephone: it blinks and moves. */
        PHONE_VIDEO
    }

    public Stage withPerson(Optional<Look> other) {
        return new Stage(other, companion, light, distance, worn, turn, medium);
    }

    public Stage withCompanion(Optional<Look> other) {
        return new Stage(person, other, light, distance, worn, turn, medium);
    }

    public Stage withLight(Light other) {
        return new Stage(person, companion, other, distance, worn, turn, medium);
    }

    public Stage withDistance(Distance other) {
        return new Stage(person, companion, light, other, worn, turn, medium);
    }

    public Stage withWorn(Worn other) {
        return new Stage(person, companion, light, distance, other, turn, medium);
    }

    public Stage withTurn(Turn other) {
        return new Stage(person, companion, light, distance, worn, other, medium);
    }

    public Stage withMedium(Medium other) {
        return new Stage(person, companion, light, distance, worn, turn, other);
    }
}
