package madoguchi.health;

import java.util.Collection;
import java.util.Set;
import madoguchi.failure.FailureCode;

/** What the terminal consists of, as staff ask about it. */
public enum Part {
    READER(FailureCode.READER_OUT_OF_ORDER, FailureCode.CARD_BUSY),
    CAMERA(FailureCode.CAMERA_OUT_OF_ORDER),
    CENTRE(
            FailureCode.NETWORK,
            FailureCode.CENTRE_TOO_SLOW,
            FailureCode.CENTRE_OUT_OF_ORDER,
            FailureCode.CENTRE_ANSWER_UNUSABLE,
            FailureCode.NO_TRUST,
            FailureCode.OTHER_CLOCK),
    STORE(FailureCode.STORE_OUT_OF_ORDER),
    HAND_OVER(FailureCode.HAND_OVER_OUT_OF_ORDER);

    private final Set<FailureCode> troubles;

    Part(FailureCode... troubles) {
        this.troubles = Set.of(troubles);
    }

    /** Which troubles are this part's. */
    public Set<FailureCode> troubles() {
        return troubles;
    }

    /** What these troubles say about it. */
    State under(Collection<FailureCode> standing) {
        return standing.stream().anyMatch(troubles::contains) ? State.OUT_OF_ORDER : State.WORKS;
    }

    public enum State {
        WORKS,
        OUT_OF_ORDER,
        /** Nobody has looked yet. */
        UNKNOWN
    }
}
