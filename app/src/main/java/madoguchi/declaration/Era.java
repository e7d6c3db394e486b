package madoguchi.declaration;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import java.time.chrono.JapaneseEra;
import java.time.temporal.ChronoField;
import java.util.Optional;
import java.util.stream.Stream;

/** 元号, as the form's boxes have them. */
public enum Era {
    MEIJI(JapaneseEra.MEIJI),
    TAISHO(JapaneseEra.TAISHO),
    SHOWA(JapaneseEra.SHOWA),
    HEISEI(JapaneseEra.HEISEI),
    REIWA(JapaneseEra.REIWA);

    private final JapaneseEra era;

    Era(JapaneseEra era) {
        this.era = era;
    }

    /**
     * A day as the form writes it.
     *
     * @param year of the era, from 1
     */
    public record Day(Era era, int year, int month, int day) {}

    /**
     * @return none before Meiji 6, when the calendar was another
     */
    public static Optional<Day> of(LocalDate date) {
        try {
            JapaneseDate day = JapaneseDate.from(date);
            return Stream.of(values())
                    .filter(era -> era.era.equals(day.getEra()))
                    .findFirst()
                    .map(
                            era ->
                                    new Day(
                                            era,
                                            day.get(ChronoField.YEAR_OF_ERA),
                                            date.getMonthValue(),
                                            date.getDayOfMonth()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * @return none when this era has no such day (昭和64年1月8日)
     */
    public Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.from(JapaneseDate.of(era, year, month, day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
