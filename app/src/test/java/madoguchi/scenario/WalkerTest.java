package madoguchi.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import madoguchi.screen.Display;
import madoguchi.screen.Glass;
import madoguchi.screen.IdentityScreen;
import madoguchi.screen.Language;
import madoguchi.screen.Presentation;
import madoguchi.screen.Screen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Where a walk leaves its scenario, and what is wrong with a file, is said so that it can be found.
 */
class WalkerTest {

    private final Album album =
            new Album(
                    new BlankGlass(),
                    Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
                    Path.of("pictures"),
                    _ -> {},
                    _ -> {});

    @Test
    void a_screen_that_comes_with_another_value_is_told_with_that_value() throws Exception {
        shows(new IdentityScreen.P05Pin(3, false, false, false));

        assertThat(difference("see: P05Pin triesLeft=2"))
                .isEqualTo(
                        new Difference(
                                Optional.of(1),
                                "see: P05Pin triesLeft=2",
                                "P05Pin triesLeft=2",
                                "P05Pin triesLeft=3",
                                Optional.of("P05Pin"),
                                Optional.of("stuck.png")));
    }

    @Test
    void a_screen_that_does_not_come_is_told_with_those_that_came() throws Exception {
        shows(new IdentityScreen.P02Reading());
        shows(new Screen.P20Sorry("011", true));

        assertThat(difference("see: P11Consent"))
                .hasToString(
                        "line 1 of the walk (see: P11Consent): expected P11Consent, was P02Reading,"
                                + " P20Sorry on P20Sorry (picture stuck.png)");
    }

    @Test
    void an_empty_glass_is_told_too() throws Exception {
        assertThat(difference("see: P01Welcome").seen()).isEqualTo("no other screen");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "fly: away; nobody can \"fly\"",
                "see: P99Moon; there is no screen \"P99Moon\"",
                "see: P05Pin colour=red; P05Pin has no value \"colour\"; it has [triesLeft",
                "touch: SKY; there is no Answer \"SKY\"",
                "wait: soon; Text cannot be parsed to a Duration",
                "key-in: abcd; the keypad has digits only",
            })
    void a_mistake_in_a_walk_is_told_with_its_line(String line, String sentence) {
        assertThat(mistake("see: P01Welcome\n  - " + line))
                .startsWith("mine.yaml, line 4: ")
                .contains(sentence.strip());
    }

    @Test
    void two_verbs_in_one_line_are_told_with_their_line() {
        assertThat(mistake("see: P01Welcome\n  - {put: ordinary, take: card}"))
                .matches("mine.yaml, line 4: a line of the walk is one verb and its words");
    }

    @Test
    void an_unknown_field_is_told_with_those_that_are_known() {
        assertThat(mistake("see: P01Welcome\ncolour: red"))
                .startsWith("mine.yaml, line 4: there is no field \"colour\" here; known are ends,")
                .endsWith(" shows, title, walk");
    }

    @Test
    void an_outcome_that_does_not_exist_is_told_with_those_that_do() {
        assertThat(mistake("see: P01Welcome\nends: {outcome: flown}"))
                .contains("line 4", "\"flown\" is none of [DONE, SORRY, LEFT]");
    }

    private void shows(Screen screen) {
        album.show(
                new Display(
                        screen, Presentation.initial(Language.JA), java.util.OptionalInt.empty()));
    }

    private Difference difference(String line) throws Exception {
        Scenario scenario =
                read(
                        "title: {en: Mine}\nwalk:\n  - "
                                + line
                                + "\nends: {outcome: left, consents: {}, screens: []}");
        Walker walker = new Walker(null, album, null, _ -> {}, Duration.ofMillis(1));
        return catchThrowableOfType(Walker.Stuck.class, () -> walker.walk(scenario)).difference();
    }

    private static String mistake(String rest) {
        String ends =
                rest.contains("ends:")
                        ? ""
                        : "\nends: {outcome: left, consents: {}, screens: []}\n";
        return catchThrowableOfType(
                        Scenario.BadScenario.class,
                        () -> read("title: {en: Mine}\nwalk:\n  - " + rest + ends))
                .getMessage();
    }

    private static Scenario read(String yaml) throws Scenario.BadScenario {
        return Scenario.read(
                new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)),
                "mine",
                "mine.yaml");
    }

    private static final class BlankGlass implements Glass {
        @Override
        public void show(Display display) {}

        @Override
        public void preview(Picture picture, Optional<FacePosition> face) {}

        @Override
        public void portrait(Picture picture) {}

        @Override
        public void wipe() {}
    }
}
