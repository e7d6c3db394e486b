package madoguchi.settings;

import java.nio.file.Path;
import java.util.OptionalInt;

/**
 * Why the settings file does not count, and what holds instead.
 *
 * @param line counted from 1; none: of no line, the whole file cannot be read
 * @param lastGood whether the settings that were good last hold; else the standard ones
 */
public record Complaint(Path file, OptionalInt line, Mistake mistake, boolean lastGood) {

    /** In English, for a log and a command line. */
    public String sentence() {
        return "%s%s %s. %s hold instead."
                .formatted(
                        file,
                        line.isPresent() ? ", line " + line.getAsInt() + ":" : "",
                        mistake.sentence(),
                        lastGood ? "The settings that were good last" : "The standard settings");
    }
}
