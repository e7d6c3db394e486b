package madoguchi.card.mynumber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import madoguchi.card.Pin;
import madoguchi.card.surface.SurfaceData;
import madoguchi.card.surface.SurfaceData.Calendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchingNumberBTest {

    private static final LocalDate EXPIRES = LocalDate.of(2035, 2, 17);

    @ParameterizedTest(name = "{0} in the {1} calendar begins with {2}")
    @CsvSource({
        "1980-02-17, JAPANESE, 550217",
        "1980-02-17, WESTERN, 800217",
        // the last and first days of the eras: 明治45/大正元, 大正15/昭和元, 昭和64/平成元, 平成31/令和元
        "1912-07-29, JAPANESE, 450729",
        "1912-07-30, JAPANESE, 010730",
        "1926-12-24, JAPANESE, 151224",
        "1926-12-25, JAPANESE, 011225",
        "1989-01-07, JAPANESE, 640107",
        "1989-01-08, JAPANESE, 010108",
        "2019-04-30, JAPANESE, 310430",
        "2019-05-01, JAPANESE, 010501",
        "2000-02-29, JAPANESE, 120229",
        "2000-02-29, WESTERN, 000229",
        "2026-01-01, JAPANESE, 080101",
    })
    void theYearIsThatOfTheCalendarOnTheCard(LocalDate born, Calendar calendar, String beginning) {
        assertThat(of(new SurfaceData(born, calendar, EXPIRES, "2285")))
                .isEqualTo(beginning + "20352285");
    }

    @Test
    void whatCannotBePrintedOnACardIsNoSurface() {
        LocalDate born = LocalDate.of(1980, 2, 17);
        assertThatThrownBy(() -> new SurfaceData(born, Calendar.JAPANESE, EXPIRES, "228"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () ->
                                new SurfaceData(
                                        LocalDate.of(1872, 12, 31),
                                        Calendar.JAPANESE,
                                        EXPIRES,
                                        "2285"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () ->
                                new SurfaceData(
                                        born, Calendar.JAPANESE, LocalDate.of(1999, 1, 1), "2285"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatOpensThePhotographIsNotPrinted() {
        assertThat(new SurfaceData(LocalDate.of(1980, 2, 17), Calendar.JAPANESE, EXPIRES, "2285"))
                .asString()
                .doesNotContain("2285", "1980", "2035");
    }

    private static String of(SurfaceData printed) {
        try (Pin number = MatchingNumberB.of(printed)) {
            return new String(number.bytes(), StandardCharsets.US_ASCII);
        }
    }
}
