package madoguchi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Papers point to what exists, decisions can be checked, and all of them can be found. */
class PapersTest {

    private static final Path HOUSE = Path.of("..");
    private static final Path DECISIONS = HOUSE.resolve("docs").resolve("adr");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)[^)]*\\)");

    @Test
    void every_link_between_files_leads_somewhere() {
        List<Path> targets =
                papers().flatMap(
                                paper ->
                                        LINK.matcher(read(paper))
                                                .results()
                                                .map(link -> link.group(1))
                                                .filter(link -> !link.contains("://"))
                                                .map(
                                                        link ->
                                                                paper.resolveSibling(link)
                                                                        .normalize()))
                        .toList();

        assertThat(targets).hasSizeGreaterThan(20).allSatisfy(link -> assertThat(link).exists());
    }

    @Test
    void every_decision_says_how_it_is_confirmed_and_is_in_the_index() throws IOException {
        String index = read(HOUSE.resolve("docs").resolve("README.md"));

        try (Stream<Path> decisions = Files.list(DECISIONS)) {
            assertThat(decisions)
                    .isNotEmpty()
                    .allSatisfy(
                            decision -> {
                                String title =
                                        read(decision)
                                                .lines()
                                                .findFirst()
                                                .orElseThrow()
                                                .replaceFirst("# \\d+\\. ", "");
                                assertThat(read(decision))
                                        .contains(
                                                "\n## Context\n",
                                                "\n## Decision\n",
                                                "\n## Consequences\n",
                                                "\n## Confirmation\n");
                                assertThat(index)
                                        .contains(
                                                "(adr/" + decision.getFileName() + ") | " + title);
                            });
        }
    }

    @Test
    void every_room_says_in_a_sentence_what_it_is_for() throws IOException {
        for (String module : List.of("reader-driver", "consent-ui", "app")) {
            Path sources = HOUSE.resolve(module).resolve("src/main/java");
            try (Stream<Path> files = Files.walk(sources)) {
                assertThat(
                                files.filter(file -> file.toString().endsWith(".java"))
                                        .map(Path::getParent)
                                        .distinct())
                        .allSatisfy(
                                room ->
                                        assertThat(room.resolve("package-info.java"))
                                                .content()
                                                .containsPattern(
                                                        "(?s)^/\\*\\*.{20,}\\*/\npackage "));
            }
        }
    }

    /** README, changelog, docs, and the papers beside the data files. */
    private static Stream<Path> papers() {
        return Stream.of(
                        HOUSE.resolve("README.md"),
                        HOUSE.resolve("CHANGELOG.md"),
                        HOUSE.resolve("docs"),
                        HOUSE.resolve("assets").resolve("src"))
                .flatMap(
                        place -> {
                            try {
                                return Files.walk(place);
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        })
                .filter(file -> file.toString().endsWith(".md"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
