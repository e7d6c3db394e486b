package madoguchi.card.persona;

import static madoguchi.card.virtual.TestCards.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import madoguchi.card.virtual.TestCards;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonaTest {

    private static final Path FOLDER =
            Path.of("..", "assets", "src", "main", "resources", "madoguchi", "personas");

    static List<String> index() throws IOException {
        try (InputStream in = PersonaTest.class.getResourceAsStream("/madoguchi/personas/index")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    static Stream<Persona.MyNumber> cards() throws IOException {
        return index().stream()
                .map(name -> TestCards.persona(name).card())
                .filter(Persona.MyNumber.class::isInstance)
                .map(Persona.MyNumber.class::cast);
    }

    @Test
    void theIndexNamesEveryFileAndNothingElse() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            Set<String> names =
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".yaml"))
                            .map(name -> name.substring(0, name.length() - 5))
                            .collect(Collectors.toSet());
            assertThat(index()).containsExactlyInAnyOrderElementsOf(names).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @MethodSource("index")
    void everyBundledPersonaCanBeReadAndItsCardBeMade(String name) throws Exception {
        Persona persona = TestCards.persona(name);
        assertThat(persona.name()).isEqualTo(name);
        assertThat(persona.label().ja()).isNotBlank();
        assertThat(persona.label().en()).isNotBlank();
        assertThat(TestCards.OFFICE.make(persona).persona()).isEqualTo(name);
    }

    @Test
    void atLeastTwelvePeopleAreDrawn() throws IOException {
        // a card that is refused shows nobody's face, and who is there for the centre's answer is
        // told apart by that: those may share one
        assertThat(
                        index().stream()
                                .map(TestCards::persona)
                                .filter(PersonaTest::isAsItShouldBe)
                                .flatMap(persona -> persona.person().stream())
                                .distinct())
                .hasSizeGreaterThanOrEqualTo(12);
    }

    private static boolean isAsItShouldBe(Persona persona) {
        return !(persona.card() instanceof Persona.MyNumber card) || card.defects().isEmpty();
    }

    @ParameterizedTest
    @MethodSource("cards")
    void aTwelveDigitNumberIsNobodys(Persona.MyNumber card) {
        byte[] digits = card.number().bytes();
        int sum = 0;
        for (int n = 1; n <= 11; n++) {
            sum += (digits[11 - n] - '0') * (n <= 6 ? n + 1 : n - 5);
        }
        int check = sum % 11 <= 1 ? 0 : 11 - sum % 11;
        assertThat(digits[11] - '0').isNotEqualTo(check);
    }

    @ParameterizedTest
    @MethodSource("cards")
    void aCertificateDoesNotOutliveItsCard(Persona.MyNumber card) {
        assertThat(card.certificateUntil().on(TODAY)).isBeforeOrEqualTo(card.expires().on(TODAY));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "2035-02-17, 2035-02-17",
        "in 2 months, 2027-01-20",
        "1 month ago, 2026-10-20",
        "in 1 year, 2027-11-20",
        "3 weeks ago, 2026-10-30",
        "today, 2026-11-20",
        "P2M, 2027-01-20",
        "-P1M, 2026-10-20",
        "P1Y2M3D, 2028-01-23"
    })
    void aDateIsADayOrCountsFromToday(String text, LocalDate day) {
        assertThat(PersonaDate.parse(text).on(TODAY)).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "soon", "2035-02-30", "in 2 months ago", "2 months", "P", "in -1 days"})
    void whatIsNoDateIsRefused(String text) {
        assertThatThrownBy(() -> PersonaDate.parse(text)).isInstanceOf(DateTimeException.class);
    }

    @ParameterizedTest(name = "{1} instead of {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "pin: \"1234\" | pin: \"12345\" | card.pin: must be four digits",
                "born: 1981-04-12 | born: yesterday | card.born: 'yesterday' is no date",
                "sex: male | sex: woman | card.sex: 'woman' is none of male, female, not-set",
                "kind: my-number | kind: passport | card.kind: 'passport' is none of",
                "photo: drawn | photo: nice | card.photo: 'nice' is none of drawn, empty, absent",
                "signaturePassword: ABC123 | signaturePassword: abc123 | card.signaturePassword: must be",
                "securityCode: \"2741\" | securityCod: \"2741\" | card.securityCod",
                "securityCode: \"2741\" | pinTries: 4 | card.pinTries: 0 to 3",
                "number: \"999000001376\" | pinTries: 3 | card.number: is missing",
                "person: yamada | # nobody | card.photo: a drawn photo needs a 'person'",
                "name: ordinary | name: Ordinary | name: must be a short word",
                "en: Ordinary card | fr: Carte | label.fr",
                "pin: \"1234\" | defects: [torn] | card.defects: 'torn' is none of face-record-tag",
            })
    void aMistakeIsToldWithFileAndField(String line, String instead, String complaint) {
        String yaml = TestCards.yaml("ordinary");
        assertThat(yaml).contains(line);
        assertThatThrownBy(() -> read(yaml.replace(line, instead)))
                .isInstanceOf(BadPersona.class)
                .hasMessageStartingWith("mine.yaml: ")
                .hasMessageContaining(complaint);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "---", "42", "[1, 2]", "name: [", "card: 3", "\u0000"})
    void whatIsNoPersonaIsRefused(String yaml) {
        assertThatThrownBy(() -> read(yaml))
                .isInstanceOf(BadPersona.class)
                .hasMessageStartingWith("mine.yaml: ")
                .hasMessageNotContaining("null");
    }

    private static Persona read(String yaml) throws BadPersona {
        return Persona.read(
                new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)), "mine.yaml");
    }
}
