package madoguchi.health;

/** How bad a finding is, the best first. */
public enum Level {
    /** As it should be. */
    GREEN,
    /** Could not be measured now; says nothing about the terminal. */
    NOT_MEASURED,
    /** Patients are served, and something should be looked at. */
    YELLOW,
    /** Something does not work. */
    RED;

    public boolean worseThan(Level other) {
        return compareTo(other) > 0;
    }
}
