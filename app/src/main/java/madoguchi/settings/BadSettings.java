package madoguchi.settings;

/** A line of the settings that cannot be used: which, why, and what would be right. */
public final class BadSettings extends Exception {

    private static final long serialVersionUID = 1;

    private final int line;
    private final transient Mistake mistake;

    /**
     * @param line counted from 1
     */
    BadSettings(int line, Mistake mistake) {
        super("line " + line + ": " + mistake.sentence());
        this.line = line;
        this.mistake = mistake;
    }

    int line() {
        return line;
    }

    /** Without the line, for who sees no file. */
    public Mistake mistake() {
        return mistake;
    }
}
