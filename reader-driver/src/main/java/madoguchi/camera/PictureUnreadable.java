package madoguchi.camera;

/**
 * A picture that cannot be decoded: truncated, huge, tiny, of a kind we do not read, no picture at
 * all.
 */
public final class PictureUnreadable extends Exception {
    private static final long serialVersionUID = 1;

    /**
     * @param message a sentence that says what is wrong, without the picture's content
     */
    public PictureUnreadable(String message) {
        super(message);
    }
}
