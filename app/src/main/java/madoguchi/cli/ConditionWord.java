package madoguchi.cli;

import java.util.Iterator;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import madoguchi.eligibility.simulator.Condition;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How a person writes a condition of the simulated centre: {@code wrong-visit}. */
final class ConditionWord implements ITypeConverter<Condition>, Iterable<String> {

    @Override
    public Condition convert(String word) {
        return Stream.of(Condition.values())
                .filter(condition -> of(condition).equals(word.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(
                        () ->
                                new TypeConversionException(
                                        "there is no condition \"%s\"; there are %s"
                                                .formatted(
                                                        word,
                                                        words().collect(
                                                                        Collectors.joining(
                                                                                ", ")))));
    }

    static String of(Condition condition) {
        return condition.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Stream<String> words() {
        return Stream.of(Condition.values()).map(ConditionWord::of);
    }

    @Override
    public Iterator<String> iterator() {
        return words().iterator();
    }
}
