package madoguchi.visit.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import madoguchi.SharedKeys;
import madoguchi.card.persona.Defect;
import madoguchi.card.persona.Persona;
import madoguchi.card.virtual.CardOffice;
import madoguchi.card.virtual.VirtualReader;
import madoguchi.failure.FailureCode;
import madoguchi.screen.Secret;
import madoguchi.settings.Facility;
import madoguchi.visit.Carrier;
import madoguchi.visit.Event;
import madoguchi.visit.Event.Outcome;
import madoguchi.visit.Event.PinVerdict;
import madoguchi.visit.Visit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A card with something wrong ends its visit under the code that says so, and only its own. */
class DefectiveCardTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-21T01:00:00Z"), ZoneId.of("Asia/Tokyo"));
    private static final Facility FACILITY = new Facility("見本医院", "9910000001", CLOCK.getZone());

    @TempDir Path folder;

    private final VirtualReader reader = new VirtualReader("test");
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final Visit visit =
            new Visit(1, "test-1", new Carrier.Card("test", 1), CLOCK.instant());
    private SharedKeys keys;
    private CardOffice office;
    private CardRoom room;

    @BeforeEach
    void open() throws Exception {
        keys = SharedKeys.in(folder);
        office = new CardOffice(folder, _ -> new byte[] {-1, 0x4F, -1, 0x51}, LocalDate.now(CLOCK));
        room =
                new CardRoom(
                        reader,
                        reader,
                        office.terminal(),
                        AcceptedCards.SIMULATED_ONLY,
                        FACILITY,
                        new Mailbox(CLOCK, CLOCK.getZone(), events::add, (_, _) -> {}));
    }

    @AfterEach
    void close() {
        room.close();
        keys.close();
    }

    private void put(String defects) throws Exception {
        try (InputStream in =
                DefectiveCardTest.class.getResourceAsStream("/madoguchi/personas/ordinary.yaml")) {
            String yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            String instead = "signaturePassword: ABC123\n  defects: [" + defects + "]";
            byte[] changed =
                    yaml.replace("signaturePassword: ABC123", instead)
                            .getBytes(StandardCharsets.UTF_8);
            reader.put(
                    office.make(Persona.read(new ByteArrayInputStream(changed), "ordinary.yaml")));
        }
    }

    private Event next() throws InterruptedException {
        return events.take();
    }

    @ParameterizedTest
    @CsvSource({
        "FACE_RECORD_TAG, CARD_DATA_UNREADABLE",
        "FACE_RECORD_LENGTH, CARD_DATA_UNREADABLE",
        "FACE_RECORD_EMPTY, CARD_DATA_UNREADABLE",
        "OFFSET_TABLE, CARD_DATA_UNREADABLE",
        "ISSUER_CERTIFICATE_TAG, CARD_DATA_UNREADABLE",
        "CERTIFICATE_LENGTH, CARD_DATA_UNREADABLE",
        "FACE_RECORD_SIGNATURE, CARD_NOT_GENUINE",
        "EXPIRY_YEAR, CARD_NOT_GENUINE",
        "CLONED_CHIP, CARD_NOT_GENUINE",
    })
    void a_defect_that_shows_on_reading_ends_the_visit(Defect defect, FailureCode code)
            throws Exception {
        put(spelled(defect));

        room.read(visit);

        assertThat(next())
                .isInstanceOfSatisfying(
                        Outcome.Failed.class, failed -> assertThat(failed.code()).isEqualTo(code));
        room.end(visit).join();
        assertThat(events).isEmpty();
    }

    @Test
    void a_photograph_that_is_no_picture_leaves_the_way_by_pin() throws Exception {
        put(spelled(Defect.PHOTO_NOT_JP2));

        room.read(visit);
        assertThat(next())
                .isInstanceOfSatisfying(
                        Outcome.CardRead.class, read -> assertThat(read.card().photo()).isFalse());
        room.checkPin(visit, pin());

        assertThat(next())
                .isInstanceOfSatisfying(
                        Outcome.PinJudged.class,
                        judged ->
                                assertThat(judged.verdict()).isInstanceOf(PinVerdict.Right.class));
    }

    @Test
    void a_defect_that_shows_only_in_the_signature_ends_the_visit_there() throws Exception {
        put(spelled(Defect.CERTIFICATE_BIT));

        room.read(visit);
        assertThat(next()).isInstanceOf(Outcome.CardRead.class);
        room.checkPin(visit, pin());

        assertThat(next())
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed ->
                                assertThat(failed.code()).isEqualTo(FailureCode.CARD_NOT_GENUINE));
    }

    @Test
    void what_only_the_centre_can_see_is_handed_to_the_centre() throws Exception {
        put(spelled(Defect.CERTIFICATE_SIGNATURE));

        room.read(visit);
        assertThat(next()).isInstanceOf(Outcome.CardRead.class);
        room.checkPin(visit, pin());

        assertThat(next())
                .isInstanceOfSatisfying(
                        Outcome.PinJudged.class,
                        judged ->
                                assertThat(judged.verdict()).isInstanceOf(PinVerdict.Right.class));
    }

    @Test
    void the_next_patients_card_is_read_as_ever() throws Exception {
        put(spelled(Defect.CLONED_CHIP));
        room.read(visit);
        assertThat(next()).isInstanceOf(Outcome.Failed.class);
        room.end(visit).join();

        put("");
        Visit another = new Visit(2, "test-2", new Carrier.Card("test", 2), CLOCK.instant());
        room.read(another);

        assertThat(next())
                .isInstanceOfSatisfying(
                        Outcome.CardRead.class, read -> assertThat(read.card().photo()).isTrue());
    }

    private static Secret pin() {
        return Secret.of("1234".getBytes(StandardCharsets.US_ASCII));
    }

    private static String spelled(Defect defect) {
        return defect.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
