package madoguchi.health.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import madoguchi.card.CardFault;
import madoguchi.card.CardReader;
import madoguchi.health.Check;
import madoguchi.health.Finding;
import madoguchi.health.Part;
import madoguchi.health.Status;
import madoguchi.health.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the self-check finds out about the computer it runs on. */
class ComputerProbesTest {

    private static final Instant NOON = Instant.parse("2026-11-21T03:00:00Z");

    @TempDir Path folder;

    private static Verdict uptime(Duration kiosk, Duration computer, boolean nightly)
            throws Exception {
        return Looked.at(
                Check.UPTIME,
                new UptimeProbe(
                        Optional.of(NOON.minus(kiosk)),
                        Optional.of(computer),
                        nightly,
                        () -> NOON));
    }

    @Test
    void more_than_a_day_without_a_restart_is_yellow() throws Exception {
        Duration day = Duration.ofHours(24);
        Duration long_ = Duration.ofHours(27);
        assertThat(uptime(day, day, true)).isEqualTo(Verdict.UPTIME_SHORT);
        assertThat(uptime(long_, day, true)).isEqualTo(Verdict.UPTIME_LONG);
        assertThat(uptime(day, long_, true)).isEqualTo(Verdict.UPTIME_COMPUTER_LONG);
        assertThat(
                        Looked.finding(
                                Check.UPTIME,
                                new UptimeProbe(
                                        Optional.empty(), Optional.empty(), true, () -> NOON)))
                .isEqualTo(Finding.of(Check.UPTIME, Verdict.UPTIME_SHORT, "-", "-"));
    }

    @Test
    void a_computer_that_nobody_restarts_by_plan_is_given_a_week() throws Exception {
        Duration night = Duration.ofHours(8);
        assertThat(uptime(night, Duration.ofDays(6), false)).isEqualTo(Verdict.UPTIME_SHORT);
        assertThat(uptime(night, Duration.ofDays(8), false))
                .isEqualTo(Verdict.UPTIME_COMPUTER_LONG);
        assertThat(uptime(Duration.ofHours(27), Duration.ofDays(6), false))
                .isEqualTo(Verdict.UPTIME_LONG);
    }

    @Test
    void without_any_connection_the_network_is_down() throws Exception {
        assertThat(Looked.at(Check.NETWORK, new NetworkProbe(true, List::of)))
                .isEqualTo(Verdict.NETWORK_DOWN);
        assertThat(Looked.finding(Check.NETWORK, new NetworkProbe(true, () -> List.of("eth0"))))
                .isEqualTo(Finding.of(Check.NETWORK, Verdict.NETWORK_UP, "eth0"));
        assertThat(Looked.at(Check.NETWORK, new NetworkProbe(false, List::of)))
                .isEqualTo(Verdict.NETWORK_NOT_NEEDED);
    }

    @Test
    void a_disk_fills_up() throws Exception {
        assertThat(Looked.at(Check.DISK, new DiskProbe(() -> 20L << 20)))
                .isEqualTo(Verdict.DISK_FULL);
        assertThat(Looked.finding(Check.DISK, new DiskProbe(() -> 500L << 20)))
                .isEqualTo(Finding.of(Check.DISK, Verdict.DISK_LITTLE, "500 MiB"));
        assertThat(Looked.at(Check.DISK, new DiskProbe(() -> 2000L << 20)))
                .isEqualTo(Verdict.DISK_ROOM);
    }

    @Test
    void a_folder_that_somebody_named_must_be_there() throws Exception {
        Path there = folder.resolve("receipt");
        assertThat(Looked.at(Check.HAND_OVER, FolderProbe.handOver(there, false)))
                .isEqualTo(Verdict.HAND_OVER_NOT_YET);
        assertThat(Looked.at(Check.HAND_OVER, FolderProbe.handOver(there, true)))
                .isEqualTo(Verdict.HAND_OVER_MISSING);

        Files.writeString(there, "a file where a folder should be");
        assertThat(Looked.at(Check.HAND_OVER, FolderProbe.handOver(there, false)))
                .isEqualTo(Verdict.HAND_OVER_MISSING);
    }

    @Test
    void a_folder_into_which_nothing_can_be_written() throws Exception {
        Path proc = Path.of("/proc/self");
        assumeTrue(Files.isDirectory(proc), "a Linux /proc");

        assertThat(Looked.at(Check.HAND_OVER, FolderProbe.handOver(proc, true)))
                .isEqualTo(Verdict.HAND_OVER_READ_ONLY);
        assertThat(Looked.at(Check.LOGS, FolderProbe.logs(proc))).isEqualTo(Verdict.LOGS_READ_ONLY);
    }

    @Test
    void results_are_nothing_for_strangers_and_looking_leaves_nothing_behind() throws Exception {
        assumeTrue(
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix"),
                "a POSIX file system");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(Looked.at(Check.HAND_OVER, FolderProbe.handOver(folder, true)))
                .isEqualTo(Verdict.HAND_OVER_OPEN);

        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        assertThat(Looked.at(Check.HAND_OVER, FolderProbe.handOver(folder, true)))
                .isEqualTo(Verdict.HAND_OVER_READY);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_mistake_in_the_settings_is_quoted_with_its_line() throws Exception {
        Files.writeString(folder.resolve("settings.yaml"), "reader: usb\n");
        Finding mistake = Looked.finding(Check.SETTINGS, new SettingsProbe(folder));
        assertThat(mistake.verdict()).isEqualTo(Verdict.SETTINGS_MISTAKE);
        assertThat(mistake.saw()).containsExactly("1");
        assertThat(mistake.detail().orElseThrow()).contains("line 1", "usb");

        Files.write(folder.resolve("settings.yaml"), new byte[] {(byte) 0x91, (byte) 0x8B});
        assertThat(Looked.at(Check.SETTINGS, new SettingsProbe(folder)))
                .isEqualTo(Verdict.SETTINGS_UNREADABLE);

        Files.writeString(folder.resolve("settings.yaml"), "reader: native\n");
        assertThat(Looked.at(Check.SETTINGS, new SettingsProbe(folder)))
                .isEqualTo(Verdict.SETTINGS_GOOD);
        assertThat(folder).isDirectoryNotContaining("glob:**last-good*");
    }

    private static Verdict kiosks(boolean claimed, Optional<Instant> beat, Long... pids)
            throws Exception {
        return Looked.at(
                Check.INSTANCES,
                new KiosksProbe(
                        claimed,
                        beat.map(ComputerProbesTest::status),
                        () -> List.of(pids),
                        () -> NOON));
    }

    private static Status status(Instant at) {
        return new Status(
                at, 7, "0.1", at, Status.Phase.IDLE, Map.of(), List.of(), false, Map.of());
    }

    @Test
    void two_kiosks_would_want_the_same_reader() throws Exception {
        assertThat(kiosks(true, Optional.of(NOON), 7L)).isEqualTo(Verdict.KIOSK_RUNS);
        assertThat(kiosks(true, Optional.of(NOON), 7L, 8L)).isEqualTo(Verdict.KIOSKS_SEVERAL);
    }

    @Test
    void a_kiosk_whose_status_grows_old_hangs() throws Exception {
        assertThat(kiosks(true, Optional.of(NOON.minus(Status.STALE)), 7L))
                .isEqualTo(Verdict.KIOSK_HANGS);
        assertThat(kiosks(true, Optional.empty(), 7L)).isEqualTo(Verdict.KIOSK_HANGS);
        assertThat(kiosks(false, Optional.of(NOON.minus(Status.STALE))))
                .isEqualTo(Verdict.KIOSK_NOT_RUNNING);
    }

    @Test
    void a_kiosk_is_told_from_the_other_commands() {
        assertThat(KiosksProbe.isKiosk("-cp", "x", "madoguchi.Main")).isTrue();
        assertThat(KiosksProbe.isKiosk("-cp", "x", "madoguchi.Main", "--data", "d")).isTrue();
        assertThat(KiosksProbe.isKiosk("-cp", "x", "madoguchi.Main", "selfcheck")).isFalse();
        assertThat(KiosksProbe.isKiosk("-cp", "x", "somebody.Else")).isFalse();
    }

    private static KioskSaysProbe says(Optional<Instant> at, boolean camera) {
        return new KioskSaysProbe(
                at.map(
                        said ->
                                new Status(
                                        said,
                                        7,
                                        "0.1",
                                        said,
                                        Status.Phase.IDLE,
                                        Map.of(
                                                Part.READER, Part.State.OUT_OF_ORDER,
                                                Part.CAMERA, Part.State.WORKS),
                                        List.of("K-107"),
                                        false,
                                        Map.of())),
                camera,
                () -> NOON);
    }

    @Test
    void beside_a_kiosk_its_word_counts_for_reader_and_camera() throws Exception {
        assertThat(Looked.at(Check.READER, says(Optional.of(NOON), false)))
                .isEqualTo(Verdict.READER_KIOSK_FAILS);
        assertThat(Looked.at(Check.CAMERA, says(Optional.of(NOON), true)))
                .isEqualTo(Verdict.CAMERA_KIOSK_WORKS);
    }

    @Test
    void the_word_of_a_kiosk_that_hangs_or_has_not_spoken_yet_counts_for_nothing()
            throws Exception {
        for (Optional<Instant> at :
                List.of(Optional.of(NOON.minus(Status.STALE)), Optional.<Instant>empty())) {
            assertThat(Looked.at(Check.READER, says(at, true)))
                    .isEqualTo(Verdict.READER_KIOSK_SILENT);
            assertThat(Looked.at(Check.CAMERA, says(at, true)))
                    .isEqualTo(Verdict.CAMERA_KIOSK_SILENT);
        }
    }

    @Test
    void a_dead_card_service_is_told_from_an_unplugged_reader() throws Exception {
        assertThat(Looked.finding(Check.SERVICE, new ServiceProbe(readers(List::of))))
                .isEqualTo(Finding.of(Check.SERVICE, Verdict.SERVICE_RUNS, 0));
        assertThat(
                        Looked.at(
                                Check.SERVICE,
                                new ServiceProbe(
                                        readers(
                                                () -> {
                                                    throw new CardFault.ServiceDown("no pcscd");
                                                }))))
                .isEqualTo(Verdict.SERVICE_DOWN);
    }

    private interface Names {
        List<String> list() throws CardFault;
    }

    private static ReaderProbe.Readers readers(Names names) {
        return new ReaderProbe.Readers() {
            @Override
            public List<String> names() throws CardFault {
                return names.list();
            }

            @Override
            public CardReader open() {
                throw new AssertionError("the reader is the kiosk's");
            }
        };
    }
}
