package madoguchi.camera.drawn;

/**
 * How a person holds still, more or less.
 *
 * @param yaw of the head, -1 to 1: about ten degrees either way
 * @param blink 0 open, 1 closed
 * @param smile added to the person's own
 * @param formal true for the clothes and the combed hair of the card's photo
 */
record Pose(double yaw, double blink, double smile, boolean formal) {

    static final Pose CARD = new Pose(0, 0, 0, true);
}
