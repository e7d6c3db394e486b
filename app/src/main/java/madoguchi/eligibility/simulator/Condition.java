package madoguchi.eligibility.simulator;

/** How the simulated centre is today. */
public enum Condition {
    UP,
    /** Nobody listens: connections are refused. */
    DOWN,
    /** Every call is answered with 503. */
    OUT_OF_ORDER,
    /** Takes every call and never answers. */
    HANG,
    /** Checks as always; registering is answered with 503. */
    REGISTER_FAILS
}
