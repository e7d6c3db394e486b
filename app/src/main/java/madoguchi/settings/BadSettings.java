package madoguchi.settings;

/** A line of the settings that cannot be used: which, why, and what would be right. */
public final class BadSettings extends Exception {

    private static final long serialVersionUID = 1;

    /**
     * @param line counted from 1
     */
    BadSettings(int line, String what) {
        super("line " + line + ": " + what);
    }
}
