package madoguchi.screen;

/** Where staff and technicians can go, in the order of the navigation. */
public enum DeskPlace {
    // the counter
    S02_TODAY,
    // looking back
    // the terminal
    T01_SELF_CHECK,
    T04_ERROR_BOOK,
    T05_SCHEDULE
}
