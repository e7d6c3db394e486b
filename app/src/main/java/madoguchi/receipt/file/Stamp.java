package madoguchi.receipt.file;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;

/** Dates and times as the files and their names have them: yyyyMMdd, yyyyMMddHHmmss. */
final class Stamp {

    private static final DateTimeFormatter DATE = formatter("uuuuMMdd");
    private static final DateTimeFormatter TIME = formatter("uuuuMMddHHmmss");

    private Stamp() {}

    static String of(LocalDate date) {
        return DATE.format(date);
    }

    static String of(LocalDateTime time) {
        return TIME.format(time);
    }

    /**
     * @throws java.time.DateTimeException when it is none
     */
    static LocalDate date(String written) {
        return LocalDate.parse(written, DATE);
    }

    /**
     * @throws java.time.DateTimeException when it is none
     */
    static LocalDateTime time(String written) {
        return LocalDateTime.parse(written, TIME);
    }

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
