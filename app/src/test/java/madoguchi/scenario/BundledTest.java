package madoguchi.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import madoguchi.camera.drawn.Look;
import madoguchi.failure.FailureCode;
import madoguchi.screen.Language;
import madoguchi.screen.Screen;
import madoguchi.screen.SimTouch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What comes with the product fits together: every file is listed, readable, and names what exists.
 */
class BundledTest {

    private static final Path RESOURCES =
            Path.of("..", "assets", "src", "main", "resources", "madoguchi");

    private static final Set<String> SCREENS =
            Screen.kinds().map(Class::getSimpleName).collect(Collectors.toSet());

    private static final Cast CAST = Cast.bundled(LocalDate.of(2026, 11, 21));

    @ParameterizedTest
    @EnumSource(Bundled.class)
    void an_index_lists_each_file_of_its_folder_once_and_nothing_else(Bundled kind)
            throws IOException {
        try (Stream<Path> files =
                Files.list(RESOURCES.resolve(kind.name().toLowerCase(Locale.ROOT)))) {
            assertThat(kind.names())
                    .containsExactlyInAnyOrderElementsOf(
                            files.map(file -> file.getFileName().toString())
                                    .filter(name -> name.endsWith(".yaml"))
                                    .map(name -> name.substring(0, name.length() - 5))
                                    .toList());
        }
    }

    @Test
    void a_persona_bears_its_files_name() {
        assertThat(CAST.members().stream().map(member -> member.persona().name()))
                .containsExactlyElementsOf(Bundled.PERSONAS.names());
    }

    @Test
    void every_persona_has_the_face_of_somebody_who_is_drawn() {
        List<Look> faces =
                CAST.members().stream()
                        .flatMap(member -> member.persona().person().stream())
                        .map(CAST::lookOf)
                        .toList();

        assertThat(faces).isNotEmpty().doesNotContainNull();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void a_scenario_has_a_title_in_every_language_and_says_what_it_shows(Scenario scenario) {
        assertThat(scenario.title())
                .containsOnlyKeys(
                        Arrays.stream(Language.values()).map(Language::tag).toArray(String[]::new));
        assertThat(scenario.title().values()).allMatch(title -> !title.isBlank());
        assertThat(scenario.shows()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void a_scenario_names_only_personas_and_people_that_exist(Scenario scenario) {
        Set<String> personas = Set.copyOf(Bundled.PERSONAS.names());
        Set<String> people = Set.copyOf(Bundled.PEOPLE.names());

        for (Act act : scenario.walk()) {
            if (act instanceof Act.AtDevice(SimTouch.PutCard(String persona))) {
                assertThat(personas).contains(persona);
            }
            if (act instanceof Act.AtDevice(SimTouch.StandBefore(String who))) {
                assertThat(personas.contains(who) || people.contains(who)).as(who).isTrue();
            }
        }
        scenario.given()
                .stands()
                .ifPresent(
                        who ->
                                assertThat(personas.contains(who) || people.contains(who))
                                        .as(who)
                                        .isTrue());
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void a_scenario_sees_only_screens_and_values_that_exist(Scenario scenario) {
        assertThat(SCREENS).containsAll(scenario.ends().screens());
        for (Act act : scenario.walk()) {
            if (act instanceof Act.Sees(String screen, var values)) {
                assertThat(SCREENS).contains(screen);
                assertThat(components(screen)).containsAll(values.keySet());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void a_scenario_that_ends_in_a_failure_names_its_code_and_no_other_does(Scenario scenario) {
        boolean sorry = scenario.ends().outcome() == Scenario.Outcome.SORRY;

        assertThat(scenario.ends().code().isPresent()).isEqualTo(sorry);
        scenario.ends().code().ifPresent(code -> assertThat(FailureCode.of(code)).isPresent());
    }

    @Test
    void the_readme_shows_an_example_of_everything_that_can_be_done() throws IOException {
        String readme = Files.readString(RESOURCES.resolve("scenarios").resolve("README.md"));
        List<Act> examples =
                Pattern.compile("(?m)^\\| `([a-z-]+)` \\| `\\1: ([^`]+)` \\|")
                        .matcher(readme)
                        .results()
                        .map(line -> Act.of(line.group(1), line.group(2).replace("\"", "")))
                        .toList();

        assertThat(kinds(examples.stream())).isEqualTo(allKindsOf(Act.class));
        assertThat(
                        kinds(
                                examples.stream()
                                        .filter(Act.AtDevice.class::isInstance)
                                        .map(act -> ((Act.AtDevice) act).touch())))
                .isEqualTo(allKindsOf(SimTouch.class));
    }

    private static Set<Class<?>> kinds(Stream<?> values) {
        return values.map(Object::getClass).collect(Collectors.toSet());
    }

    private static Set<Class<?>> allKindsOf(Class<?> sealed) {
        return Set.of(sealed.getPermittedSubclasses());
    }

    static Stream<Scenario> scenarios() {
        return Scenario.bundled().stream()
                .map(
                        name -> {
                            try {
                                return Scenario.bundled(name);
                            } catch (Scenario.BadScenario e) {
                                throw new AssertionError(e.getMessage(), e);
                            }
                        });
    }

    private static List<String> components(String screen) {
        return Screen.kinds()
                .filter(type -> type.getSimpleName().equals(screen))
                .flatMap(type -> Stream.of(type.getRecordComponents()))
                .map(component -> component.getName())
                .toList();
    }
}
