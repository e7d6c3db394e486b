package madoguchi.scenario;

import java.util.Optional;

/**
 * Where a walk left what its scenario says, the first place only: what comes after it follows from
 * it.
 *
 * @param act number of the line of the walk, from 1; none: only the end was another one
 * @param line as it stands in the file: "see: P05Pin triesLeft=2"
 * @param seen what was there instead
 * @param screen name of the screen on the glass
 * @param picture file name of its picture
 */
public record Difference(
        Optional<Integer> act,
        String line,
        String expected,
        String seen,
        Optional<String> screen,
        Optional<String> picture) {

    /** One sentence for each part, the place first. */
    @Override
    public String toString() {
        return "%s: expected %s, was %s%s%s"
                .formatted(
                        act.map(number -> "line %d of the walk (%s)".formatted(number, line))
                                .orElse(line),
                        expected,
                        seen,
                        screen.map(" on %s"::formatted).orElse(""),
                        picture.map(" (picture %s)"::formatted).orElse(""));
    }
}
