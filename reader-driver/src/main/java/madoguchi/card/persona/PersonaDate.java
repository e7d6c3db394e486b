package madoguchi.card.persona;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date in a persona file: a day, or a distance from the day on which the card is made, so that a
 * card that expires in two months always does. Written {@code 2035-02-17}, {@code in 2 months},
 * {@code 1 month ago}, {@code today}, {@code P2M} or {@code -P1M}.
 */
public sealed interface PersonaDate {

    LocalDate on(LocalDate today);

    record Fixed(LocalDate date) implements PersonaDate {
        @Override
        public LocalDate on(LocalDate today) {
            return date;
        }
    }

    record Relative(Period distance) implements PersonaDate {
        @Override
        public LocalDate on(LocalDate today) {
            return today.plus(distance);
        }
    }

    Pattern WORDS = Pattern.compile("(in )?([0-9]{1,4}) (day|week|month|year)s?( ago)?");
    Pattern ISO_PERIOD = Pattern.compile("-?P[-0-9YMWD]+");

    /**
     * @throws DateTimeException with a sentence for whoever wrote the file
     */
    static PersonaDate parse(String text) {
        String trimmed = text.strip();
        if (trimmed.equals("today")) {
            return new Relative(Period.ZERO);
        }
        if (ISO_PERIOD.matcher(trimmed).matches()) {
            return new Relative(Period.parse(trimmed));
        }
        Matcher words = WORDS.matcher(trimmed.toLowerCase(Locale.ROOT));
        if (words.matches() && (words.group(1) == null) != (words.group(4) == null)) {
            int count = Integer.parseInt(words.group(2));
            Period distance =
                    switch (words.group(3)) {
                        case "day" -> Period.ofDays(count);
                        case "week" -> Period.ofWeeks(count);
                        case "month" -> Period.ofMonths(count);
                        default -> Period.ofYears(count);
                    };
            return new Relative(words.group(1) == null ? distance.negated() : distance);
        }
        try {
            return new Fixed(LocalDate.parse(trimmed));
        } catch (DateTimeException e) {
            throw new DateTimeException(
                    "'"
                            + trimmed
                            + "' is no date: write 2035-02-17, 'in 2 months', '1 month ago', P2M or -P1M",
                    e);
        }
    }
}
