package madoguchi.card.pcsc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import madoguchi.card.CardFault;
import madoguchi.card.CardLink;
import madoguchi.card.CardReader.Presence;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Against a library that does what the test says. */
class PcscReaderTest {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Duration AT_ONCE = Duration.ofMillis(50);
    private static final byte[] COMMAND = {0, (byte) 0xB0, 0, 0, 1};

    private final BlockingQueue<Scard.State> states = new LinkedBlockingQueue<>();
    private final List<String> done = new CopyOnWriteArrayList<>();
    private final CountDownLatch answers = new CountDownLatch(1);
    private final AtomicInteger contexts = new AtomicInteger();
    private volatile boolean hang;
    private volatile Optional<ScardCode> failing = Optional.empty();
    private volatile List<String> plugged = List.of("Reader A", "Reader B");

    private final PcscReader reader = open("Reader B");

    private PcscReader open(String name) {
        return PcscReader.on(new NativeStack(new Library()), Optional.of(name));
    }

    @AfterEach
    void close() {
        answers.countDown();
        reader.close();
    }

    private void sees(long flags, int events) {
        states.add(new Scard.State(flags | (long) events << 16));
    }

    private static final long EMPTY = 0x12;
    private static final long PRESENT = 0x22;

    @Test
    void theReaderIsFoundByAPartOfItsName() throws Exception {
        sees(EMPTY, 0);
        assertThat(reader.await(Presence.UNKNOWN, LIMIT).card()).isFalse();
        assertThat(reader.name()).isEqualTo("Reader B");
    }

    @Test
    void aSwapBetweenTwoLooksIsSeenByItsCount() throws Exception {
        sees(PRESENT, 1);
        Presence first = reader.await(Presence.UNKNOWN, LIMIT);
        sees(PRESENT, 3);
        Presence second = reader.await(first.number(), LIMIT);
        assertThat(second.card()).isTrue();
        assertThat(second.number()).isGreaterThan(first.number());
    }

    @Test
    void aReaderThatIsUnpluggedIsGoneUntilItIsBack() throws Exception {
        sees(EMPTY, 0);
        Presence before = reader.await(Presence.UNKNOWN, LIMIT);
        plugged = List.of("Reader A");
        sees(0xE, 0);
        assertThatThrownBy(() -> reader.await(before.number(), LIMIT))
                .isInstanceOf(CardFault.ReaderGone.class);
        plugged = List.of("Reader A", "Reader B");
        sees(EMPTY, 0);
        Until.within(LIMIT, "it is back", () -> number() > before.number());
    }

    private long number() throws InterruptedException {
        try {
            return reader.await(Presence.UNKNOWN, Duration.ZERO).number();
        } catch (CardFault fault) {
            return Presence.UNKNOWN;
        }
    }

    @Test
    void aSessionEndsWithAnotherApplicationAndWithoutPower() throws Exception {
        CardLink link = reader.open(LIMIT);
        assertThat(link.exchange(COMMAND, LIMIT)).containsExactly(0x90, 0);
        link.close();
        assertThat(done)
                .containsExactly(
                        "connect Reader B", "00B0000001", "00A4040C07A0000001510000", "power off");
    }

    @Test
    void aCommandThatHangsIsGivenUpAndTheReaderTrustedAgainWhenItComesBack() throws Exception {
        CardLink link = reader.open(LIMIT);
        hang = true;
        assertThatThrownBy(() -> link.exchange(COMMAND, AT_ONCE))
                .isInstanceOf(CardFault.Timeout.class);
        assertThatThrownBy(() -> link.exchange(COMMAND, LIMIT))
                .as("a link is dead after its first fault")
                .isInstanceOf(CardFault.Removed.class);
        Thread closing = Thread.ofVirtual().start(link::close);
        hang = false;
        answers.countDown();
        assertThat(closing.join(LIMIT)).isTrue();
        reader.open(LIMIT).close();
        assertThat(done).endsWith("connect Reader B", "00A4040C07A0000001510000", "power off");
    }

    @Test
    void aReaderThatHangsSaysSoUntilItsCommandComesBack() throws Exception {
        CardLink link = reader.open(LIMIT);
        hang = true;
        assertThatThrownBy(() -> link.exchange(COMMAND, AT_ONCE))
                .isInstanceOf(CardFault.Timeout.class);
        assertThat(reader.hangs()).as("somebody still has the link").isFalse();
        link.close();
        assertThat(reader.hangs()).isTrue();
        hang = false;
        answers.countDown();
        Until.within(LIMIT, "it comes back", () -> !reader.hangs());
    }

    @Test
    void whatTheLibraryKeepsIsGivenBackAlsoAfterFailures() throws Exception {
        for (ScardCode code : ScardCode.values()) {
            failing = Optional.of(code);
            assertThatThrownBy(() -> reader.open(AT_ONCE)).isInstanceOf(CardFault.class);
        }
        failing = Optional.empty();
        reader.open(LIMIT).close();
        reader.close();
        assertThat(contexts).hasValue(0);
    }

    @Test
    void aDriverThatThrowsIsAFault() throws Exception {
        CardLink link = reader.open(LIMIT);
        assertThatThrownBy(() -> link.exchange(new byte[0], LIMIT))
                .isInstanceOf(CardFault.Garbled.class);
        link.close();
    }

    /** One reader's library. */
    private final class Library implements Scard {

        @Override
        public long establishContext() {
            return contexts.incrementAndGet();
        }

        @Override
        public void releaseContext(long context) {
            contexts.decrementAndGet();
        }

        @Override
        public void cancel(long context) {
            sees(EMPTY, 0xFFFF);
        }

        @Override
        public List<String> listReaders(long context) {
            return plugged;
        }

        @Override
        public State getStatusChange(long context, String name, State known, Duration limit)
                throws Failed {
            try {
                State next = states.poll(limit.toMillis(), TimeUnit.MILLISECONDS);
                if (next == null) {
                    throw new Failed("SCardGetStatusChange", 0x8010000A);
                }
                return next;
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public Handle connectExclusive(long context, String name) throws Failed {
            if (failing.isPresent()) {
                throw new Failed("SCardConnect", failing.get().value());
            }
            done.add("connect " + name);
            return new Handle(1, 2);
        }

        @Override
        public byte[] atr(Handle card) {
            return new byte[] {0x3B, 0};
        }

        @Override
        public byte[] transmit(Handle card, byte[] command) {
            if (hang) {
                try {
                    answers.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
            if (command.length == 0) {
                throw new IllegalArgumentException("a driver's own idea");
            }
            done.add(HexFormat.of().withUpperCase().formatHex(command));
            return new byte[] {(byte) 0x90, 0};
        }

        @Override
        public void disconnectAndPowerOff(Handle card) {
            done.add("power off");
        }
    }
}
