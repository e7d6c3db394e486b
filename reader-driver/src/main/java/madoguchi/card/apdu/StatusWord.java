package madoguchi.card.apdu;

import java.util.OptionalInt;

/**
 * SW1 SW2. The named ones are those that the My Number card was measured to give; JICSAP and
 * ISO/IEC 7816-4 differ about a blocked key (6984, not 6983), and the card follows JICSAP.
 */
public record StatusWord(int value) {

    public static final StatusWord OK = new StatusWord(0x9000);

    /** The value was wrong, and this key counts no tries. */
    public static final StatusWord WRONG_UNCOUNTED = new StatusWord(0x6300);

    public static final StatusWord WRONG_LENGTH = new StatusWord(0x6700);
    public static final StatusWord NO_LOGICAL_CHANNELS = new StatusWord(0x6881);
    public static final StatusWord NO_SECURE_MESSAGING = new StatusWord(0x6882);

    /** The file is of another type than the command needs. */
    public static final StatusWord WRONG_FILE_TYPE = new StatusWord(0x6981);

    /** The key that opens this was not presented. */
    public static final StatusWord SECURITY_STATUS = new StatusWord(0x6982);

    /** VERIFY with a key that is blocked. */
    public static final StatusWord KEY_BLOCKED = new StatusWord(0x6984);

    public static final StatusWord CONDITIONS = new StatusWord(0x6985);
    public static final StatusWord NO_CURRENT_FILE = new StatusWord(0x6986);
    public static final StatusWord WRONG_DATA = new StatusWord(0x6A80);
    public static final StatusWord NOT_FOUND = new StatusWord(0x6A82);
    public static final StatusWord NO_RECORD = new StatusWord(0x6A83);
    public static final StatusWord WRONG_PARAMETERS = new StatusWord(0x6A86);
    public static final StatusWord NO_SUCH_OBJECT = new StatusWord(0x6A88);

    /** The offset lies beyond the file. */
    public static final StatusWord BEYOND_END = new StatusWord(0x6B00);

    public static final StatusWord NO_INSTRUCTION = new StatusWord(0x6D00);
    public static final StatusWord NO_CLASS = new StatusWord(0x6E00);

    /** No precise diagnosis; also the answer to the first command after power-up. */
    public static final StatusWord UNSPECIFIC = new StatusWord(0x6F00);

    private static final int TRIES = 0x63C0;

    /** 63Cx: x tries are left; x = 0 says that the key is blocked now. */
    public static StatusWord triesLeft(int tries) {
        return new StatusWord(TRIES | Math.min(tries, 0xF));
    }

    /** The tries that 63Cx names, empty for any other status word. */
    public OptionalInt triesLeft() {
        return (value & 0xFFF0) == TRIES ? OptionalInt.of(value & 0xF) : OptionalInt.empty();
    }

    /** Every status word begins with 6 or 9 (ISO/IEC 7816-3). */
    public boolean isOne() {
        return value >> 12 == 0x6 || value >> 12 == 0x9;
    }

    /** The last two bytes of an answer that was cut short are data, and data are never told. */
    @Override
    public String toString() {
        return isOne() ? "%04X".formatted(value) : "no status word";
    }
}
