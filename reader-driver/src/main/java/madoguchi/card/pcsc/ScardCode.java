package madoguchi.card.pcsc;

import java.util.Arrays;
import java.util.Optional;
import madoguchi.card.CardFault;

/**
 * Every code of PC/SC that says something about card, reader or service, and what it means here.
 * Codes that speak of our own mistakes (wrong parameter, small buffer) are not listed: like any
 * unknown code they become {@code Garbled}.
 *
 * <p>Names and values: pcsclite.h and MS-RDPESC 2.2.8.
 */
enum ScardCode {
    /** The library lost its connection to the service in the middle of a call. */
    SCARD_F_COMM_ERROR(0x80100013, Meaning.SERVICE),
    /** Nobody listens: the service was never started or has ended. */
    SCARD_E_NO_SERVICE(0x8010001D, Meaning.SERVICE),
    SCARD_E_SERVICE_STOPPED(0x8010001E, Meaning.SERVICE),
    /** A context or card of a service that has been restarted meanwhile. */
    SCARD_E_INVALID_HANDLE(0x80100003, Meaning.SERVICE),
    /** The service has no more handles; a JDK that leaks them gets here at the 201st. */
    SCARD_F_INTERNAL_ERROR(0x80100001, Meaning.SERVICE),
    SCARD_E_NO_MEMORY(0x80100006, Meaning.SERVICE),

    SCARD_E_UNKNOWN_READER(0x80100009, Meaning.READER),
    /** The reader was unplugged under our hands. */
    SCARD_E_READER_UNAVAILABLE(0x80100017, Meaning.READER),
    SCARD_E_NO_READERS_AVAILABLE(0x8010002E, Meaning.READER),

    SCARD_E_NO_SMARTCARD(0x8010000C, Meaning.REMOVED),
    SCARD_W_REMOVED_CARD(0x80100069, Meaning.REMOVED),
    /** The command did not get through; within 0.4 s of a pull that is how the pull looks. */
    SCARD_E_NOT_TRANSACTED(0x80100016, Meaning.REMOVED),
    SCARD_E_COMM_DATA_LOST(0x8010002F, Meaning.REMOVED),
    /** Somebody reset the card: all that we had unlocked and selected is gone, as after a pull. */
    SCARD_W_RESET_CARD(0x80100068, Meaning.REMOVED),

    /** No answer to reset: a sleeve, a purse, a dead chip. */
    SCARD_W_UNRESPONSIVE_CARD(0x80100066, Meaning.MUTE),
    SCARD_W_UNPOWERED_CARD(0x80100067, Meaning.MUTE),
    SCARD_W_UNSUPPORTED_CARD(0x80100065, Meaning.MUTE),
    /** What pcscd says about an answer to reset that is none. */
    SCARD_E_PROTO_MISMATCH(0x8010000F, Meaning.MUTE),
    SCARD_E_INVALID_ATR(0x80100015, Meaning.MUTE),
    SCARD_E_NOT_READY(0x80100010, Meaning.MUTE),

    SCARD_E_SHARING_VIOLATION(0x8010000B, Meaning.BUSY),

    SCARD_E_TIMEOUT(0x8010000A, Meaning.TIMEOUT),
    SCARD_E_CANCELLED(0x80100002, Meaning.TIMEOUT);

    private enum Meaning {
        SERVICE,
        READER,
        REMOVED,
        MUTE,
        BUSY,
        TIMEOUT
    }

    private final int value;
    private final Meaning meaning;

    ScardCode(int value, Meaning meaning) {
        this.value = value;
        this.meaning = meaning;
    }

    /**
     * @param doing which call, for the message
     */
    static CardFault fault(int value, String doing) {
        return Arrays.stream(values())
                .filter(code -> code.value == value)
                .findFirst()
                .map(code -> code.fault(doing))
                .orElseGet(() -> new CardFault.Garbled("%s: %08X".formatted(doing, value)));
    }

    /** By the name that stands in the messages of the JDK. */
    static Optional<ScardCode> named(String text) {
        return Arrays.stream(values()).filter(code -> text.contains(code.name())).findFirst();
    }

    int value() {
        return value;
    }

    boolean is(int code) {
        return value == code;
    }

    CardFault fault(String doing) {
        String message = doing + ": " + name();
        return switch (meaning) {
            case SERVICE -> new CardFault.ServiceDown(message);
            case READER -> new CardFault.ReaderGone(message);
            case REMOVED -> new CardFault.Removed(message);
            case MUTE -> new CardFault.Mute(message);
            case BUSY -> new CardFault.Busy(message);
            case TIMEOUT -> new CardFault.Timeout(message);
        };
    }
}
