package madoguchi.health;

import java.util.List;
import java.util.stream.Stream;

/**
 * What one check came to.
 *
 * @param saw measured values with their units, in the order of the wording's places to fill;
 *     nothing about a person
 */
public record Finding(Check check, Verdict verdict, List<String> saw) {

    public Finding {
        saw = List.copyOf(saw);
    }

    public static Finding of(Check check, Verdict verdict, Object... saw) {
        return new Finding(check, verdict, Stream.of(saw).map(String::valueOf).toList());
    }

    /** Fit to be told to anybody: paths and messages may hold more than they should. */
    Finding discreet() {
        return new Finding(check, verdict, saw.stream().map(Discreet::abroad).toList());
    }

    public Level level() {
        return verdict.level();
    }
}
