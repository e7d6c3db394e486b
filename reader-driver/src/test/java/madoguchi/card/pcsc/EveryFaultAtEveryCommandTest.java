package madoguchi.card.pcsc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import madoguchi.card.CardFault;
import madoguchi.card.CardLink;
import madoguchi.card.CardReader;
import madoguchi.card.ReaderDecorator;
import madoguchi.card.apdu.StatusWord;
import madoguchi.card.recording.PatientVisit;
import madoguchi.card.virtual.Fault;
import madoguchi.card.virtual.FaultPlan;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever happens at whichever command of a visit, through the real service: the visit ends with a
 * fault that has a name, no secret was presented twice, and the next patient at the same reader
 * gets through.
 */
@EndToEnd
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class EveryFaultAtEveryCommandTest {

    private static final Duration AT_ONCE = Duration.ofMillis(200);

    @TempDir private static Path folder;
    private static Lanes lanes;
    private static int commands;

    @BeforeAll
    static void open() throws Exception {
        // a handle that is left behind with every pull would be missed soon
        lanes =
                Lanes.open(
                        folder,
                        "--max-card-handle-per-thread",
                        "5",
                        "--max-card-handle-per-reader",
                        "5");
        assertThat(lanes.first().visit()).isEqualTo(PatientVisit.SIGNED);
        commands = lanes.first().lying().commands() - 1; // the last one is the good-bye
        assertThat(commands).isBetween(35, 60);
    }

    @AfterAll
    static void close() {
        lanes.close();
    }

    private record At(int command, Fault fault) {}

    private static List<At> everywhere(Fault... faults) {
        return IntStream.range(0, commands)
                .boxed()
                .flatMap(at -> Stream.of(faults).map(fault -> new At(at, fault)))
                .toList();
    }

    /** A visit on which something goes wrong, and nothing was said twice. */
    private static String troubled(Lane lane, At at) {
        lane.lying().plan(FaultPlan.NONE.with(at.command(), at.fault()));
        String ended = lane.visit();
        assertThat(lane.lying().mostPresented()).as("%s: %s", at, ended).isLessThanOrEqualTo(1);
        return ended;
    }

    private static void nextPatient(Lane lane, Object after) {
        lane.lying().plan(FaultPlan.NONE);
        assertThat(lane.visit()).as("after %s", after).isEqualTo(PatientVisit.SIGNED);
        assertThat(lane.lying().mostPresented()).isEqualTo(1);
    }

    @Test
    void pulledBeforeOrAfterTheCardDidItsWork() throws Exception {
        lanes.each(
                everywhere(new Fault.Pull(false), new Fault.Pull(true)),
                (lane, at) -> {
                    assertThat(troubled(lane, at)).as("%s", at).isEqualTo("Removed");
                    lane.take();
                    lane.put("ordinary");
                    nextPatient(lane, at);
                });
    }

    @Test
    void swappedForAnotherPersonsCard() throws Exception {
        lanes.each(
                everywhere(new Fault.Pull(false)),
                (lane, at) -> {
                    assertThat(troubled(lane, at)).as("%s", at).isEqualTo("Removed");
                    lane.put("elderly");
                    nextPatient(lane, at);
                    lane.take();
                    lane.put("ordinary");
                });
    }

    @Test
    void hungUntilTheCardIsTakenWhileTheOthersGoOn() throws Exception {
        Lane other = lanes.first();
        lanes.each(
                everywhere(new Fault.Mute()),
                (lane, at) -> {
                    if (lane == other) {
                        nextPatient(lane, "beside readers that hang");
                        return;
                    }
                    assertThat(troubled(lane, at)).as("%s", at).isEqualTo("Timeout");
                    lane.take();
                    lane.put("ordinary");
                    nextPatient(lane, at);
                });
    }

    @Test
    void slow() throws Exception {
        lanes.each(
                everywhere(new Fault.Delay(Duration.ofMillis(300))),
                (lane, at) -> assertThat(troubled(lane, at)).isEqualTo(PatientVisit.SIGNED));
    }

    @Test
    void cutShortOrAnsweredWithNonsense() throws Exception {
        lanes.each(
                everywhere(
                        new Fault.Truncate(1),
                        new Fault.Truncate(2),
                        new Fault.WrongStatus(new StatusWord(0x6FFF)),
                        new Fault.WrongStatus(StatusWord.SECURITY_STATUS)),
                (lane, at) -> {
                    String ended = troubled(lane, at);
                    boolean noAnswer = at.fault().equals(new Fault.Truncate(1));
                    assertThat(ended)
                            .as("%s", at)
                            .isNotEqualTo(noAnswer ? PatientVisit.SIGNED : "Removed");
                    nextPatient(lane, at);
                });
    }

    /** Exclusive means that nobody gets between two commands, and we never notice the attempt. */
    @Test
    void wantedByAnotherProgram() throws Exception {
        Lane lane = lanes.first();
        Set<String> told = ConcurrentHashMap.newKeySet();
        try (CardReader stranger = PcscReaders.NATIVE.open(Optional.of(lane.reader().name()))) {
            CardReader disturbed =
                    new ReaderDecorator(lane.reader()) {
                        @Override
                        protected CardLink decorated(CardLink link) {
                            return new Disturbed(link, stranger, told);
                        }

                        @Override
                        public void close() {
                            // the lane's own
                        }
                    };
            try (disturbed) {
                var printed = lane.printed();
                assertThat(new PatientVisit(printed, "1234", Slot.LIMIT).over(disturbed))
                        .isEqualTo(PatientVisit.SIGNED);
            }
            assertThat(told).containsExactly("Busy");
            try (CardLink _ = stranger.open(Slot.LIMIT)) {
                assertThatThrownBy(() -> lane.reader().open(AT_ONCE))
                        .isInstanceOf(CardFault.Busy.class);
            }
        }
        nextPatient(lane, "another program");
    }

    /** Before every command somebody else tries to get at the card. */
    private record Disturbed(CardLink inner, CardReader stranger, Set<String> told)
            implements CardLink {

        @Override
        public byte[] atr() {
            return inner.atr();
        }

        @Override
        public byte[] exchange(byte[] command, Duration limit) throws CardFault {
            try {
                stranger.open(AT_ONCE).close();
                told.add("opened");
            } catch (CardFault fault) {
                told.add(fault.kind());
            }
            return inner.exchange(command, limit);
        }

        @Override
        public void close() {
            inner.close();
        }
    }

    @Test
    void serviceKilledInTheMiddle() throws Exception {
        for (int from = 0; from < commands; from += lanes.size()) {
            List<Integer> places =
                    IntStream.range(from, Math.min(commands, from + lanes.size())).boxed().toList();
            CountDownLatch waiting = new CountDownLatch(places.size());
            CountDownLatch killed = new CountDownLatch(1);
            Thread killer =
                    Thread.ofVirtual()
                            .start(
                                    () -> {
                                        try {
                                            if (waiting.await(30, TimeUnit.SECONDS)) {
                                                lanes.pcscd().kill();
                                            }
                                            killed.countDown();
                                            lanes.pcscd().start();
                                        } catch (Exception e) {
                                            throw new AssertionError(e);
                                        }
                                    });
            List<String> ends = new CopyOnWriteArrayList<>();
            lanes.each(
                    places,
                    (lane, place) -> {
                        lane.lying().holdAt(place, waiting, killed);
                        ends.add(lane.visit());
                        assertThat(lane.lying().mostPresented()).isLessThanOrEqualTo(1);
                        killer.join();
                        lane.awaitBack();
                        nextPatient(lane, "a killed service at command " + place);
                    });
            assertThat(ends).hasSize(places.size()).containsOnly("ServiceDown");
        }
    }

    @Test
    void pulledTwoHundredAndFiftyTimes() throws Exception {
        lanes.each(
                IntStream.range(0, 250).boxed().toList(),
                (lane, pull) -> {
                    int at = pull % commands;
                    assertThat(troubled(lane, new At(at, new Fault.Pull(false))))
                            .isEqualTo("Removed");
                    lane.take();
                    lane.put("ordinary");
                });
        lanes.each(
                IntStream.range(0, lanes.size()).boxed().toList(),
                EveryFaultAtEveryCommandTest::nextPatient);
    }
}
