package madoguchi.card.pcsc;

import java.time.Duration;
import java.util.List;

/**
 * The functions of PC/SC that are needed here, with Java's types. How wide a number is, how a
 * structure is laid out and what the library is called differ between pcsclite and WinSCard and
 * stay below this line.
 */
interface Scard {

    /**
     * A code other than SCARD_S_SUCCESS.
     *
     * @see ScardCode
     */
    final class Failed extends Exception {
        private static final long serialVersionUID = 1;
        private final int code;

        Failed(String function, int code) {
            super("%s: %08X".formatted(function, code), null, false, false);
            this.code = code;
        }

        int code() {
            return code;
        }
    }

    /**
     * @param flags SCARD_STATE_…, with the number of insertions and removals in the upper 16 bits
     */
    record State(long flags) {
        static final State UNAWARE = new State(0);
        private static final long CHANGED = 0x2;
        private static final long UNKNOWN = 0x4;
        private static final long UNAVAILABLE = 0x8;
        private static final long PRESENT = 0x20;

        boolean gone() {
            return (flags & (UNKNOWN | UNAVAILABLE)) != 0;
        }

        boolean card() {
            return (flags & PRESENT) != 0;
        }

        long events() {
            return flags >> 16;
        }

        /** As the state that is known, for the next call. */
        State known() {
            return new State(flags & ~CHANGED);
        }
    }

    /**
     * @param protocol which one the card and the reader agreed on
     */
    record Handle(long value, long protocol) {}

    long establishContext() throws Failed;

    void releaseContext(long context);

    /** Ends a wait in this context; from any thread. */
    void cancel(long context);

    List<String> listReaders(long context) throws Failed;

    /** Waits until the state differs from the known one. */
    State getStatusChange(long context, String reader, State known, Duration limit) throws Failed;

    /** For this process alone. */
    Handle connectExclusive(long context, String reader) throws Failed;

    byte[] atr(Handle card) throws Failed;

    byte[] transmit(Handle card, byte[] command) throws Failed;

    void disconnectAndPowerOff(Handle card);
}
