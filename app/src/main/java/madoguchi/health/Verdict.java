package madoguchi.health;

import static madoguchi.health.Level.GREEN;
import static madoguchi.health.Level.NOT_MEASURED;
import static madoguchi.health.Level.RED;
import static madoguchi.health.Level.YELLOW;

import java.util.Optional;
import madoguchi.failure.FailureCode;
import madoguchi.failure.FailureCode.Closes;

/**
 * Everything that a check can come to. The wording has a sentence about what was seen for each, and
 * for each yellow and red one what that means and what to do.
 */
public enum Verdict {
    UPTIME_SHORT(GREEN),
    UPTIME_LONG(YELLOW),
    UPTIME_COMPUTER_LONG(YELLOW),

    LIGHT_GOOD(GREEN),
    LIGHT_DARK(YELLOW),
    LIGHT_BACKLIT(YELLOW),
    LIGHT_GLARE(YELLOW),
    LIGHT_NOT_SEEN(NOT_MEASURED),

    SERVICE_NOT_NEEDED(GREEN),
    SERVICE_RUNS(GREEN),
    SERVICE_DOWN(RED, FailureCode.READER_OUT_OF_ORDER),

    READER_SIMULATED(GREEN),
    READER_THERE(GREEN),
    READER_MISSING(RED, FailureCode.READER_OUT_OF_ORDER),
    READER_HANGS(RED, FailureCode.READER_OUT_OF_ORDER),
    READER_KIOSK_SILENT(NOT_MEASURED),
    READER_KIOSK_WORKS(GREEN),
    READER_KIOSK_FAILS(RED, FailureCode.READER_OUT_OF_ORDER),

    CARD_NONE(NOT_MEASURED),
    CARD_WITH_KIOSK(NOT_MEASURED),
    CARD_QUICK(GREEN),
    CARD_SLOW(YELLOW, FailureCode.CARD_TOO_SLOW),
    CARD_MUTE(YELLOW, FailureCode.CARD_NOT_RECOGNISED),
    CARD_GARBLED(YELLOW, FailureCode.CARD_DATA_UNREADABLE),
    CARD_BUSY(YELLOW, FailureCode.CARD_BUSY),

    CAMERA_GOOD(GREEN),
    CAMERA_DRAWN(GREEN),
    CAMERA_MISSING(RED, FailureCode.CAMERA_OUT_OF_ORDER),
    CAMERA_SILENT(RED, FailureCode.CAMERA_OUT_OF_ORDER),
    CAMERA_FROZEN(RED, FailureCode.CAMERA_OUT_OF_ORDER),
    CAMERA_BLACK(RED, FailureCode.CAMERA_OUT_OF_ORDER),
    CAMERA_NO_FILE(RED, FailureCode.CAMERA_OUT_OF_ORDER),
    CAMERA_KIOSK_SILENT(NOT_MEASURED),
    CAMERA_KIOSK_WORKS(GREEN),
    CAMERA_KIOSK_FAILS(RED, FailureCode.CAMERA_OUT_OF_ORDER),

    FOCUS_GOOD(GREEN),
    FOCUS_BLURRED(YELLOW),
    FOCUS_NOBODY(NOT_MEASURED),

    MODELS_NOT_NEEDED(GREEN),
    MODELS_INSTALLED(GREEN),
    MODELS_CLASSICAL(YELLOW),
    MODELS_MISSING(RED, FailureCode.CAMERA_OUT_OF_ORDER),
    MODELS_ALTERED(RED, FailureCode.CAMERA_OUT_OF_ORDER),

    NETWORK_UP(GREEN),
    NETWORK_NOT_NEEDED(GREEN),
    NETWORK_DOWN(RED, FailureCode.NETWORK),

    CENTRE_SIMULATED(GREEN),
    CENTRE_ANSWERS(GREEN),
    CENTRE_SLOW(YELLOW, FailureCode.CENTRE_TOO_SLOW),
    CENTRE_UNREACHABLE(RED, FailureCode.NETWORK),
    CENTRE_HANGS(RED, FailureCode.CENTRE_TOO_SLOW),
    CENTRE_OUT_OF_ORDER(RED, FailureCode.CENTRE_OUT_OF_ORDER),
    CENTRE_NO_TRUST(RED, FailureCode.NO_TRUST),
    CENTRE_STRANGE(RED, FailureCode.CENTRE_ANSWER_UNUSABLE),

    LINE_EVEN(GREEN),
    LINE_UNEVEN(YELLOW),
    LINE_NOT_MEASURED(NOT_MEASURED),

    CLOCK_RIGHT(GREEN),
    CLOCK_OFF(YELLOW),
    CLOCK_WRONG(RED, FailureCode.OTHER_CLOCK),
    CLOCK_NOT_COMPARED(NOT_MEASURED),

    HAND_OVER_READY(GREEN),
    HAND_OVER_NOT_YET(NOT_MEASURED),
    HAND_OVER_MISSING(RED),
    HAND_OVER_READ_ONLY(RED),
    HAND_OVER_OPEN(YELLOW),

    DATABASE_GOOD(GREEN),
    DATABASE_NOT_YET(NOT_MEASURED),
    DATABASE_DAMAGED(RED, FailureCode.STORE_OUT_OF_ORDER),
    DATABASE_NEWER(RED, FailureCode.STORE_OUT_OF_ORDER),
    DATABASE_LOCKED(RED, FailureCode.STORE_OUT_OF_ORDER),
    DATABASE_READ_ONLY(RED, FailureCode.STORE_OUT_OF_ORDER),
    DATABASE_FULL(RED, FailureCode.STORE_OUT_OF_ORDER),
    DATABASE_REFUSES(RED, FailureCode.STORE_OUT_OF_ORDER),

    DISK_ROOM(GREEN),
    DISK_LITTLE(YELLOW),
    DISK_FULL(RED, FailureCode.STORE_OUT_OF_ORDER),

    KIOSK_RUNS(GREEN),
    KIOSK_NOT_RUNNING(NOT_MEASURED),
    KIOSK_HANGS(RED, FailureCode.CANNOT_CONTINUE),
    KIOSKS_SEVERAL(YELLOW),

    SETTINGS_GOOD(GREEN),
    SETTINGS_MISTAKE(YELLOW),
    SETTINGS_UNREADABLE(YELLOW),

    LOGS_GOOD(GREEN),
    LOGS_NOT_YET(NOT_MEASURED),
    LOGS_READ_ONLY(YELLOW),

    /** Of any check: it had not come to an end when its time was over. */
    NOT_IN_TIME(RED),
    /** Of any check: looking itself failed. */
    COULD_NOT_LOOK(YELLOW);

    private final Level level;
    private final Optional<FailureCode> code;

    Verdict(Level level) {
        this.level = level;
        this.code = Optional.empty();
    }

    Verdict(Level level, FailureCode code) {
        this.level = level;
        this.code = Optional.of(code);
    }

    public Level level() {
        return level;
    }

    /** Under which code patients and staff meet it. */
    public Optional<FailureCode> code() {
        return code;
    }

    /** What is not offered while it stands. */
    public Closes closes() {
        return level == RED ? code.map(FailureCode::closes).orElse(Closes.NOTHING) : Closes.NOTHING;
    }
}
