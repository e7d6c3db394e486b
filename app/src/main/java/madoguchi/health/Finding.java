package madoguchi.health;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one check came to.
 *
 * @param saw measured values with their units, in the order of the wording's places to fill;
 *     nothing about a person
 * @param detail what a fault said of itself, for whoever mends it; in English
 */
public record Finding(Check check, Verdict verdict, List<String> saw, Optional<String> detail) {

    public Finding {
        saw = List.copyOf(saw);
    }

    public static Finding of(Check check, Verdict verdict, Object... saw) {
        return new Finding(
                check, verdict, Stream.of(saw).map(String::valueOf).toList(), Optional.empty());
    }

    /** The same, with what the fault behind it said. */
    public Finding because(String fault) {
        return new Finding(check, verdict, saw, Optional.ofNullable(fault));
    }

    /** Fit to be told to anybody: paths and messages may hold more than they should. */
    Finding discreet() {
        return new Finding(
                check,
                verdict,
                saw.stream().map(Discreet::abroad).toList(),
                detail.map(Discreet::abroad));
    }

    public Level level() {
        return verdict.level();
    }
}
