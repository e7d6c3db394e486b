package madoguchi.health;

/** How bad a finding is: of several the last counts. */
public enum Level {
    /** Could not be measured now; says nothing about the terminal. */
    NOT_MEASURED,
    /** As it should be. */
    GREEN,
    /** Patients are served, and something should be looked at. */
    YELLOW,
    /** Something does not work. */
    RED;

    /** Somebody should do something. */
    public boolean wrong() {
        return compareTo(GREEN) > 0;
    }
}
