package madoguchi.eligibility.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import madoguchi.eligibility.Eligibility.Insured;
import madoguchi.eligibility.Eligibility.Invalid;
import madoguchi.eligibility.Eligibility.NotFound;
import madoguchi.eligibility.Eligibility.Sex;
import madoguchi.eligibility.Eligibility.Valid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegisteredTest {

    static final String PERSONA =
            """
            id: hanako
            about: {ja: ふつうのカード}
            card: {born: 1980-02-17, sex: female, name: 見本花子, pin: "1234", tries: 3}
            centre:
              answer: valid
              name: 見本花子
              kana: ミホン　ハナコ
              address: 東京都見本区１－２－３
              insurerNumber: 01130012
              insurerName: 見本健康保険組合
              symbol: １２３
              insuredNumber: 4567
              branchNumber: 01
              copayPercent: 30
              validFrom: 2024-04-01
              validUntil: 2027-03-31
            """;

    static final Insured HANAKO =
            new Insured(
                    "見本花子",
                    "ミホン　ハナコ",
                    LocalDate.of(1980, 2, 17),
                    Sex.FEMALE,
                    "東京都見本区１－２－３",
                    "01130012",
                    "見本健康保険組合",
                    "１２３",
                    "4567",
                    "01",
                    30,
                    LocalDate.of(2024, 4, 1),
                    Optional.of(LocalDate.of(2027, 3, 31)));

    @Test
    void the_centres_section_of_a_persona_is_read() {
        assertThat(read(PERSONA)).contains(new Registered(new Valid(HANAKO)));
        assertThat(read(PERSONA.replace("answer: valid", "answer: invalid")))
                .contains(new Registered(new Invalid(HANAKO)));
        assertThat(read("centre: {answer: not-found}")).contains(new Registered(new NotFound()));
    }

    @Test
    void address_symbol_branch_number_and_end_may_be_left_out() {
        var spare =
                PERSONA.lines()
                        .filter(
                                line ->
                                        !line.matches(
                                                " *(address|symbol|branchNumber|validUntil):.*"))
                        .reduce("", (text, line) -> text + line + "\n");

        assertThat(read(spare).orElseThrow().first().eligibility())
                .isInstanceOfSatisfying(
                        Valid.class,
                        valid -> {
                            assertThat(valid.insured().address()).isEmpty();
                            assertThat(valid.insured().symbol()).isEmpty();
                            assertThat(valid.insured().branchNumber()).isEmpty();
                            assertThat(valid.insured().validUntil()).isEmpty();
                        });
    }

    @Test
    void a_file_without_such_a_section_is_nobody_the_centre_knows() {
        assertThat(read("id: a-transit-card\ncard: {atr: 3B8F}")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            answer: valid             | answer: maybe             | hanako.yaml: centre.answer has a value that does not fit
            answer: valid             | colour: red               | hanako.yaml: centre.colour is not known here
            insurerNumber: 01130012   | insurerNumber: 1130012    | hanako.yaml: centre.insurerNumber is not 8 digits
            copayPercent: 30          | copayPercent: 15          | hanako.yaml: centre.copayPercent is none of 10, 20, 30
            copayPercent: 30          | copayPercent: a lot       | hanako.yaml: centre.copayPercent has a value
            '  copayPercent: 30'      | ''                        | hanako.yaml: centre.copayPercent is missing
            validFrom: 2024-04-01     | validFrom: 2024-02-30     | hanako.yaml: centre.validFrom:
            '  validFrom: 2024-04-01' | ''                        | hanako.yaml: centre.validFrom is missing
            validUntil: 2027-03-31    | validUntil: 2023-03-31    | hanako.yaml: centre.validUntil lies before validFrom
            kana: ミホン　ハナコ      | kana: " "                 | hanako.yaml: centre.kana is blank
            kana: ミホン　ハナコ      | name: 見本花子            | hanako.yaml: is no YAML: Duplicate
            born: 1980-02-17          | born: then                | hanako.yaml: card.born:
            'born: 1980-02-17, '      | ''                        | hanako.yaml: card.born is missing
            sex: female               | sex: other                | hanako.yaml: card.sex has a value
            'centre:'                 | 'centre: }'               | hanako.yaml: is no YAML
            """)
    void an_error_names_the_file_and_the_place(String right, String wrong, String message) {
        assertThat(PERSONA).contains(right);
        assertThatThrownBy(() -> read(PERSONA.replace(right, wrong)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message);
    }

    private static Optional<Registered> read(String yaml) {
        return Registered.read(
                new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)),
                "hanako.yaml",
                java.time.LocalDate.of(2026, 11, 20));
    }
}
