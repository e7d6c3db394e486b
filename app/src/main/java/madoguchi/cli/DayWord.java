package madoguchi.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A day on the command line. */
final class DayWord implements ITypeConverter<LocalDate> {

    static final String LABEL = "YYYY-MM-DD";

    @Override
    public LocalDate convert(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeException e) {
            throw new TypeConversionException(
                    "\"%s\" is no day (like 2025-12-01)".formatted(written));
        }
    }
}
