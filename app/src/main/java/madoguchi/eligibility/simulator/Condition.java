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
    /** Answers as always, after the 3 to 7 seconds that the field is designed for. */
    SLOW,
    /** Checks as always; registering is answered with 503. */
    REGISTER_FAILS,
    /** Accepts no proof. */
    REFUSES_PROOFS,
    /** Breaks off in the middle of an answer. */
    HALF_AN_ANSWER,
    /** Answers without end. */
    HUGE_ANSWER,
    /** Something that is no JSON, as a portal page in between would give. */
    NO_ANSWER_AT_ALL,
    /** Answers for another visit. */
    WRONG_VISIT,
    /** Answers to another proof of the same visit. */
    WRONG_PROOF,
    /** Answers in a shape of its own. */
    WRONG_SCHEMA,
    /** Its clock is a day behind. */
    OTHER_CLOCK
}
