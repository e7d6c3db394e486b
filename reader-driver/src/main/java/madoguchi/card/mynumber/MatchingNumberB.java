package madoguchi.card.mynumber;

import java.nio.charset.StandardCharsets;
import java.time.chrono.JapaneseDate;
import java.time.temporal.ChronoField;
import madoguchi.card.Pin;
import madoguchi.card.surface.SurfaceData;

/**
 * 照合番号B: 14 digits made of what is printed on the card. Birth date as YYMMDD, where YY is the year
 * of the era or, on a card that prints the western calendar, the last two digits of the year (by
 * analogy with the predecessor card; not confirmed for this one); then the year of expiry and the
 * security code.
 *
 * <p>Example: born 1980-02-17 (昭和55年), until 2035, code 2285 gives 55021720352285.
 */
public final class MatchingNumberB {

    private MatchingNumberB() {}

    /** As a secret to be presented: the caller wipes it. */
    public static Pin of(SurfaceData printed) {
        int year =
                switch (printed.calendar()) {
                    case JAPANESE -> JapaneseDate.from(printed.born()).get(ChronoField.YEAR_OF_ERA);
                    case WESTERN -> printed.born().getYear() % 100;
                };
        return Pin.of(
                "%02d%02d%02d%04d%s"
                        .formatted(
                                year,
                                printed.born().getMonthValue(),
                                printed.born().getDayOfMonth(),
                                printed.expires().getYear(),
                                printed.securityCode())
                        .getBytes(StandardCharsets.US_ASCII));
    }
}
