package madoguchi.ui;

/** Who touches the glass in a walk: by the ids of what is drawn there. */
public interface Hand {

    /**
     * Touches the node with this id once that is possible.
     *
     * @throws AssertionError when it does not become possible in time; says why
     */
    void touch(String id);

    /** Touches these keys of the keypad, "1234". */
    default void keyIn(String digits) {
        digits.chars().forEach(digit -> touch("key-" + (char) digit));
    }
}
