package madoguchi.screen;

/** Where staff and technicians can go, in the order of the navigation. */
public enum DeskPlace {
    // the counter
    S02_TODAY,
    S03_VISUAL_MODE,
    S04_FALLBACK,
    S05_DECLARATION,
    S06_CARE,
    // looking back
    S07_USAGE,
    T06_PRACTICE,
    // the terminal
    S08_SETTINGS,
    T01_SELF_CHECK,
    T02_CAMERA,
    T03_CARD_TEST,
    T04_ERROR_BOOK,
    T05_SCHEDULE
}
