package madoguchi.card.recording;

/** A file that is no recording, or a damaged one; says where and why. */
public final class BadRecording extends Exception {

    private static final long serialVersionUID = 1;

    private final int line;

    /**
     * @param line counted from 1
     */
    BadRecording(String where, int line, String why) {
        super("%s, line %d: %s".formatted(where, line, why));
        this.line = line;
    }

    public int line() {
        return line;
    }
}
