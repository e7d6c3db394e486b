package madoguchi.ui.drawing;

/** Whether pictures move and counters count by themselves. */
public enum Motion {
    ON,
    /** For pictures that must come out the same every time. */
    STILL
}
