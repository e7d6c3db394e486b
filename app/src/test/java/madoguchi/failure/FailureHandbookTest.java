package madoguchi.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import madoguchi.screen.Language;
import madoguchi.ui.words.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The codes, the handbook and the words on the glass say the same, and none of them says more. */
class FailureHandbookTest {

    private record Row(
            String code,
            String title,
            String cause,
            String patient,
            String staff,
            String technician,
            String recovery,
            String closes) {

        static Row of(String line) {
            String[] cells = line.substring(1, line.length() - 1).split("\\|", -1);
            assertThat(cells).as(line).hasSize(8);
            Arrays.setAll(cells, i -> cells[i].strip());
            return new Row(
                    cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6], cells[7]);
        }
    }

    @Test
    void the_handbook_has_one_row_for_each_code_in_their_order() throws IOException {
        assertThat(rows().stream().map(Row::code))
                .containsExactlyElementsOf(
                        Stream.of(FailureCode.values()).map(FailureCode::code).toList());
    }

    @ParameterizedTest
    @EnumSource(FailureCode.class)
    void the_row_says_what_the_code_says_and_leaves_nobody_without_advice(FailureCode code)
            throws IOException {
        Row row = row(code);

        assertThat(row.recovery()).isEqualTo(words(code.recovery()));
        assertThat(row.closes()).isEqualTo(words(code.closes()));
        assertThat(List.of(row.cause(), row.patient(), row.staff(), row.technician()))
                .noneMatch(String::isEmpty);
    }

    @ParameterizedTest
    @EnumSource(FailureCode.class)
    void the_row_bears_the_title_that_is_on_the_glass(FailureCode code) throws IOException {
        assertThat(row(code).title())
                .isEqualTo(Wording.of(Language.JA).failure(code.code()).title().plain());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_language_has_words_for_these_codes_and_for_no_others(Language language) {
        List<String> wanted =
                Stream.of(FailureCode.values())
                        .flatMap(
                                code ->
                                        Stream.of("title", "patient", "staff")
                                                .map(part -> "failure." + code.code() + "." + part))
                        .toList();

        assertThat(
                        Wording.of(language).keys().stream()
                                .filter(key -> key.startsWith("failure."))
                                .toList())
                .containsExactlyInAnyOrderElementsOf(wanted);
    }

    @ParameterizedTest
    @EnumSource(FailureCode.class)
    void a_code_is_found_by_what_is_printed(FailureCode code) {
        assertThat(FailureCode.of(code.code())).contains(code);
    }

    private static Row row(FailureCode code) throws IOException {
        return rows().stream().filter(r -> r.code().equals(code.code())).findFirst().orElseThrow();
    }

    private static List<Row> rows() throws IOException {
        return Files.readAllLines(Path.of("..", "docs", "failure-codes.md")).stream()
                .filter(line -> line.startsWith("|"))
                .skip(2)
                .map(Row::of)
                .toList();
    }

    private static String words(FailureCode.Recovery recovery) {
        return switch (recovery) {
            case ASK_PATIENT -> "ask the patient";
            case ASK_STAFF -> "ask the staff";
            case REPAIR_DEVICE -> "repair the device";
        };
    }

    private static String words(FailureCode.Closes closes) {
        return closes.name().toLowerCase(Locale.ROOT);
    }
}
