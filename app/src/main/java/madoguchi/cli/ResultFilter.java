package madoguchi.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import madoguchi.settings.Facility;
import madoguchi.store.ResultQuery;
import picocli.CommandLine.Help;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Which results. */
final class ResultFilter {

    @Option(
            names = "--day",
            paramLabel = "DATE",
            description = "Only those of this day, like 2026-11-21; or today.",
            converter = Day.class)
    private Optional<LocalDate> day = Optional.empty();

    @Option(names = "--waiting", description = "Only those that nobody has acknowledged.")
    private boolean waiting;

    @Option(
            names = "--after",
            paramLabel = "ID",
            defaultValue = "0",
            description = "Only those with a greater id.")
    private long after;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "" + Integer.MAX_VALUE,
            showDefaultValue = Help.Visibility.NEVER,
            description = "At most so many, the oldest first (default: all).")
    private int limit;

    ResultQuery query() {
        ResultQuery query = ResultQuery.ALL.after(after).limit(limit);
        if (day.isPresent()) {
            query = query.days(day.get(), day.get(), Facility.JAPAN);
        }
        return waiting ? query.acknowledged(false) : query;
    }

    /** A date, or the word today. */
    static final class Day implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String text) {
            try {
                return text.equals("today") ? LocalDate.now(Facility.JAPAN) : LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                throw new TypeConversionException("'" + text + "' is no date like 2026-11-21");
            }
        }
    }
}
