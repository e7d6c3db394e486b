package madoguchi.screen;

/** How something stands; never shown by its colour alone. */
public enum Lamp {
    GOOD,
    CAUTION,
    BAD,
    /** Nobody has looked, or the terminal does not run. */
    UNKNOWN
}
