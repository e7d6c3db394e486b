package madoguchi.card.pcsc;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import madoguchi.card.CardFault;
import madoguchi.card.CardReader.Capability;

/**
 * A way to the system's smart-card service. Its calls block, some of them for ever; {@link
 * PcscReader} makes each on a thread that it can give up.
 */
interface Stack {

    Set<Capability> capabilities();

    /**
     * The readers that are plugged in.
     *
     * @throws CardFault {@code ServiceDown}
     */
    List<String> readers() throws CardFault;

    /** Begins to look at one reader. */
    Watch watch(String reader) throws CardFault;

    /**
     * Powers the card and takes it, for this process alone where that can be had.
     *
     * @throws CardFault {@code Busy} at once when another program has it
     */
    Session connect(String reader) throws CardFault;

    /** Looks at one reader, on a thread of its own. */
    interface Watch extends AutoCloseable {

        /**
         * Returns when something changed, or when the limit passed; the first call returns at once.
         */
        Seen next(Duration limit) throws CardFault, InterruptedException;

        /** Wakes {@link #next} where the stack can; from any thread. */
        void cancel();

        @Override
        void close();
    }

    /**
     * @param event another number is another placing of a card; always the same where the service
     *     does not count
     */
    record Seen(boolean card, long event) {}

    /** A connected card; all calls come from one thread. */
    interface Session {

        byte[] atr();

        /** What the reader gives back, however short it is. */
        byte[] transmit(byte[] command) throws CardFault;

        /** Cuts the power, or resets, and lets go of the card. Never fails. */
        void end();
    }
}
