package madoguchi.failure;

import java.util.Arrays;
import java.util.Optional;

/**
 * Every way in which something can go wrong, as staff and technicians name it. 001, 002, 006 and
 * 011 are the reader codes that are publicly known (facts: domain, chapter 4) and are used as they
 * are; our own begin with K. Each has a row in docs/failure-codes.md and its words in the wording
 * files; a test holds the three together.
 */
public enum FailureCode {
    CARD_NOT_RECOGNISED("001", Recovery.ASK_PATIENT),
    NOT_A_MY_NUMBER_CARD("002", Recovery.ASK_PATIENT),
    CERTIFICATE_OVER("006", Recovery.ASK_STAFF),
    NETWORK("011", Recovery.REPAIR_DEVICE),

    CARD_DATA_UNREADABLE("K-101", Recovery.ASK_STAFF),
    CARD_NOT_GENUINE("K-102", Recovery.ASK_STAFF),
    CARD_EXPIRED("K-103", Recovery.ASK_STAFF),
    NO_METHOD_LEFT("K-104", Recovery.ASK_STAFF),
    CARD_BUSY("K-105", Recovery.REPAIR_DEVICE),
    CARD_TOO_SLOW("K-106", Recovery.ASK_PATIENT),
    READER_OUT_OF_ORDER("K-107", Recovery.REPAIR_DEVICE, Closes.COUNTER),
    CARD_NOT_FOR_PRACTICE("K-108", Recovery.ASK_STAFF),

    CAMERA_OUT_OF_ORDER("K-201", Recovery.REPAIR_DEVICE, Closes.FACE),
    NOT_THE_SAME_PERSON("K-202", Recovery.ASK_STAFF),
    STAFF_DID_NOT_FINISH("K-203", Recovery.ASK_STAFF),
    PASSWORD_NOT_SET("K-204", Recovery.REPAIR_DEVICE, Closes.COUNTER),
    VISUAL_MODE_NEEDED("K-205", Recovery.ASK_STAFF),

    CENTRE_TOO_SLOW("K-301", Recovery.REPAIR_DEVICE),
    CENTRE_OUT_OF_ORDER("K-302", Recovery.REPAIR_DEVICE),
    PROOF_REFUSED("K-303", Recovery.ASK_STAFF),
    CENTRE_ANSWER_UNUSABLE("K-304", Recovery.REPAIR_DEVICE),
    NOT_VALID("K-305", Recovery.ASK_STAFF),
    NOT_FOUND("K-306", Recovery.ASK_STAFF),
    SUPERSEDED("K-307", Recovery.ASK_STAFF),
    SEVERAL_INSURERS("K-308", Recovery.ASK_STAFF),
    NOT_REGISTERED("K-309", Recovery.ASK_STAFF),
    ENROLMENT_REFUSED("K-310", Recovery.ASK_STAFF),
    ENROLMENT_PENDING("K-311", Recovery.ASK_STAFF),
    INSURER_NOT_READY("K-312", Recovery.ASK_STAFF),
    NO_TRUST("K-313", Recovery.REPAIR_DEVICE),
    OTHER_CLOCK("K-314", Recovery.REPAIR_DEVICE),
    LIMIT_NOT_GIVEN("K-315", Recovery.ASK_STAFF),

    STORE_OUT_OF_ORDER("K-401", Recovery.REPAIR_DEVICE, Closes.COUNTER),
    CANNOT_CONTINUE("K-402", Recovery.REPAIR_DEVICE, Closes.COUNTER),
    HAND_OVER_OUT_OF_ORDER("K-411", Recovery.REPAIR_DEVICE);

    private final String code;
    private final Recovery recovery;
    private final Closes closes;

    FailureCode(String code, Recovery recovery) {
        this(code, recovery, Closes.NOTHING);
    }

    FailureCode(String code, Recovery recovery, Closes closes) {
        this.code = code;
        this.recovery = recovery;
        this.closes = closes;
    }

    /** As printed: "011", "K-101". */
    public String code() {
        return code;
    }

    public Recovery recovery() {
        return recovery;
    }

    public Closes closes() {
        return closes;
    }

    public static Optional<FailureCode> of(String code) {
        return Arrays.stream(values()).filter(f -> f.code.equals(code)).findFirst();
    }

    /** Three troubles, three recoveries. */
    public enum Recovery {
        /** The card: put it down again, take it out of the sleeve. */
        ASK_PATIENT,
        /** This visit: staff looks at the card or the person and goes on by hand. */
        ASK_STAFF,
        /** The device or what it is connected to. */
        REPAIR_DEVICE
    }

    /** What must not be used while this trouble stands. */
    public enum Closes {
        NOTHING,
        FACE,
        COUNTER
    }
}
