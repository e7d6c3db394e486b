package madoguchi.camera;

/**
 * A source of frames that cannot be opened; the message is one clear sentence for the person who
 * named it.
 */
public final class CameraUnusable extends Exception {
    private static final long serialVersionUID = 1;

    public CameraUnusable(String message) {
        super(message);
    }
}
