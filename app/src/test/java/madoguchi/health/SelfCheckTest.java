package madoguchi.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import madoguchi.failure.FailureCode.Closes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SelfCheckTest {

    private static final Instant NOON = Instant.parse("2026-11-21T03:00:00Z");

    @FunctionalInterface
    private interface Looking {
        List<Finding> look() throws Exception;
    }

    private record Scripted(Set<Check> checks, Duration limit, Looking looking) implements Probe {
        @Override
        public List<Finding> look() throws Exception {
            return looking.look();
        }
    }

    private static Probe finds(Finding... findings) {
        return new Scripted(
                Set.of(findings[0].check()), Duration.ofSeconds(10), () -> List.of(findings));
    }

    private static Report run(Probe... probes) throws InterruptedException {
        return new SelfCheck(List.of(probes), () -> NOON).run();
    }

    @Test
    void findings_stand_in_the_order_in_which_they_are_read() throws Exception {
        Report report =
                run(
                        finds(Finding.of(Check.DISK, Verdict.DISK_ROOM, "9 MiB")),
                        finds(Finding.of(Check.UPTIME, Verdict.UPTIME_SHORT, "1 h", "2 h")));

        assertThat(report.findings())
                .extracting(Finding::check)
                .containsExactly(Check.UPTIME, Check.DISK);
        assertThat(report.at()).isEqualTo(NOON);
    }

    @Test
    void the_worst_finding_is_the_colour_of_the_whole_and_of_its_point() throws Exception {
        Report report =
                run(
                        finds(Finding.of(Check.READER, Verdict.READER_THERE, "x")),
                        finds(Finding.of(Check.CAMERA, Verdict.CAMERA_SILENT)),
                        finds(Finding.of(Check.UPTIME, Verdict.UPTIME_LONG, "30 h", "-")),
                        finds(Finding.of(Check.CARD, Verdict.CARD_NONE)));

        assertThat(report.worst()).isEqualTo(Level.RED);
        assertThat(report.at(Sheet.CABLES)).isEqualTo(Level.RED);
        assertThat(report.at(Sheet.POWER)).isEqualTo(Level.YELLOW);
        assertThat(report.at(Sheet.INTERNET)).isEqualTo(Level.NOT_MEASURED);
    }

    @Test
    void what_hangs_is_reported_as_that_and_the_others_are_not_kept_waiting() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        Report report =
                run(
                        new Scripted(
                                Set.of(Check.READER, Check.CARD),
                                Duration.ofMillis(20),
                                () -> {
                                    never.await();
                                    return List.of();
                                }),
                        finds(Finding.of(Check.DISK, Verdict.DISK_ROOM, "9 MiB")));

        assertThat(report.findings())
                .containsExactlyInAnyOrder(
                        Finding.of(Check.READER, Verdict.NOT_IN_TIME, "0 s"),
                        Finding.of(Check.CARD, Verdict.NOT_IN_TIME, "0 s"),
                        Finding.of(Check.DISK, Verdict.DISK_ROOM, "9 MiB"));
    }

    @Test
    void a_check_that_could_not_look_or_said_nothing_did_not_go_well() throws Exception {
        Report report =
                run(
                        new Scripted(
                                Set.of(Check.DISK),
                                Duration.ofSeconds(10),
                                () -> {
                                    throw new IllegalStateException("secret 123456789012");
                                }),
                        new Scripted(Set.of(Check.LOGS), Duration.ofSeconds(10), List::of));

        assertThat(report.findings())
                .containsExactly(
                        Finding.of(Check.DISK, Verdict.COULD_NOT_LOOK)
                                .because("IllegalStateException"),
                        Finding.of(Check.LOGS, Verdict.COULD_NOT_LOOK));
    }

    @Test
    void what_a_red_one_closes_follows_the_screen_book() {
        assertThat(Verdict.CAMERA_SILENT.closes()).isEqualTo(Closes.FACE);
        assertThat(Verdict.MODELS_ALTERED.closes()).isEqualTo(Closes.FACE);
        assertThat(Verdict.READER_MISSING.closes()).isEqualTo(Closes.COUNTER);
        assertThat(Verdict.DATABASE_DAMAGED.closes()).isEqualTo(Closes.COUNTER);
        assertThat(Verdict.CENTRE_UNREACHABLE.closes()).isEqualTo(Closes.NOTHING);
    }

    @ParameterizedTest
    @EnumSource(Verdict.class)
    void only_a_red_one_closes_anything(Verdict verdict) {
        if (verdict.level() != Level.RED) {
            assertThat(verdict.closes()).isEqualTo(Closes.NOTHING);
        }
    }
}
