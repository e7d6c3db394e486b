package madoguchi.card.pcsc;

import java.nio.ByteBuffer;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.smartcardio.Card;
import javax.smartcardio.CardException;
import javax.smartcardio.CardNotPresentException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CardTerminals;
import javax.smartcardio.TerminalFactory;
import madoguchi.card.CardFault;
import madoguchi.card.CardReader.Capability;

/**
 * The smart-card library of the JDK, with its defects made good where that is possible. Each was
 * seen on JDK 17 and 25 (sun.security.smartcardio).
 *
 * <ul>
 *   <li>{@code TerminalFactory.getDefault()}, asked while no service runs, answers "none" for the
 *       life of the process. So it is {@code getInstance}, every time.
 *   <li>One context for the process: whoever waits for a card keeps everybody else from theirs. So
 *       nobody waits; presence is polled. It follows that a hung reader also hangs the look at it,
 *       and that of all others: a declared limit.
 *   <li>A card pulled during a command is an unchecked IllegalArgumentException from the response
 *       class, and an IllegalStateException from then on. Commands go through buffers, which have
 *       no opinion about lengths; whatever else is unchecked becomes a fault here.
 *   <li>The code of a failure stands only in the text of the cause's message.
 *   <li>After a restart of the service nothing works in this process any more: a declared limit, as
 *       are the missing exclusive connection (a transaction stands in for it), power-off (a reset
 *       stands in for it) and cancel. The copies that the library makes of a command cannot be
 *       wiped.
 *   <li>A card that was pulled while connected keeps its handle; the service has 200. Then {@code
 *       ServiceDown}: a declared limit, which only a new process passes.
 * </ul>
 */
final class SmartcardioStack implements Stack {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(300);
    private static final int MOST_ANSWER = 0x10000 + 2;

    @Override
    public Set<Capability> capabilities() {
        return Set.of();
    }

    @Override
    public List<String> readers() throws CardFault {
        return guarded(
                "list readers",
                () -> terminals().list().stream().map(CardTerminal::getName).toList());
    }

    private static CardTerminals terminals() throws CardFault {
        try {
            return TerminalFactory.getInstance("PC/SC", null).terminals();
        } catch (NoSuchAlgorithmException e) {
            throw new CardFault.ServiceDown("no smart-card service: " + e.getMessage());
        }
    }

    /** From the list: {@code getTerminal} hides that the service is down. */
    private static CardTerminal terminal(String reader) throws CardFault {
        return guarded("find " + reader, () -> terminals().list()).stream()
                .filter(terminal -> terminal.getName().equals(reader))
                .findFirst()
                .orElseThrow(() -> new CardFault.ReaderGone("no " + reader));
    }

    private interface Call<T> {
        T run() throws CardException, CardFault;
    }

    private static <T> T guarded(String doing, Call<T> call) throws CardFault {
        try {
            return call.run();
        } catch (CardNotPresentException e) {
            throw new CardFault.Removed(doing + ": no card");
        } catch (CardException e) {
            throw fault(doing, e);
        } catch (IllegalStateException e) {
            // "Card has been removed"
            throw new CardFault.Removed(doing + ": " + e.getMessage());
        } catch (RuntimeException e) {
            throw new CardFault.Garbled(doing + ": " + e);
        }
    }

    private static CardFault fault(String doing, CardException e) {
        String text = e.getCause() != null ? e.getCause().getMessage() : e.getMessage();
        return Optional.ofNullable(text)
                .flatMap(ScardCode::named)
                .map(code -> code.fault(doing))
                .orElseGet(() -> new CardFault.Garbled(doing + ": " + text));
    }

    @Override
    public Watch watch(String reader) throws CardFault {
        return new Polling(terminal(reader));
    }

    private static final class Polling implements Watch {

        private final CardTerminal terminal;
        private Optional<Boolean> last = Optional.empty();

        Polling(CardTerminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Seen next(Duration limit) throws CardFault, InterruptedException {
            long end = System.nanoTime() + limit.toNanos();
            while (true) {
                boolean card = guarded("look at the reader", terminal::isCardPresent);
                if (!last.equals(Optional.of(card)) || System.nanoTime() > end) {
                    last = Optional.of(card);
                    return new Seen(card, 0);
                }
                Thread.sleep(BETWEEN_LOOKS);
            }
        }

        @Override
        public void cancel() {
            // the next look is near
        }

        @Override
        public void close() {
            // nothing is held
        }
    }

    @Override
    public Session connect(String reader) throws CardFault {
        CardTerminal terminal = terminal(reader);
        return guarded(
                "connect to the card in " + reader,
                () -> {
                    Card card = terminal.connect("*");
                    try {
                        card.beginExclusive();
                    } catch (CardException e) {
                        card.disconnect(true);
                        throw e;
                    }
                    return new Transaction(card);
                });
    }

    private record Transaction(Card card) implements Session {

        @Override
        public byte[] atr() {
            return card.getATR().getBytes();
        }

        @Override
        public byte[] transmit(byte[] command) throws CardFault {
            ByteBuffer answer = ByteBuffer.allocate(MOST_ANSWER);
            try {
                int length =
                        guarded(
                                "transmit",
                                () ->
                                        card.getBasicChannel()
                                                .transmit(ByteBuffer.wrap(command), answer));
                return Arrays.copyOf(answer.array(), length);
            } finally {
                Arrays.fill(answer.array(), 0, answer.position(), (byte) 0);
            }
        }

        @Override
        public void end() {
            try {
                guarded(
                        "disconnect",
                        () -> {
                            try {
                                card.endExclusive();
                            } finally {
                                card.disconnect(true);
                            }
                            return true;
                        });
            } catch (CardFault fault) {
                // the card is gone, and its session with it
            }
        }
    }
}
