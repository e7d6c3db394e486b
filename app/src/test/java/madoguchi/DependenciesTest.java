package madoguchi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * docs/dependencies.md has a line for everything that comes from elsewhere, and for nothing else.
 */
class DependenciesTest {

    private static final Path HOUSE = Path.of("..");

    private static final Pattern DEPENDENCY =
            Pattern.compile("<dependency>(.*?)</dependency>", Pattern.DOTALL);
    private static final Pattern PLUGIN = Pattern.compile("<plugin>(.*?)</plugin>", Pattern.DOTALL);
    private static final Pattern ARTIFACT = Pattern.compile("<artifactId>([^<]+)</artifactId>");
    private static final Pattern LINE =
            Pattern.compile("(?m)^\\| `([^`]+)` \\|([^|\n]+)\\|([^|\n]+)\\|([^|\n]+)\\|$");

    /** What the launcher asks Debian for: {@code need "why" package...}. */
    private static final Pattern NEED =
            Pattern.compile("(?m)^(?:\\s|if)*need \"[^\"]+\" ([a-z0-9. +-]+)");

    @Test
    void everything_from_elsewhere_has_its_line_and_every_line_something_behind_it() {
        List<String> used =
                Stream.of(
                                poms(DEPENDENCY)
                                        .filter(one -> !one.contains("<groupId>madoguchi<")),
                                poms(PLUGIN))
                        .flatMap(blocks -> blocks.map(DependenciesTest::artifact))
                        .toList();

        assertThat(lines().map(line -> line.group(1)))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(used.stream(), fonts(), packages())
                                .flatMap(names -> names)
                                .distinct()
                                .toList());
    }

    @Test
    void every_line_says_what_for_under_which_licence_and_why_this_one() {
        assertThat(lines())
                .isNotEmpty()
                .allSatisfy(
                        line -> {
                            assertThat(line.group(2)).isNotBlank();
                            assertThat(line.group(3)).isNotBlank();
                            assertThat(line.group(4)).isNotBlank();
                        });
    }

    private static Stream<MatchResult> lines() {
        return LINE.matcher(read("docs/dependencies.md")).results();
    }

    private static Stream<String> poms(Pattern block) {
        return Stream.of("", "assets/", "reader-driver/", "consent-ui/", "app/")
                .map(module -> read(module + "pom.xml"))
                .flatMap(pom -> block.matcher(pom).results())
                .map(found -> found.group(1));
    }

    private static String artifact(String block) {
        return ARTIFACT.matcher(block).results().findFirst().orElseThrow().group(1);
    }

    private static Stream<String> fonts() {
        return JsonMapper.shared()
                .readTree(read("assets/package.json"))
                .get("dependencies")
                .propertyStream()
                .map(font -> font.getKey());
    }

    private static Stream<String> packages() {
        return NEED.matcher(read("kiosk"))
                .results()
                .flatMap(found -> Arrays.stream(found.group(1).strip().split(" +")));
    }

    private static String read(String file) {
        try {
            return Files.readString(HOUSE.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
