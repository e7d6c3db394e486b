package madoguchi.visit.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import madoguchi.card.pcsc.EndToEnd;
import madoguchi.card.virtual.Fault;
import madoguchi.card.virtual.FaultPlan;
import madoguchi.screen.IdentityScreen.Method;
import madoguchi.screen.Screen;
import madoguchi.screen.Secret;
import madoguchi.screen.SimTouch;
import madoguchi.visit.run.PcscCounters.At;
import madoguchi.visit.run.PcscPlate.Hold;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The terminal itself on a real service, and every fault where it hurts: while the card is read, at
 * the PIN, at the signature, at the grant. It is back at 待機 in time, nothing is stored that the
 * patient was not told, no secret was presented twice, nothing secret is left, and the next patient
 * gets through.
 */
@EndToEnd
class TerminalOnPcscTest {

    private static final String CARD = "ordinary";
    private static final String OTHER_CARD = "national";
    private static final String OTHER_PIN = "2468";

    /** A command that is never answered is given up after 3 s; the rest is putting and taking. */
    private static final Duration DEADLINE = Duration.ofSeconds(15);

    private static final int SIGN = 0x2A;

    @TempDir static Path folder;
    private static PcscCounters counters;
    private static List<Place> places;

    /** A command of a visit, counted from 0. */
    private record Place(String what, Method way, int command) {}

    private record Trouble(Place place, Fault fault) {}

    @BeforeAll
    static void open() throws Exception {
        counters = PcscCounters.open(folder);
        At first = counters.all().getFirst();
        Patient byPin = succeeds(first, Method.PIN);
        int reading = byPin.commandsUntilChoice();
        int signature = first.plate().lying().instructions().lastIndexOf(SIGN);
        succeeds(first, Method.FACE);
        int grant = first.plate().lying().instructions().lastIndexOf(SIGN);
        assertThat(List.of(signature, grant)).allMatch(sign -> sign > reading);
        places =
                List.of(
                        new Place("the first command", Method.PIN, 0),
                        new Place("while it is read", Method.PIN, reading / 2),
                        new Place("the PIN", Method.PIN, signature - 1),
                        new Place("the signature", Method.PIN, signature),
                        new Place("the grant", Method.FACE, grant));
    }

    @AfterAll
    static void close() throws Exception {
        counters.close();
    }

    private static List<Trouble> everywhere(Fault... faults) {
        return places.stream()
                .flatMap(place -> Stream.of(faults).map(fault -> new Trouble(place, fault)))
                .toList();
    }

    private static Patient succeeds(At at, Method way) throws Exception {
        at.plate().plan(FaultPlan.NONE);
        Patient patient = goesThrough(at, Patient.hanako(at.rig(), way), CARD);
        assertThat(patient.done()).as("%s", patient.seen()).isTrue();
        return patient;
    }

    /** One visit; what must hold however it ends. */
    private static Patient goesThrough(At at, Patient patient, String card) throws Exception {
        Rig rig = at.rig();
        int before = Kept.results(rig.database);
        long begun = System.nanoTime();
        patient.visits(card);
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        String seen = patient.seen().toString();
        assertThat(took).as(seen).isLessThan(DEADLINE);
        assertThat(Kept.results(rig.database) - before).as(seen).isEqualTo(patient.done() ? 1 : 0);
        assertThat(at.plate().lying().mostPresented()).as(seen).isLessThanOrEqualTo(1);
        nothingIsLeft(rig, patient);
        return patient;
    }

    private static void nothingIsLeft(Rig rig, Patient patient) {
        assertThat(patient.typed()).allMatch(Secret::wiped);
        assertThat(rig.photo()).isEqualTo(new byte[rig.photo().length]);
        assertThat(rig.reader.stillOpen()).isZero();
    }

    @Test
    void a_fault_anywhere_ends_in_good_order_and_the_next_patient_gets_through() throws Exception {
        counters.each(
                everywhere(
                        new Fault.Pull(false),
                        new Fault.Pull(true),
                        new Fault.Mute(),
                        new Fault.Delay(Duration.ofSeconds(4)),
                        new Fault.Delay(Duration.ofMillis(300)),
                        new Fault.Truncate(1)),
                (at, trouble) -> {
                    at.plate()
                            .plan(FaultPlan.NONE.with(trouble.place().command(), trouble.fault()));
                    Method way = trouble.place().way();
                    Patient patient = goesThrough(at, Patient.hanako(at.rig(), way), CARD);
                    endedAsItMust(trouble, patient);
                    at.quiet();
                    succeeds(at, way);
                });
    }

    private static void endedAsItMust(Trouble trouble, Patient patient) {
        List<Screen> seen = patient.seen();
        switch (trouble.fault()) {
            case Fault.Pull _ ->
                    assertThat(seen)
                            .as("%s", trouble)
                            .last()
                            .satisfies(TerminalOnPcscTest::tellsThatTheCardWasTaken);
            case Fault.Mute _, Fault.Truncate _ ->
                    assertThat(patient.done()).as("%s: %s", trouble, seen).isFalse();
            case Fault.Delay(Duration by) ->
                    assertThat(patient.done())
                            .as("%s: %s", trouble, seen)
                            .isEqualTo(by.toSeconds() == 0);
            case Fault.WrongStatus _, Fault.Garbage _, Fault.FlipBit _ ->
                    throw new AssertionError("not asked for: " + trouble);
        }
    }

    private static void tellsThatTheCardWasTaken(Screen screen) {
        assertThat(screen)
                .isInstanceOfSatisfying(
                        Screen.P01Welcome.class,
                        p -> assertThat(p.notice()).contains(Screen.Notice.CARD_TAKEN_EARLY));
    }

    @Test
    void a_card_that_is_swapped_for_anothers_ends_the_visit_and_begins_the_others()
            throws Exception {
        counters.each(
                everywhere(new Fault.Pull(true)),
                (at, trouble) -> {
                    Rig rig = at.rig();
                    int before = Kept.results(rig.database);
                    int cleanUps = rig.glass.wiped();
                    Method way = trouble.place().way();
                    at.plate()
                            .plan(FaultPlan.NONE.with(trouble.place().command(), trouble.fault()));
                    at.plate()
                            .whenPulled(
                                    () -> {
                                        at.plate().plan(FaultPlan.NONE);
                                        rig.device.touched(new SimTouch.PutCard(OTHER_CARD));
                                    });
                    Patient first = Patient.hanako(rig, way);
                    first.visits(CARD);
                    assertThat(first.done()).as("%s: %s", trouble, first.seen()).isFalse();

                    Patient other = new Patient(rig, way, OTHER_PIN);
                    other.goesOn(first.next());
                    rig.glass.awaitWiped(cleanUps + 2);

                    assertThat(other.done()).as("%s: %s", trouble, other.seen()).isTrue();
                    assertThat(Kept.results(rig.database) - before).isEqualTo(1);
                    assertThat(at.plate().lying().mostPresented()).isLessThanOrEqualTo(1);
                    nothingIsLeft(rig, first);
                    nothingIsLeft(rig, other);
                });
    }

    @Test
    void a_card_that_never_says_who_it_is_ends_the_visit() throws Exception {
        At at = counters.all().getFirst();
        at.plate().plan(FaultPlan.always(new Fault.Mute()));

        Patient patient = goesThrough(at, Patient.hanako(at.rig(), Method.PIN), CARD);

        assertThat(patient.done()).isFalse();
        at.quiet();
        succeeds(at, Method.PIN);
    }

    @Test
    void a_card_in_another_programs_hands_is_given_up_in_time() throws Exception {
        At at = counters.all().getFirst();
        at.plate().plan(FaultPlan.NONE);
        at.stranger().comesFirst();

        Patient patient = goesThrough(at, Patient.hanako(at.rig(), Method.PIN), CARD);

        assertThat(patient.done()).as("%s", patient.seen()).isFalse();
        at.quiet();
        succeeds(at, Method.PIN);
    }

    @Test
    void another_program_that_reaches_for_the_card_is_not_noticed() throws Exception {
        counters.each(
                places,
                (at, place) -> {
                    at.stranger().reachesAt(place.command());
                    succeeds(at, place.way());
                    assertThat(at.stranger().told()).as("%s", place).isEqualTo("Busy");
                    at.stranger().reachesAt(-1);
                });
    }

    @Test
    void a_service_that_is_killed_closes_the_counter_until_it_is_back() throws Exception {
        List<At> all = counters.all();
        CountDownLatch arrived = new CountDownLatch(all.size());
        CountDownLatch killed = new CountDownLatch(1);
        Thread killer =
                Thread.ofVirtual()
                        .start(
                                () -> {
                                    try {
                                        if (arrived.await(DEADLINE.toSeconds(), TimeUnit.SECONDS)) {
                                            counters.service().kill();
                                        }
                                        killed.countDown();
                                        counters.service().start();
                                    } catch (Exception e) {
                                        throw new AssertionError(e);
                                    }
                                });
        counters.each(
                IntStream.range(0, all.size())
                        .mapToObj(counter -> places.get(counter % places.size()))
                        .toList(),
                (at, place) -> {
                    at.plate().plan(FaultPlan.NONE);
                    at.plate().holdAt(new Hold(place.command(), arrived, killed));
                    Patient patient = goesThrough(at, Patient.hanako(at.rig(), place.way()), CARD);

                    assertThat(patient.done()).as("%s: %s", place, patient.seen()).isFalse();
                    killer.join();
                    at.quiet();
                });
        counters.each(places, (at, place) -> succeeds(at, place.way()));
    }
}
