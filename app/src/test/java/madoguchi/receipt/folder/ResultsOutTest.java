package madoguchi.receipt.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import madoguchi.eligibility.Choices;
import madoguchi.eligibility.Cover.LimitCertificate;
import madoguchi.eligibility.Cover.LimitKind;
import madoguchi.eligibility.Eligibility;
import madoguchi.eligibility.LimitCategory;
import madoguchi.eligibility.SimulatedCentre;
import madoguchi.receipt.file.ResultFile;
import madoguchi.receipt.file.ResultMessage;
import madoguchi.receipt.file.Schemas;
import madoguchi.receipt.folder.Desk.Step;
import madoguchi.store.StoreFault;
import madoguchi.store.StoredResult;
import madoguchi.store.StoredResult.Channel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Results into Face, through whatever happens to the folder, the disk, the clock and us. */
class ResultsOutTest {

    @TempDir Path folder;
    private Desk desk;

    @BeforeEach
    void open() throws StoreFault {
        desk = new Desk(folder);
    }

    @AfterEach
    void close() throws StoreFault {
        desk.close();
    }

    @Test
    void a_kept_result_lies_in_face_whole_and_as_the_schema_has_it() throws Exception {
        StoredResult result = desk.visit("v-1");

        assertThat(desk.terminal.lookAtResults()).isTrue();

        assertThat(desk.files("Face"))
                .singleElement()
                .asString()
                .matches("OQSsiquc01res_face_1312345678[0-9a-f]{20}_20261121085830\\.xml");
        byte[] file = Files.readAllBytes(desk.face(result));
        assertThat(Schemas.RESULT.verdict(file)).isEqualTo("valid");
        ResultMessage taken = ResultFile.read(file);
        assertThat(taken).isEqualTo(ResultMessages.of(result, Desk.FORM));
        assertThat(taken.body().results().getFirst().name()).isEqualTo("見本●花子");
        assertThat(desk.now(result).handedOver(Channel.FILE)).isTrue();
        assertThat(desk.now(result).acknowledgement()).isEmpty();
    }

    @Test
    void it_is_laid_out_once_and_stays_until_it_is_taken() throws Exception {
        StoredResult result = desk.visit("v-1");
        desk.terminal.lookAtResults();
        Instant written = Files.getLastModifiedTime(desk.face(result)).toInstant();

        for (int i = 0; i < 5; i++) {
            desk.looksLater();
        }

        assertThat(Files.getLastModifiedTime(desk.face(result)).toInstant()).isEqualTo(written);
        assertThat(desk.now(result).acknowledgement()).isEmpty();
    }

    @Test
    void who_takes_the_file_away_acknowledges_the_result() throws Exception {
        StoredResult deleted = desk.visit("v-1");
        StoredResult moved = desk.visit("v-2");
        desk.terminal.lookAtResults();

        Files.delete(desk.face(deleted));
        Files.move(desk.face(moved), folder.resolve("elsewhere.xml"));
        desk.terminal.lookAtResults();

        assertThat(desk.now(deleted).acknowledgement().orElseThrow().by()).isEqualTo("FILE");
        assertThat(desk.now(moved).acknowledgement()).isPresent();
        assertThat(desk.files("Face")).isEmpty();
        desk.looksLater();
        assertThat(desk.files("Face")).as("never again").isEmpty();
    }

    @Test
    void two_receipt_computers_at_once_get_each_result_once_and_none_is_lost() throws Exception {
        int many = 60;
        for (int i = 0; i < many; i++) {
            desk.visit("v-" + i);
        }
        AtomicInteger taken = new AtomicInteger();
        CyclicBarrier together = new CyclicBarrier(2);
        try (var computers = Executors.newFixedThreadPool(2)) {
            for (int computer = 0; computer < 2; computer++) {
                Path own = Files.createDirectory(folder.resolve("computer-" + computer));
                computers.submit(
                        () -> {
                            together.await();
                            while (taken.get() < many) {
                                taken.addAndGet(takeAll(own));
                            }
                            return null;
                        });
            }
            while (taken.get() < many) {
                desk.terminal.lookAtResults();
            }
        }
        desk.terminal.lookAtResults();

        assertThat(taken).hasValue(many);
        assertThat(desk.outbox().waiting(Channel.FILE, 1)).isEmpty();
        for (int i = 0; i < many; i++) {
            assertThat(desk.outbox().find("v-" + i).orElseThrow().acknowledgement()).isPresent();
        }
    }

    private int takeAll(Path to) throws IOException {
        int count = 0;
        if (Files.isDirectory(desk.part("Face"))) {
            for (String name : desk.files("Face")) {
                try {
                    if (name.endsWith(".xml")) {
                        Files.move(desk.part("Face").resolve(name), to.resolve(name));
                        count++;
                    }
                } catch (NoSuchFileException theOtherWasFaster) {
                    continue;
                }
            }
        }
        return count;
    }

    /**
     * Between any two steps: what lies there is whole, and after the next start it is there once.
     */
    @ParameterizedTest
    @EnumSource
    void a_terminal_that_is_killed_at_a_step_hands_over_after_its_next_start(Step step)
            throws Exception {
        desk.terminal.lookAtResults();
        StoredResult result = desk.visit("v-1");
        desk.disk =
                Desk.failing(
                        step,
                        file -> file.startsWith(desk.part("Face")),
                        () -> {
                            throw new Killed();
                        });
        assertThat(catchThrowable(desk.terminal::lookAtResults)).isInstanceOf(Killed.class);
        for (String name : desk.files("Face")) {
            if (name.endsWith(".xml")) {
                ResultFile.read(Files.readAllBytes(desk.part("Face").resolve(name)));
            }
        }

        desk.disk = Disk.REAL;
        desk.restart();
        assertThat(desk.terminal.lookAtResults()).isTrue();

        assertThat(desk.files("Face")).containsExactly(FileNames.result(result, Desk.FORM));
        assertThat(desk.now(result).handedOver(Channel.FILE)).isTrue();
    }

    private static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }

    @ParameterizedTest
    @EnumSource
    void a_full_disk_leaves_nothing_half_and_loses_nothing(Step step) throws Exception {
        desk.terminal.lookAtResults();
        StoredResult result = desk.visit("v-1");
        desk.disk =
                Desk.failing(
                        step,
                        file -> file.startsWith(desk.part("Face")),
                        () -> {
                            throw new FileSystemException("x", null, "No space left on device");
                        });

        assertThat(desk.terminal.lookAtResults()).isFalse();

        assertThat(desk.files("Face")).noneMatch(name -> name.endsWith(".tmp"));
        assertThat(trouble(result)).contains("FOLDER");
        assertThat(desk.outbox().inTrouble(10)).extracting(StoredResult::id).contains(result.id());
        desk.disk = Disk.REAL;
        assertThat(desk.terminal.lookAtResults()).as("tried again by itself").isTrue();
        assertThat(desk.files("Face")).hasSize(1);
        assertThat(trouble(result)).isEmpty();
    }

    @Test
    void a_folder_that_somebody_named_must_be_there_and_is_waited_for() throws Exception {
        Path named = folder.resolve("named");
        desk.restart(named, false);
        StoredResult result = desk.visit("v-1");

        assertThat(desk.terminal.lookAtResults()).isFalse();
        assertThat(named).doesNotExist();
        assertThat(trouble(result)).contains("FOLDER");

        Files.createDirectory(named);
        assertThat(desk.terminal.lookAtResults()).isTrue();
        assertThat(named.resolve("Face").resolve(FileNames.result(result, Desk.FORM))).exists();
        assertThat(trouble(result)).isEmpty();
    }

    @Test
    void a_file_is_for_whom_its_folder_is_for() throws Exception {
        Path named = Files.createDirectory(folder.resolve("named"));
        Files.setPosixFilePermissions(named, PosixFilePermissions.fromString("rwxrwx---"));
        desk.restart(named, false);
        StoredResult result = desk.visit("v-1");
        desk.terminal.lookAtResults();

        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(
                                        named.resolve("Face")
                                                .resolve(FileNames.result(result, Desk.FORM)))))
                .isEqualTo("rw-rw----");
    }

    @Test
    void another_file_of_the_same_name_is_a_conflict_and_is_never_overwritten() throws Exception {
        desk.terminal.lookAtResults();
        StoredResult first = desk.visit("v-1");
        StoredResult later = desk.visit("v-2");
        StoredResult other = desk.visit("v-3", Desk.somebodyElse());
        Files.writeString(desk.face(first), "not ours");

        assertThat(desk.terminal.lookAtResults()).isFalse();

        assertThat(desk.face(first)).hasContent("not ours");
        assertThat(trouble(first)).contains("CONFLICT");
        assertThat(desk.face(later)).as("of the same patient").doesNotExist();
        assertThat(desk.face(other)).exists();

        Files.delete(desk.face(first));
        assertThat(desk.terminal.lookAtResults()).isTrue();
        assertThat(desk.face(first)).exists();
        assertThat(desk.face(later)).exists();
        assertThat(desk.now(first).acknowledgement()).isEmpty();
    }

    @Test
    void what_nobody_takes_in_a_day_is_taken_back_and_shown_to_staff() throws Exception {
        StoredResult result = desk.visit("v-1");
        desk.terminal.lookAtResults();
        desk.terminal.lookAtResults(); // from the second look on its time runs

        desk.passes(Desk.STAY);
        desk.terminal.lookAtResults();
        assertThat(desk.face(result)).exists();
        desk.passes(Duration.ofSeconds(1));
        desk.terminal.lookAtResults();

        assertThat(desk.files("Face")).isEmpty();
        assertThat(trouble(result)).contains("OUT_OF_DATE");
        assertThat(desk.now(result).acknowledgement()).isEmpty();
        desk.looksLater();
        desk.restart();
        desk.terminal.lookAtResults();
        assertThat(desk.files("Face")).as("staff's now").isEmpty();
        assertThat(desk.now(result).acknowledgement()).as("nobody took it").isEmpty();
    }

    @Test
    void a_clock_that_jumps_shortens_and_lengthens_nothing() throws Exception {
        StoredResult result = desk.visit("v-1");
        desk.terminal.lookAtResults();

        for (long days : List.of(3L, -40L, 400L)) {
            desk.shown = desk.shown.plus(Duration.ofDays(days));
            desk.looksLater();
            assertThat(desk.face(result)).exists();
        }
        desk.shown = Desk.MORNING.minus(Duration.ofDays(1));
        StoredResult another = desk.visit("v-2", Desk.somebodyElse());
        desk.terminal.lookAtResults();
        assertThat(desk.face(another)).exists();
        desk.passes(Desk.STAY);
        desk.terminal.lookAtResults();

        assertThat(desk.face(result)).doesNotExist();
        assertThat(desk.face(another)).exists();
    }

    @Test
    void an_empty_folder_in_the_place_of_ours_is_not_taken_for_one_from_which_all_was_taken()
            throws Exception {
        StoredResult result = desk.visit("v-1");
        desk.terminal.lookAtResults();

        Path away = folder.resolve("unmounted");
        Files.move(desk.shared, away);
        desk.terminal.lookAtResults();
        assertThat(desk.now(result).acknowledgement()).isEmpty();
        assertThat(desk.face(result)).as("laid out in the other folder, too").exists();

        Files.move(desk.shared, folder.resolve("the other"));
        Files.move(away, desk.shared);
        desk.restart();
        desk.terminal.lookAtResults();
        assertThat(desk.now(result).acknowledgement()).isEmpty();
        assertThat(desk.files("Face")).hasSize(1);
    }

    @Test
    void another_institution_code_acknowledges_nothing() throws Exception {
        StoredResult result = desk.visit("v-1");
        desk.terminal.lookAtResults();

        desk.form =
                new FileForm(
                        "1319999999",
                        desk.form.zone(),
                        desk.form.encoding(),
                        desk.form.prescription());
        desk.restart();
        desk.terminal.lookAtResults();

        assertThat(desk.now(result).acknowledgement()).isEmpty();
        assertThat(desk.files("Face")).hasSize(2);
    }

    @Test
    void what_was_taken_while_the_terminal_was_off_is_acknowledged_when_it_starts()
            throws Exception {
        StoredResult result = desk.visit("v-1");
        desk.terminal.lookAtResults();
        Files.delete(desk.face(result));

        desk.restart();
        desk.terminal.lookAtResults();

        assertThat(desk.now(result).acknowledgement()).isPresent();
        assertThat(desk.files("Face")).isEmpty();
    }

    @Test
    void a_result_that_may_still_be_added_to_waits_for_the_end_of_its_visit() throws Exception {
        desk.terminal.lookAtResults();
        desk.terminal.begins("v-1");
        long id =
                desk.store.keep(
                        Desk.result(
                                "v-1",
                                new Eligibility.Valid(SimulatedCentre.HANAKO),
                                true,
                                Choices.NONE));
        desk.looksLater();
        assertThat(desk.files("Face")).isEmpty();

        desk.store.keepLimit(id, Desk.MORNING.plusSeconds(20), true, Optional.of(limit()));
        desk.terminal.ends("v-1");
        desk.terminal.lookAtResults();

        assertThat(desk.files("Face")).singleElement().asString().endsWith("_20261121085850.xml");
        ResultMessage message =
                ResultFile.read(
                        Files.readAllBytes(
                                desk.part("Face").resolve(desk.files("Face").getFirst())));
        assertThat(message.body().results().getFirst().limit()).contains(limit());
        assertThat(message.body().results().getFirst().limitAnswered().orElseThrow().agreed())
                .isTrue();
    }

    @Test
    void a_visit_that_ends_during_a_look_is_laid_out_with_the_next_one() throws Exception {
        desk.terminal.lookAtResults();
        desk.terminal.begins("v-2");
        desk.store.keep(
                Desk.result("v-2", new Eligibility.Valid(Desk.somebodyElse()), true, Choices.NONE));
        desk.visit("v-1");
        desk.disk = Desk.failing(Step.FLUSHED, _ -> true, () -> desk.terminal.ends("v-2"));
        desk.terminal.lookAtResults();
        assertThat(desk.files("Face")).hasSize(1);
        desk.terminal.lookAtResults();

        assertThat(desk.files("Face")).hasSize(2);
    }

    @Test
    void a_result_that_is_added_to_later_replaces_its_file() throws Exception {
        StoredResult result = desk.visit("v-1");
        desk.terminal.lookAtResults();
        desk.store.keepLimit(result.id(), Desk.MORNING.plusSeconds(20), true, Optional.empty());
        desk.looksLater();

        assertThat(desk.files("Face")).singleElement().asString().endsWith("_20261121085850.xml");
        assertThat(desk.now(result).acknowledgement()).isEmpty();
    }

    @Test
    void what_was_acknowledged_another_way_lies_there_no_longer() throws Exception {
        StoredResult result = desk.visit("v-1");
        desk.terminal.lookAtResults();
        desk.outbox().acknowledge(result.id(), "command", Desk.MORNING);
        desk.looksLater();

        assertThat(desk.files("Face")).isEmpty();
        assertThat(desk.now(result).acknowledgement().orElseThrow().by()).isEqualTo("command");
    }

    @Test
    void what_was_wiped_is_in_no_file_any_more() throws Exception {
        StoredResult result = desk.visit("v-1");
        desk.terminal.lookAtResults();
        try (var connection =
                        DriverManager.getConnection(
                                "jdbc:sqlite:" + desk.data.resolve("madoguchi.db"));
                var statement = connection.createStatement()) {
            statement.executeUpdate(
                    "UPDATE result SET wiped_at = 1, name = NULL, insured_number = NULL");
        }
        desk.looksLater();

        assertThat(desk.face(result)).doesNotExist();
        assertThat(desk.now(result).acknowledgement()).as("nobody took it").isEmpty();
    }

    @Test
    void a_database_that_another_program_holds_is_waited_for() throws Exception {
        desk.terminal.lookAtResults();
        StoredResult result = desk.visit("v-1");
        try (var holder =
                        DriverManager.getConnection(
                                "jdbc:sqlite:" + desk.data.resolve("madoguchi.db"));
                var statement = holder.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            var looking = CompletableFuture.supplyAsync(desk.terminal::lookAtResults);
            assertThat(desk.now(result).handedOver(Channel.FILE)).isFalse();
            statement.execute("ROLLBACK");
            assertThat(looking.get(20, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(desk.now(result).handedOver(Channel.FILE)).isTrue();
        assertThat(desk.files("Face")).hasSize(1);
    }

    private Optional<String> trouble(StoredResult result) throws StoreFault {
        return Optional.ofNullable(desk.now(result).handOvers().get(Channel.FILE))
                .flatMap(StoredResult.HandOver::trouble)
                .map(StoredResult.Trouble::code);
    }

    private static LimitCertificate limit() {
        return new LimitCertificate(
                LimitKind.LIMIT,
                LimitCategory.A03,
                Desk.MORNING.atZone(Desk.FORM.zone()).toLocalDate(),
                Desk.MORNING.atZone(Desk.FORM.zone()).toLocalDate(),
                Optional.empty(),
                Optional.empty());
    }
}
