package madoguchi.advice;

import madoguchi.failure.FailureCode;

/** Why the check did not succeed. */
public sealed interface Trouble {

    /** The terminal showed this code. */
    record Failed(FailureCode code) implements Trouble {}

    /** The centre answered, and the answer is not 有効. */
    record Answered(Answer answer) implements Trouble {}

    /** Neither face nor PIN identified the holder; the card has a photograph to compare with. */
    record NotIdentified() implements Trouble {}

    /** The patient brought no My Number card. */
    record NoCard() implements Trouble {}

    /** 障害時 (B01): the centre or the way to it is known to be down. */
    record Outage() implements Trouble {}

    /** 災害時 (B02). */
    record Disaster() implements Trouble {}
}
