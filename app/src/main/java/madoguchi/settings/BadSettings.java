package madoguchi.settings;

/** A line of the settings that cannot be used: which, why, and what would be right. */
public final class BadSettings extends Exception {

    private static final long serialVersionUID = 1;

    private final String what;

    /**
     * @param line counted from 1
     */
    BadSettings(int line, String what) {
        super("line " + line + ": " + what);
        this.what = what;
    }

    /** Without the line, for who sees no file. */
    public String what() {
        return what;
    }
}
