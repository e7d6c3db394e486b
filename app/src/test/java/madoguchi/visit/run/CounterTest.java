package madoguchi.visit.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import madoguchi.card.virtual.Fault;
import madoguchi.card.virtual.FaultPlan;
import madoguchi.eligibility.simulator.Condition;
import madoguchi.failure.FailureCode;
import madoguchi.screen.ConsentScreen;
import madoguchi.screen.DoneScreen;
import madoguchi.screen.IdentityScreen;
import madoguchi.screen.IdentityScreen.Method;
import madoguchi.screen.Language;
import madoguchi.screen.Languages;
import madoguchi.screen.Presentation;
import madoguchi.screen.Screen;
import madoguchi.screen.Screen.Notice;
import madoguchi.screen.Secret;
import madoguchi.screen.Touch;
import madoguchi.screen.Touch.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole visits at a counter that is open, with everything real but glass, time and faces. */
class CounterTest {

    private static final String CARD = "ordinary";

    @TempDir Path folder;
    private Rig rig;

    @BeforeEach
    void open() throws Exception {
        rig = Rig.open(folder);
        rig.glass.see(0, Screen.P01Welcome.class);
    }

    @AfterEach
    void close() throws Exception {
        rig.close();
    }

    // ---- whole visits

    @Test
    void a_visit_by_pin_leaves_one_result_and_nothing_secret() throws Exception {
        Patient patient = Patient.hanako(rig, Method.PIN).visits(CARD);

        assertThat(patient.done()).isTrue();
        assertThat(patient.typed()).hasSize(1).allMatch(Secret::wiped);
        assertThat(rig.reader.stillOpen()).isZero();
        assertThat(Kept.results(rig.database)).isOne();
        assertThat(Kept.audit(rig.database)).containsExactly("RESULT");
    }

    @Test
    void a_visit_by_face_leaves_one_result_and_no_photo() throws Exception {
        Patient patient = Patient.hanako(rig, Method.FACE).visits(CARD);

        assertThat(patient.done()).isTrue();
        assertThat(rig.photo()).hasSizeGreaterThan(1_000).containsOnly(0);
        assertThat(Kept.look(rig.database, "SELECT identity_method FROM v1_result"))
                .containsExactly("FACE");
    }

    @Test
    void the_result_is_in_the_store_before_the_patient_reads_that_it_is_done() throws Exception {
        int from = rig.glass.size();
        chooseAndAgree(Method.PIN);
        rig.glass.see(from, DoneScreen.P15Done.class);

        assertThat(Kept.results(rig.database)).isOne();
        assertThat(Kept.audit(rig.database)).containsExactly("RESULT");
    }

    @Test
    void who_waits_for_results_is_told_of_one_and_of_a_visit_that_left_none_nothing()
            throws Exception {
        Patient.hanako(rig, Method.PIN).visits(CARD);
        assertThat(rig.stored.tryAcquire(10, TimeUnit.SECONDS)).isTrue();

        new Patient(rig, Method.PIN, "9999").visits("photoless");
        rig.counter.close();
        assertThat(rig.stored.availablePermits()).isZero();
    }

    @Test
    void a_wrong_pin_is_counted_by_the_card_and_wiped_here() throws Exception {
        Patient patient = new Patient(rig, Method.PIN, "9999").visits("photoless");

        assertThat(patient.typed()).hasSize(3).allMatch(Secret::wiped);
        assertThat(patient.seen())
                .anyMatch(IdentityScreen.P06PinLocked.class::isInstance)
                .anyMatch(s -> s instanceof Screen.P20Sorry p && p.code().equals("K-104"));
        rig.counter.close();
        assertThat(Kept.audit(rig.database)).containsExactly("K-104");
    }

    @Test
    void the_next_patient_finds_the_counter_as_the_first_did() throws Exception {
        int from = rig.glass.size();
        rig.put(CARD);
        rig.glass.see(from, IdentityScreen.P03Method.class);
        Presentation english =
                Presentation.initial(Language.JA)
                        .in(Language.EN)
                        .with(Presentation.TextSize.LARGE)
                        .with(Presentation.Contrast.DARK)
                        .withVoice(true);
        rig.counter.touched(new Touch.Adjusted(english));
        rig.press(Answer.LEAVE);
        rig.glass.see(from, Screen.P17TakeCard.class);
        assertThat(rig.glass.last().presentation()).as("to the end").isEqualTo(english);
        rig.take();
        rig.glass.seeDisplay(
                from,
                shown ->
                        shown.screen() instanceof Screen.P01Welcome
                                && shown.presentation().equals(Presentation.initial(Language.JA)));
        rig.counter.close();
        assertThat(Kept.audit(rig.database)).containsExactly("LEFT");
    }

    @Test
    void a_language_that_another_glass_offers_is_not_spoken_here() throws Exception {
        var elsewhere = Presentation.initial(new Languages(Language.EN, List.of(Language.EN)));

        var spoken = new CopyOnWriteArrayList<Language>();
        rig.glass.told(display -> spoken.add(display.presentation().language()));

        rig.counter.touched(new Touch.Adjusted(elsewhere));
        rig.settle();

        assertThat(spoken).isNotEmpty().containsOnly(Language.JA);
    }

    @Test
    void nobody_touches_anything_and_the_visit_ends() throws Exception {
        int from = rig.glass.size();
        rig.put(CARD);
        rig.glass.see(from, IdentityScreen.P03Method.class);
        int warned = rig.glass.size();
        rig.alarms.ring();
        assertThat(rig.glass.at(warned).countdown()).hasValue(20);
        rig.press(Answer.STILL_HERE);
        assertThat(rig.glass.at(warned + 1).countdown()).isEmpty();
        rig.alarms.ring();
        assertThat(rig.glass.at(warned + 2).countdown()).hasValue(20);
        rig.alarms.ring();
        rig.glass.see(warned, Screen.P17TakeCard.class);
        rig.take();
        rig.glass.see(
                warned,
                Screen.P01Welcome.class,
                p -> p.notice().equals(Optional.of(Notice.NOBODY_TOUCHED)));
    }

    @Test
    void a_forgotten_card_is_asked_for_then_told_to_staff() throws Exception {
        int from = rig.glass.size();
        chooseAndAgree(Method.PIN);
        rig.glass.see(from, DoneScreen.P15Done.class, done -> done.name().isPresent());
        rig.alarms.ring();
        rig.glass.see(from, DoneScreen.P15Done.class, done -> done.name().isEmpty());
        rig.alarms.ring();
        rig.glass.see(from, Screen.P17TakeCard.class, p -> !p.staffTold());
        rig.alarms.ring();
        rig.glass.see(from, Screen.P17TakeCard.class, Screen.P17TakeCard::staffTold);
        rig.take();
        rig.glass.see(from, Screen.P01Welcome.class);
    }

    @Test
    void a_card_put_down_during_the_clean_up_waits_for_it() throws Exception {
        CountDownLatch slow = new CountDownLatch(1);
        rig.pause(_ -> slow.await());
        rig.faulty.plan(FaultPlan.NONE.with(3, new Fault.Delay(Duration.ofSeconds(1))));
        int from = rig.glass.size();
        int wiped = rig.glass.wiped();
        rig.put(CARD);
        rig.glass.see(from, IdentityScreen.P02Reading.class);
        rig.press(Answer.LEAVE);
        rig.glass.see(from, Screen.P17TakeCard.class);
        rig.take();
        rig.glass.see(from, Screen.P01Welcome.class);
        int second = rig.glass.size();
        rig.faulty.plan(FaultPlan.NONE);
        rig.put("elderly");
        slow.countDown();
        rig.glass.see(second, IdentityScreen.P02Reading.class);

        assertThat(rig.glass.wipedBefore(second, IdentityScreen.P02Reading.class))
                .isEqualTo(wiped + 1);
    }

    // ---- secrets that nobody expects

    @Test
    void a_secret_that_no_screen_asked_for_is_wiped() throws Exception {
        Secret atWelcome = secret("1234");
        rig.counter.touched(new Touch.PinEntered(atWelcome));
        int from = rig.glass.size();
        rig.put(CARD);
        rig.glass.see(from, IdentityScreen.P03Method.class);
        Secret pin = secret("1234");
        Secret password = secret(Rig.PASSWORD);
        rig.counter.touched(new Touch.PinEntered(pin));
        rig.counter.touched(new Touch.PasswordEntered(password));
        rig.settle();

        assertThat(List.of(atWelcome, pin, password)).allMatch(Secret::wiped);
        assertThat(rig.glass.last().screen()).isInstanceOf(IdentityScreen.P03Method.class);
    }

    @Test
    void a_secret_that_was_wiped_before_it_could_be_used_ends_the_visit_in_good_order()
            throws Exception {
        int from = rig.glass.size();
        rig.put(CARD);
        rig.glass.see(from, IdentityScreen.P03Method.class);
        rig.press(Answer.PIN);
        rig.glass.see(from, IdentityScreen.P05Pin.class);
        Secret wiped = secret("1234");
        wiped.close();
        rig.counter.touched(new Touch.PinEntered(wiped));

        assertThat(rig.glass.see(from, Screen.P20Sorry.class).code())
                .isEqualTo(FailureCode.CANNOT_CONTINUE.code());
        rig.take();
        rig.press(Answer.UNDERSTOOD);
        rig.glass.see(from, Screen.P01Welcome.class);
        assertThat(Patient.hanako(rig, Method.PIN).visits(CARD).done()).isTrue();
    }

    // ---- the centre

    @ParameterizedTest
    @CsvSource({"DOWN, 011", "OUT_OF_ORDER, K-302"})
    void a_centre_that_cannot_answer_ends_the_visit_with_its_code(Condition how, String code)
            throws Exception {
        rig.centre.condition(how);
        Patient patient = Patient.hanako(rig, Method.PIN).visits(CARD);

        assertThat(patient.seen())
                .anyMatch(s -> s instanceof Screen.P20Sorry p && p.code().equals(code));
        assertThat(Kept.results(rig.database)).isZero();
        rig.centre.condition(Condition.UP);
        assertThat(Patient.hanako(rig, Method.PIN).visits(CARD).done()).isTrue();
        assertThat(Kept.audit(rig.database)).containsExactly(code, "RESULT");
    }

    @Test
    void a_centre_that_never_answers_is_given_up_at_the_deadline() throws Exception {
        rig.centre.condition(Condition.HANG);
        int from = rig.glass.size();
        chooseAndAgree(Method.PIN);
        rig.glass.see(from, ConsentScreen.P08Checking.class);
        rig.alarms.ring();

        assertThat(rig.glass.see(from, Screen.P20Sorry.class).code())
                .isEqualTo(FailureCode.CENTRE_TOO_SLOW.code());
        rig.take();
        rig.press(Answer.UNDERSTOOD);
        rig.glass.see(from, Screen.P01Welcome.class);
        rig.centre.condition(Condition.UP);
        assertThat(Patient.hanako(rig, Method.PIN).visits(CARD).done()).isTrue();
        assertThat(Kept.results(rig.database)).isOne();
    }

    @Test
    void a_consent_that_cannot_be_registered_is_told_and_stored_as_such() throws Exception {
        rig.centre.condition(Condition.REGISTER_FAILS);
        Patient patient = Patient.hanako(rig, Method.PIN).visits(CARD);

        assertThat(patient.seen())
                .anyMatch(s -> s instanceof DoneScreen.P15Done p && !p.consentRegistered());
        assertThat(Kept.look(rig.database, "SELECT consent_registered FROM v1_result"))
                .containsExactly("0");
    }

    // ---- parts of the device

    @Test
    void without_a_camera_the_other_methods_remain_and_face_comes_back_by_itself()
            throws Exception {
        int from = rig.glass.size();
        rig.camera.dead(true);
        rig.alarms.look();
        rig.glass.see(from, Screen.P01Welcome.class, p -> p.outOfOrder().contains("K-201"));
        Patient patient = Patient.hanako(rig, Method.FACE).visits(CARD);
        assertThat(patient.seen())
                .noneMatch(
                        s ->
                                s instanceof IdentityScreen.P03Method p
                                        && p.methods().contains(Method.FACE));
        assertThat(patient.done()).isTrue();

        int mended = rig.glass.size();
        rig.camera.dead(false);
        rig.glass.seeWhile(
                rig.alarms::look, mended, Screen.P01Welcome.class, p -> p.outOfOrder().isEmpty());
        assertThat(Patient.hanako(rig, Method.FACE).visits(CARD).seen())
                .anyMatch(IdentityScreen.P04Face.class::isInstance);
    }

    @Test
    void a_reader_that_is_gone_closes_the_counter_until_it_is_back() throws Exception {
        int from = rig.glass.size();
        rig.put(CARD);
        rig.glass.see(from, IdentityScreen.P03Method.class);
        rig.reader.unplugged(true);
        rig.glass.see(from, Screen.P01Closed.class, p -> p.code().equals("K-107"));
        int back = rig.glass.size();
        rig.reader.unplugged(false);
        rig.glass.see(back, Screen.P17TakeCard.class);
        int taken = rig.glass.size();
        rig.take();
        rig.glass.see(taken, Screen.P01Welcome.class);

        assertThat(Kept.audit(rig.database)).containsExactly("LEFT");
        assertThat(Patient.hanako(rig, Method.PIN).visits(CARD).done()).isTrue();
        assertThat(rig.reader.stillOpen()).isZero();
    }

    // ---- closing

    @Test
    void closing_in_the_middle_of_a_visit_ends_it_as_if_the_patient_had_left() throws Exception {
        int from = rig.glass.size();
        int wiped = rig.glass.wiped();
        rig.put(CARD);
        rig.glass.see(from, IdentityScreen.P03Method.class);
        rig.counter.close();

        assertThat(rig.reader.stillOpen()).isZero();
        assertThat(rig.glass.wiped()).isGreaterThan(wiped);
        assertThat(Kept.audit(rig.database)).containsExactly("LEFT");
        assertThat(folder.resolve("madoguchi.db-wal")).as("the store is closed").doesNotExist();
        Secret late = secret("1234");
        rig.counter.touched(new Touch.PinEntered(late));
        assertThat(late.wiped()).isTrue();
    }

    @Test
    void closing_in_the_middle_of_storing_stores() throws Exception {
        int from = rig.glass.size();
        try (var _ = new Locked(rig.database)) {
            chooseAndAgree(Method.PIN);
            rig.glass.see(from, ConsentScreen.P08Checking.class, p -> p.progress() > 0.8);
            Thread closing = Thread.ofVirtual().start(rig.counter::close);
            // leaving is not possible any more: closing waits for the store, which waits for us
            assertThat(closing.join(Duration.ofMillis(200))).isFalse();
        }
        rig.counter.close();

        assertThat(Kept.results(rig.database)).isOne();
        assertThat(Kept.audit(rig.database)).containsExactly("RESULT");
    }

    @Test
    void a_notice_says_that_the_card_was_taken_early() throws Exception {
        int from = rig.glass.size();
        rig.put(CARD);
        rig.glass.see(from, IdentityScreen.P03Method.class);
        rig.take();
        rig.glass.see(
                from,
                Screen.P01Welcome.class,
                p -> p.notice().equals(Optional.of(Notice.CARD_TAKEN_EARLY)));
    }

    private void chooseAndAgree(Method way) throws Exception {
        int from = rig.glass.size();
        rig.put(CARD);
        rig.glass.see(from, IdentityScreen.P03Method.class);
        rig.press(Answer.valueOf(way.name()));
        rig.glass.see(from, IdentityScreen.P05Pin.class);
        rig.counter.touched(new Touch.PinEntered(secret("1234")));
        rig.glass.see(from, ConsentScreen.P11Consent.class);
        rig.press(Answer.AGREE_ALL);
    }

    private static Secret secret(String text) {
        return Secret.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
