package madoguchi.card.surface;

import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * The three things on the face of a My Number card that together open its photograph.
 *
 * @param calendar how the birth date is printed
 * @param expires 有効期限 of the card itself, always printed in the western calendar
 * @param securityCode セキュリティコード: four digits
 */
public record SurfaceData(
        LocalDate born, Calendar calendar, LocalDate expires, String securityCode) {

    /** 明治6年: the first year in which Japan counted days as everybody else does. */
    private static final LocalDate EARLIEST = LocalDate.of(1873, 1, 1);

    private static final Pattern FOUR_DIGITS = Pattern.compile("[0-9]{4}");

    public SurfaceData {
        if (born.isBefore(EARLIEST)) {
            throw new IllegalArgumentException("nobody was born on " + born);
        }
        if (expires.getYear() < 2000 || expires.getYear() > 9999) {
            throw new IllegalArgumentException("no card expires in " + expires.getYear());
        }
        if (!FOUR_DIGITS.matcher(securityCode).matches()) {
            throw new IllegalArgumentException("the security code is four digits");
        }
    }

    /** Together these open the card's photograph: never for a log. */
    @Override
    public String toString() {
        return "SurfaceData(…)";
    }

    public enum Calendar {
        /** 和暦: 昭和55年2月17日. */
        JAPANESE,
        /** 西暦: 1980年2月17日, on the cards of foreign residents. */
        WESTERN
    }
}
