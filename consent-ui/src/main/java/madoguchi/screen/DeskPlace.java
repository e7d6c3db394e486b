package madoguchi.screen;

/** Where staff and technicians can go, in the order of the navigation. */
public enum DeskPlace {
    // the counter
    S02_TODAY,

    // the terminal
    S08_SETTINGS
}
