package madoguchi.camera.drawn;

/**
 * How a person holds still, more or less.
 *
 * @param yaw of the head, -1 to 1: about ten degrees either way
 * @param turn of the head on request, -1 to 1: about twenty degrees, positive to the right of the
 *     picture
 * @param blink 0 open, 1 closed
 * @param smile added to the person's own
 * @param formal true for the clothes and the combed hair of the card's photo
 */
record Pose(double yaw, double turn, double blink, double smile, boolean formal, Stage.Worn worn) {

    static final Pose CARD = new Pose(0, 0, 0, 0, true, Stage.Worn.NOTHING);

    /** How far to the side a part of the face moves, that stands out so far when the head turns. */
    double shift(double byYaw, double byTurn) {
        return yaw * byYaw + turn * byTurn;
    }
}
