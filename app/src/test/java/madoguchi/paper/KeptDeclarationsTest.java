package madoguchi.paper;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import madoguchi.declaration.Declarations;
import madoguchi.store.AuditNote;
import madoguchi.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 「診療報酬請求等の請求・支払等に係る必要な事務を終えた段階で、速やかに廃棄します」 is done, not only printed. */
class KeptDeclarationsTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Instant NOW = Instant.parse("2026-11-20T23:30:00Z");
    private static final byte[] PDF = "%PDF-1.7 見本 花子 東京都".repeat(900).getBytes(UTF_8);

    @TempDir Path data;

    private final List<String> noted = new ArrayList<>();
    private boolean trailBroken;

    private KeptDeclarations kept() {
        return new KeptDeclarations(
                data,
                TOKYO,
                (_, event, id) -> {
                    if (trailBroken) {
                        throw new IllegalStateException("no trail");
                    }
                    noted.add(event + " " + id);
                });
    }

    @Test
    void what_is_kept_is_listed_by_day_and_number_and_can_be_printed_again() throws Exception {
        KeptDeclarations kept = kept();

        KeptDeclaration first = kept.keep(PDF, NOW);
        KeptDeclaration second = kept.keep(PDF, NOW);

        assertThat(first).isEqualTo(new KeptDeclaration(LocalDate.of(2026, 11, 21), 1));
        assertThat(kept().list()).containsExactly(first, second);
        assertThat(kept().read(second)).isEqualTo(PDF);
        assertThat(noted)
                .containsExactly("DECLARATION_KEPT 2026-11-21-1", "DECLARATION_KEPT 2026-11-21-2");
    }

    @Test
    void nothing_of_a_person_is_in_a_name_of_a_file_and_only_the_owner_reads_it() throws Exception {
        kept().keep(DeclarationPaper.print(Declarations.complete(), false).pdf(), NOW);

        assertThat(files()).extracting(Path::getFileName).hasToString("[2026-11-21-1.pdf]");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(files().getFirst())))
                .isEqualTo("rw-------");
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(files().getFirst().getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void when_the_claim_is_done_the_bytes_are_overwritten_before_the_name_goes() throws Exception {
        KeptDeclarations kept = kept();
        KeptDeclaration declaration = kept.keep(PDF, NOW);
        // a second name for the same bytes on the disk
        Path disk = Files.createLink(data.resolve("disk"), kept.file(declaration));

        kept.destroy(declaration, NOW);

        assertThat(disk).hasBinaryContent(new byte[PDF.length]);
        assertThat(files()).isEmpty();
        assertThat(kept.list()).isEmpty();
        assertThat(noted).last().isEqualTo("DECLARATION_DESTROYED 2026-11-21-1");
    }

    @Test
    void what_is_gone_cannot_be_destroyed_or_read_again() throws Exception {
        KeptDeclarations kept = kept();
        KeptDeclaration declaration = kept.keep(PDF, NOW);
        kept.destroy(declaration, NOW);

        assertThatThrownBy(() -> kept.destroy(declaration, NOW))
                .isInstanceOf(KeptDeclarations.Unknown.class)
                .hasMessageContaining("2026-11-21-1");
        assertThatThrownBy(() -> kept.read(declaration))
                .isInstanceOf(KeptDeclarations.Unknown.class);
        assertThat(noted).hasSize(2);
    }

    @Test
    void a_destruction_that_could_not_be_noted_is_finished_later_and_the_bytes_are_gone_at_once()
            throws Exception {
        KeptDeclarations kept = kept();
        KeptDeclaration declaration = kept.keep(PDF, NOW);
        trailBroken = true;

        assertThatThrownBy(() -> kept.destroy(declaration, NOW)).hasMessage("no trail");
        assertThat(kept.list()).isEmpty();
        assertThat(files())
                .singleElement()
                .satisfies(file -> assertThat(file).hasBinaryContent(new byte[PDF.length]));

        trailBroken = false;
        assertThat(kept().tidy(NOW)).isEqualTo(1);
        assertThat(files()).isEmpty();
        assertThat(noted).last().isEqualTo("DECLARATION_DESTROYED 2026-11-21-1");
        assertThat(kept().tidy(NOW)).isZero();
    }

    @Test
    void one_that_was_half_written_when_the_power_failed_leaves_nothing() throws Exception {
        KeptDeclarations kept = kept();
        kept.keep(PDF, NOW);
        Files.write(data.resolve("declarations").resolve("2026-11-21-2.new"), PDF);

        assertThat(kept.list()).hasSize(1);
        assertThat(kept.tidy(NOW)).isZero();
        assertThat(files()).hasSize(1);
    }

    @Test
    void a_number_is_not_given_again_while_the_one_before_is_going() throws Exception {
        KeptDeclarations kept = kept();
        kept.keep(PDF, NOW);
        Files.move(
                data.resolve("declarations/2026-11-21-1.pdf"),
                data.resolve("declarations/2026-11-21-1.gone"));

        assertThat(kept.keep(PDF, NOW).number()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"2026-12-31, false", "2027-01-01, true", "2026-11-21, false"})
    void one_is_forgotten_after_the_end_of_the_following_month(LocalDate today, boolean forgotten) {
        assertThat(new KeptDeclaration(LocalDate.of(2026, 11, 21), 1).forgotten(today))
                .isEqualTo(forgotten);
    }

    @Test
    void the_trail_in_the_store_says_what_became_of_it_for_good() throws Exception {
        Path file = data.resolve("madoguchi.db");
        try (Store store = Store.open(file)) {
            var kept =
                    new KeptDeclarations(
                            data,
                            TOKYO,
                            (at, event, id) ->
                                    store.trail()
                                            .note(new AuditNote(at, event, "STAFF COMMAND", id)));
            kept.destroy(kept.keep(PDF, NOW), NOW);
        }

        assertThat(Files.readString(file, ISO_8859_1))
                .contains("DECLARATION_DESTROYED")
                .contains("2026-11-21-1");
    }

    @Test
    void other_files_in_the_folder_are_left_alone() throws Exception {
        KeptDeclarations kept = kept();
        kept.keep(PDF, NOW);
        Path other = Files.writeString(data.resolve("declarations/readme.pdf"), "mine");

        kept.tidy(NOW);

        assertThat(kept.list()).hasSize(1);
        assertThat(other).hasContent("mine");
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("declarations"))) {
            return files.toList();
        }
    }
}
