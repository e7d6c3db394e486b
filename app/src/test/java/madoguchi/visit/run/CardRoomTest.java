package madoguchi.visit.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import madoguchi.eligibility.IdentityMethod;
import madoguchi.visit.CardFacts;
import madoguchi.visit.Carrier;
import madoguchi.visit.Event;
import madoguchi.visit.Event.Outcome;
import madoguchi.visit.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CardRoomTest {

    @TempDir Path folder;

    @Test
    void photo_and_link_live_as_long_as_their_visit() throws Exception {
        try (Rig rig = new Rig(folder)) {
            BlockingQueue<Event> posted = new LinkedBlockingQueue<>();
            Mailbox mailbox = new Mailbox(rig.clock, Rig.ZONE, posted::add, (_, _) -> {});
            CardRoom room =
                    new CardRoom(
                            rig.reader,
                            rig.plate,
                            rig.terminal,
                            AcceptedCards.SIMULATED_ONLY,
                            Rig.FACILITY,
                            mailbox);
            rig.put("ordinary");
            Visit visit = visit(1, rig);
            room.read(visit);
            assertThat(posted.poll(20, TimeUnit.SECONDS)).isInstanceOf(Outcome.CardRead.class);

            assertThat(room.photo(visit))
                    .hasValueSatisfying(photo -> assertThat(photo).hasSizeGreaterThan(1_000));
            assertThat(room.photo(visit(2, rig))).as("of another visit").isEmpty();

            room.end(visit).get(20, TimeUnit.SECONDS);
            assertThat(room.photo(visit)).isEmpty();
            assertThat(rig.reader.stillOpen()).isZero();

            room.useGrant(visit, IdentityMethod.FACE);
            room.close();
            assertThat(posted).as("what comes late says nothing").isEmpty();
        }
    }

    @Test
    void without_what_is_printed_on_the_card_its_photo_stays_closed_and_the_pin_is_there()
            throws Exception {
        try (Rig rig = new Rig(folder)) {
            BlockingQueue<Event> posted = new LinkedBlockingQueue<>();
            Mailbox mailbox = new Mailbox(rig.clock, Rig.ZONE, posted::add, (_, _) -> {});
            CardRoom room =
                    new CardRoom(
                            rig.reader,
                            Optional::empty,
                            rig.terminal,
                            AcceptedCards.SIMULATED_ONLY,
                            Rig.FACILITY,
                            mailbox);
            rig.put("ordinary");
            Visit visit = visit(1, rig);
            room.read(visit);

            assertThat(posted.poll(20, TimeUnit.SECONDS))
                    .isInstanceOfSatisfying(
                            Outcome.CardRead.class,
                            read -> {
                                assertThat(read.card().photo()).isFalse();
                                assertThat(read.card().pin())
                                        .isEqualTo(new CardFacts.PinState.Tries(3));
                            });
            assertThat(room.photo(visit)).isEmpty();
            room.close();
        }
    }

    private static Visit visit(long number, Rig rig) {
        return new Visit(
                number, "visit-" + number, new Carrier.Card("plate", 1), rig.clock.instant());
    }
}
