package madoguchi.advice;

import madoguchi.failure.FailureCode;

/** A trouble, as far as the way on depends on it. */
enum Cause {
    /** The card could be read, but nobody was identified: staff can still look. */
    NOT_IDENTIFIED,
    /** No method is left for this card (without photograph, and the PIN is locked). */
    NO_METHOD,
    /** The check did not come to an end; the card is the patient's and counts as one. */
    UNCHECKED,
    /** What lies there is no card of this person that counts. */
    NO_CARD,
    /** The authentication certificate ended over three months ago; the card itself still counts. */
    CERTIFICATE_OVER,
    INVALID,
    NOT_FOUND,
    /** The check succeeded; only what was asked for beside it is missing. */
    KNOWN,
    OUTAGE,
    DISASTER;

    static Cause of(Trouble trouble) {
        return switch (trouble) {
            case Trouble.Failed(var code) -> of(code);
            case Trouble.Answered(var answer) ->
                    switch (answer) {
                        case INVALID, INVALID_NEW_EXISTS -> INVALID;
                        case NOT_FOUND -> NOT_FOUND;
                        case SEVERAL -> UNCHECKED;
                    };
            case Trouble.NotIdentified _ -> NOT_IDENTIFIED;
            case Trouble.NoCard _ -> NO_CARD;
            case Trouble.Outage _ -> OUTAGE;
            case Trouble.Disaster _ -> DISASTER;
        };
    }

    private static Cause of(FailureCode code) {
        return switch (code) {
            case CAMERA_OUT_OF_ORDER, STAFF_DID_NOT_FINISH, PASSWORD_NOT_SET, VISUAL_MODE_NEEDED ->
                    NOT_IDENTIFIED;
            case NO_METHOD_LEFT -> NO_METHOD;
            case CARD_NOT_RECOGNISED,
                    CARD_DATA_UNREADABLE,
                    CARD_BUSY,
                    CARD_TOO_SLOW,
                    CARD_NOT_FOR_PRACTICE,
                    READER_OUT_OF_ORDER,
                    PROOF_REFUSED,
                    SEVERAL_INSURERS,
                    NOT_REGISTERED,
                    ENROLMENT_REFUSED,
                    ENROLMENT_PENDING,
                    INSURER_NOT_READY,
                    STORE_OUT_OF_ORDER,
                    CANNOT_CONTINUE ->
                    UNCHECKED;
            case NOT_A_MY_NUMBER_CARD, CARD_NOT_GENUINE, CARD_EXPIRED, NOT_THE_SAME_PERSON ->
                    NO_CARD;
            case CERTIFICATE_OVER -> CERTIFICATE_OVER;
            case NETWORK,
                    CENTRE_TOO_SLOW,
                    CENTRE_OUT_OF_ORDER,
                    CENTRE_ANSWER_UNUSABLE,
                    NO_TRUST,
                    OTHER_CLOCK ->
                    OUTAGE;
            case NOT_VALID, SUPERSEDED -> INVALID;
            case NOT_FOUND -> NOT_FOUND;
            case LIMIT_NOT_GIVEN, HAND_OVER_OUT_OF_ORDER -> KNOWN;
        };
    }

    boolean cardCounts() {
        return this != NO_CARD;
    }
}
