package madoguchi.visit.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import madoguchi.card.CardFault;
import madoguchi.card.CardLink;
import madoguchi.card.CardReader;
import madoguchi.card.mynumber.MyNumberCard;
import madoguchi.card.virtual.CardOffice;
import madoguchi.card.virtual.VirtualReader;
import madoguchi.failure.FailureCode;
import madoguchi.scenario.Cast;
import madoguchi.screen.Secret;
import madoguchi.settings.Facility;
import madoguchi.visit.Carrier;
import madoguchi.visit.Event;
import madoguchi.visit.Event.Outcome;
import madoguchi.visit.Visit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nobody loses a try of a real card to a simulation. */
class AcceptedCardsTest {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final Visit VISIT =
            new Visit(1, "v-1", new Carrier.Card("test", 1), Instant.EPOCH);
    private static final int VERIFY = 0x20;

    @TempDir private Path folder;

    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final Spy reader = new Spy(new VirtualReader("test"));
    private CardOffice office;
    private CardRoom room;

    @BeforeEach
    void putCard() throws Exception {
        LocalDate today = LocalDate.of(2026, 11, 20);
        office = new CardOffice(folder, _ -> new byte[] {-1, 0x4F, -1, 0x51}, today);
        reader.table.put(office.make(Cast.bundled(today).persona("ordinary")));
    }

    @AfterEach
    void close() {
        room.close();
    }

    private Event read(AcceptedCards accepted) throws Exception {
        Mailbox mailbox = new Mailbox(Clock.systemUTC(), JAPAN, events::add, (_, _) -> {});
        Facility facility = new Facility("医院", "1312345678", JAPAN);
        room = new CardRoom(reader, reader.table, office.terminal(), accepted, facility, mailbox);
        room.read(VISIT);
        return next();
    }

    private Event next() throws InterruptedException {
        return events.poll(20, TimeUnit.SECONDS);
    }

    @Test
    void aCardOfTheTestAuthorityIsReadAndItsPinChecked() throws Exception {
        assertThat(read(AcceptedCards.SIMULATED_ONLY)).isInstanceOf(Outcome.CardRead.class);
        room.checkPin(VISIT, pin());
        assertThat(next()).isInstanceOf(Outcome.PinJudged.class);
        assertThat(reader.sent).contains(VERIFY);
    }

    @Test
    void aCardOfAnybodyElseIsRefusedBeforeAnySecretIsSent() throws Exception {
        reader.disguised = true;
        assertThat(read(AcceptedCards.SIMULATED_ONLY))
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed ->
                                assertThat(failed.code())
                                        .isEqualTo(FailureCode.CARD_NOT_FOR_PRACTICE));
        room.checkPin(VISIT, pin());
        assertThat(next()).isInstanceOf(Outcome.Failed.class);
        assertThat(reader.sent).isNotEmpty().doesNotContain(VERIFY);
    }

    @Test
    void aSettingLetsRealCardsIn() throws Exception {
        reader.disguised = true;
        assertThat(read(AcceptedCards.REAL_TOO)).isInstanceOf(Outcome.CardRead.class);
    }

    private static Secret pin() {
        return Secret.of("1234".getBytes(StandardCharsets.US_ASCII));
    }

    /** Notes what is sent, and can let every certificate come from somebody else. */
    private static final class Spy implements CardReader {

        private static final String SOMEBODY = "SOMEBODY  ELSE";

        private final VirtualReader table;
        private final List<Integer> sent = new CopyOnWriteArrayList<>();
        private volatile boolean disguised;

        Spy(VirtualReader table) {
            this.table = table;
        }

        @Override
        public String name() {
            return table.name();
        }

        @Override
        public Set<Capability> capabilities() {
            return table.capabilities();
        }

        @Override
        public Presence await(long last, Duration limit) throws CardFault, InterruptedException {
            return table.await(last, limit);
        }

        @Override
        public CardLink open(Duration limit) throws CardFault {
            CardLink link = table.open(limit);
            return new CardLink() {
                @Override
                public byte[] atr() {
                    return link.atr();
                }

                @Override
                public byte[] exchange(byte[] command, Duration wait) throws CardFault {
                    sent.add((int) command[1]);
                    byte[] answer = link.exchange(command, wait);
                    return disguised ? disguise(answer) : answer;
                }

                @Override
                public void close() {
                    link.close();
                }
            };
        }

        private static byte[] disguise(byte[] answer) {
            String text = new String(answer, StandardCharsets.ISO_8859_1);
            return text.replace(MyNumberCard.TEST_ORGANISATION, SOMEBODY)
                    .getBytes(StandardCharsets.ISO_8859_1);
        }

        @Override
        public void close() {
            table.close();
        }
    }
}
