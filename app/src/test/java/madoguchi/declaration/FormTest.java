package madoguchi.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormTest {

    @ParameterizedTest
    @CsvSource({
        "2023-08-01, OF_2023",
        "2024-12-01, OF_2023",
        "2024-12-02, OF_2024_12",
        "2026-11-21, OF_2024_12"
    })
    void each_day_has_its_form(LocalDate day, Form form) {
        assertThat(Form.on(day)).contains(form);
    }

    @Test
    void before_august_2023_there_was_none() {
        assertThat(Form.on(LocalDate.of(2023, 7, 31))).isEmpty();
    }

    @Test
    void when_the_card_was_issued_is_asked_in_2023_only() {
        EligibilityDeclaration old = EligibilityDeclaration.blank(Form.OF_2023);
        Coverage issued = Coverage.BLANK.issued(Optional.of(Coverage.Issued.BEFORE));

        assertThat(old.with(issued).coverage().issued()).contains(Coverage.Issued.BEFORE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EligibilityDeclaration.blank(Form.OF_2024_12).with(issued))
                .withMessageContaining("2024-12");
    }

    @ParameterizedTest
    @CsvSource({
        "1989-01-07, SHOWA, 64",
        "1989-01-08, HEISEI, 1",
        "2019-05-01, REIWA, 1",
        "1926-12-25, SHOWA, 1",
        "1912-07-29, MEIJI, 45"
    })
    void a_day_is_written_in_its_era_and_read_again(LocalDate date, Era era, int year) {
        Era.Day day = Era.of(date).orElseThrow();

        assertThat(day)
                .isEqualTo(new Era.Day(era, year, date.getMonthValue(), date.getDayOfMonth()));
        assertThat(era.day(day.year(), day.month(), day.day())).contains(date);
    }

    @Test
    void a_day_that_an_era_does_not_have_is_none() {
        assertThat(Era.SHOWA.day(64, 1, 8)).isEmpty();
        assertThat(Era.HEISEI.day(5, 2, 30)).isEmpty();
        assertThat(Era.REIWA.day(0, 5, 1)).isEmpty();
        assertThat(Era.of(LocalDate.of(1860, 1, 1))).isEmpty();
    }

    @Test
    void nothing_personal_is_in_its_words_for_a_log() {
        EligibilityDeclaration declaration = Declarations.complete();

        assertThat(declaration + " " + declaration.card() + " " + declaration.coverage())
                .doesNotContain("佐藤")
                .doesNotContain("霞が関")
                .doesNotContain("090");
    }
}
