package madoguchi.desk.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import madoguchi.desk.Entry;
import madoguchi.desk.TodayReply;
import madoguchi.desk.TodayRequest;
import madoguchi.eligibility.IdentityMethod;
import madoguchi.receipt.folder.Stranded;
import madoguchi.screen.S02Today.Call;
import madoguchi.screen.S02Today.How;
import madoguchi.screen.S02Today.Missed;
import madoguchi.screen.S02Today.Notice;
import madoguchi.screen.S02Today.Way;
import madoguchi.screen.S02Today.Why;
import madoguchi.store.AuditEvent;
import madoguchi.store.AuditNote;
import madoguchi.store.Samples;
import madoguchi.store.Store;
import madoguchi.store.StorePlan;
import madoguchi.store.StoredResult;
import madoguchi.store.StoredResult.Channel;
import madoguchi.visit.Retention;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 受付一覧 as the store has it: where a result is, who went without one, what still stands. */
class TodayAnswersTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Instant NOW = Samples.MORNING.plus(Duration.ofHours(2));
    private static final LocalDate TODAY = LocalDate.ofInstant(NOW, TOKYO);
    private static final String WHO = "STAFF WINDOW";

    @TempDir Path data;
    private Store store;

    @BeforeEach
    void open() throws Exception {
        store = Store.open(data.resolve("madoguchi.db"));
    }

    @AfterEach
    void close() throws Exception {
        store.close();
    }

    @Test
    void only_what_the_receipt_computer_said_it_has_counts_as_handed_over() throws Exception {
        StoredResult result = kept("v-1");
        assertThat(ways()).containsExactly(Way.WAITING);

        store.outbox().noteHandedOver(result, Channel.FILE, NOW);
        assertThat(ways()).containsExactly(Way.LYING);

        for (Stranded why : Stranded.values()) {
            store.outbox().noteTrouble(result, Channel.FILE, why.name(), NOW);
            assertThat(ways()).containsExactly(Way.valueOf(why.name()));
        }

        store.outbox().acknowledge(result.id(), "reception-1", NOW);
        assertThat(ways()).containsExactly(Way.HANDED_OVER);
        assertThat(load(Optional.of(TODAY.plusDays(1))).unfetched()).isZero();
    }

    @Test
    void what_nobody_fetched_is_listed_and_not_dropped_when_its_personal_part_goes()
            throws Exception {
        kept("v-1");
        Instant nextDay = NOW.plus(Duration.ofDays(1));
        assertThat(load(nextDay, Optional.empty()).entries())
                .extracting(Entry::way)
                .containsExactly(Way.NEVER_FETCHED);

        Instant muchLater = NOW.plus(Duration.ofDays(70));
        store.atIdle(Retention.standard(), muchLater, TOKYO);

        TodayReply.Loaded later = load(muchLater, Optional.empty());
        assertThat(later.entries())
                .extracting(Entry::way, Entry::name)
                .containsExactly(tuple(Way.GONE, Optional.empty()));
        assertThat(later.unfetched()).isOne();
    }

    @Test
    void what_staff_entered_by_hand_is_settled_and_no_longer_listed() throws Exception {
        StoredResult result = kept("v-1");
        Instant nextDay = NOW.plus(Duration.ofDays(1));

        assertThat(answers(nextDay).answer(store, new TodayRequest.Settle(result.id()), WHO))
                .isEqualTo(new TodayReply.Done(Notice.SETTLED));

        assertThat(answers(nextDay).answer(store, new TodayRequest.Settle(result.id()), WHO))
                .as("nothing to settle, and no row that says so")
                .isEqualTo(new TodayReply.Done(Notice.ALREADY_TAKEN));
        assertThat(load(nextDay, Optional.empty()).entries()).isEmpty();
        assertThat(store.outbox().find(result.id()).orElseThrow().acknowledgement().orElseThrow())
                .isEqualTo(new StoredResult.Acknowledgement(nextDay, WHO));
        assertThat(answers(nextDay).answer(store, new TodayRequest.Settle(99), WHO))
                .isEqualTo(new TodayReply.Done(Notice.COULD_NOT));
    }

    @Test
    void who_went_without_a_result_is_listed_on_that_day_but_not_who_left() throws Exception {
        store.trail()
                .noResult(
                        "v-1",
                        NOW.minusSeconds(9),
                        Optional.of(IdentityMethod.PIN),
                        Optional.of("K-106"));
        store.trail().noResult("v-2", NOW.minusSeconds(5), Optional.empty(), Optional.of("002"));
        store.trail().noResult("v-3", NOW.minusSeconds(1), Optional.empty(), Optional.empty());

        assertThat(load(Optional.of(TODAY)).missed())
                .extracting(Missed::code, Missed::method)
                .containsExactly(
                        tuple("002", Optional.empty()), tuple("K-106", Optional.of(How.PIN)));
        assertThat(load(Optional.of(TODAY.minusDays(1))).missed()).isEmpty();
    }

    @Test
    void a_forgotten_card_calls_until_it_is_taken() throws Exception {
        store.trail()
                .note(
                        new AuditNote(
                                NOW.minusSeconds(9),
                                AuditEvent.CARD_FORGOTTEN,
                                AuditNote.KIOSK,
                                ""));
        assertThat(calls()).containsExactly(Why.CARD_FORGOTTEN);

        store.trail()
                .note(
                        new AuditNote(
                                NOW.minusSeconds(5), AuditEvent.CARD_TAKEN, AuditNote.KIOSK, ""));
        assertThat(calls()).isEmpty();

        store.trail()
                .note(
                        new AuditNote(
                                NOW.minusSeconds(1),
                                AuditEvent.CARD_FORGOTTEN,
                                AuditNote.KIOSK,
                                ""));
        assertThat(calls()).containsExactly(Why.CARD_FORGOTTEN);
    }

    @Test
    void a_visual_mode_that_was_not_switched_back_calls_on_the_next_day_too() throws Exception {
        store.trail()
                .note(
                        new AuditNote(
                                NOW.minus(Duration.ofDays(1)),
                                AuditEvent.VISUAL_MODE_ON,
                                AuditNote.KIOSK,
                                ""));
        assertThat(load(Optional.of(TODAY)).calls())
                .containsExactly(new Call(Why.VISUAL_MODE_ON, 1, Optional.empty()));

        store.trail()
                .note(
                        new AuditNote(
                                NOW.minusSeconds(1),
                                AuditEvent.VISUAL_MODE_OFF,
                                AuditNote.KIOSK,
                                ""));
        assertThat(calls()).isEmpty();
    }

    private StoredResult kept(String visit) throws Exception {
        return store.outbox().find(store.keep(Samples.result(visit))).orElseThrow();
    }

    private List<Way> ways() throws Exception {
        return load(Optional.of(TODAY)).entries().stream().map(Entry::way).toList();
    }

    private List<Why> calls() throws Exception {
        return load(Optional.of(TODAY)).calls().stream().map(Call::why).toList();
    }

    private TodayReply.Loaded load(Optional<LocalDate> day) throws Exception {
        return load(NOW, day);
    }

    private TodayReply.Loaded load(Instant now, Optional<LocalDate> day) throws Exception {
        return (TodayReply.Loaded) answers(now).answer(store, new TodayRequest.Load(day), WHO);
    }

    private TodayAnswers answers(Instant now) {
        return new TodayAnswers(
                StaffDesk.tools(
                        data,
                        StorePlan.plain(data.resolve("madoguchi.db")),
                        Clock.fixed(now, TOKYO),
                        DeskPlan.standard()));
    }
}
