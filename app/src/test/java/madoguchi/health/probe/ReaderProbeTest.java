package madoguchi.health.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import madoguchi.SharedKeys;
import madoguchi.camera.CardPhotos;
import madoguchi.card.CardFault;
import madoguchi.card.CardReader;
import madoguchi.card.virtual.CardOffice;
import madoguchi.card.virtual.Fault;
import madoguchi.card.virtual.FaultPlan;
import madoguchi.card.virtual.FaultyReader;
import madoguchi.card.virtual.VirtualCard;
import madoguchi.card.virtual.VirtualReader;
import madoguchi.health.Check;
import madoguchi.health.Finding;
import madoguchi.health.Verdict;
import madoguchi.scenario.Cast;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReaderProbeTest {

    @TempDir static Path folder;
    private static SharedKeys keys;
    private static VirtualCard card;

    private final AtomicLong now = new AtomicLong();
    private Optional<FaultPlan> lies = Optional.empty();
    private List<String> plugged = List.of("plate");
    private boolean serviceRuns = true;

    @BeforeAll
    static void make() throws Exception {
        LocalDate today = LocalDate.of(2026, 11, 21);
        Cast cast = Cast.bundled(today);
        keys = SharedKeys.in(folder);
        card =
                new CardOffice(folder, person -> CardPhotos.jp2(cast.lookOf(person)), today)
                        .make(cast.persona("ordinary"));
    }

    @AfterAll
    static void end() throws Exception {
        keys.close();
    }

    private final ReaderProbe probe =
            new ReaderProbe(
                    new ReaderProbe.Readers() {
                        @Override
                        public List<String> names() throws CardFault {
                            if (!serviceRuns) {
                                throw new CardFault.ServiceDown("it does not run");
                            }
                            return plugged;
                        }

                        @Override
                        public CardReader open() {
                            return plate();
                        }
                    },
                    now::get);

    private CardReader plate() {
        VirtualReader plate = new VirtualReader("plate");
        FaultyReader reader =
                new FaultyReader(plate, plate::take, time -> now.addAndGet(time.toNanos()));
        lies.ifPresent(
                plan -> {
                    plate.put(card);
                    reader.plan(plan);
                });
        return reader;
    }

    private void faulty(Fault fault) {
        lies = Optional.of(FaultPlan.always(fault));
    }

    private void mended() throws Exception {
        lies = Optional.of(FaultPlan.NONE);
        assertThat(Looked.at(Check.CARD, probe)).isEqualTo(Verdict.CARD_QUICK);
    }

    @Test
    void without_a_card_there_is_a_reader_and_nothing_to_measure() throws Exception {
        assertThat(probe.look())
                .containsExactly(
                        Finding.of(Check.SERVICE, Verdict.SERVICE_RUNS, 1),
                        Finding.of(Check.READER, Verdict.READER_THERE, "plate"),
                        Finding.of(Check.CARD, Verdict.CARD_NONE));
    }

    @Test
    void a_service_that_does_not_run_is_told_from_a_reader_that_is_not_there() throws Exception {
        serviceRuns = false;
        assertThat(Looked.at(Check.SERVICE, probe)).isEqualTo(Verdict.SERVICE_DOWN);

        serviceRuns = true;
        plugged = List.of();
        assertThat(Looked.at(Check.SERVICE, probe)).isEqualTo(Verdict.SERVICE_RUNS);
        assertThat(Looked.at(Check.READER, probe)).isEqualTo(Verdict.READER_MISSING);

        plugged = List.of("plate");
        assertThat(Looked.at(Check.READER, probe)).isEqualTo(Verdict.READER_THERE);
    }

    @Test
    void a_card_that_says_nothing_is_mute() throws Exception {
        faulty(new Fault.Mute());
        assertThat(Looked.at(Check.CARD, probe)).isEqualTo(Verdict.CARD_MUTE);
        mended();
    }

    @Test
    void a_card_that_takes_its_time_is_slow_by_so_much() throws Exception {
        faulty(new Fault.Delay(Duration.ofMillis(150)));
        assertThat(Looked.finding(Check.CARD, probe))
                .isEqualTo(Finding.of(Check.CARD, Verdict.CARD_SLOW, "150.0 ms", "150.0 ms"));
        mended();
    }

    @Test
    void half_an_answer_is_garbled() throws Exception {
        faulty(new Fault.Truncate(1));
        assertThat(Looked.at(Check.CARD, probe)).isEqualTo(Verdict.CARD_GARBLED);
        mended();
    }
}
