package madoguchi.camera.drawn;

import java.util.Optional;

/**
 * What stands before the drawn camera.
 *
 * @param companion a second person, further back: a carer
 */
public record Stage(
        Optional<Look> person, Optional<Look> companion, Light light, Distance distance) {

    /** An empty room in good light. */
    public static final Stage EMPTY =
            new Stage(Optional.empty(), Optional.empty(), Light.NORMAL, Distance.RIGHT);

    /** The light of the room. */
    public enum Light {
        NORMAL,
        BACKLIT,
        DARK
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

    public Stage withPerson(Optional<Look> other) {
        return new Stage(other, companion, light, distance);
    }

    public Stage withCompanion(Optional<Look> other) {
        return new Stage(person, other, light, distance);
    }

    public Stage withLight(Light other) {
        return new Stage(person, companion, other, distance);
    }

    public Stage withDistance(Distance other) {
        return new Stage(person, companion, light, other);
    }
}
