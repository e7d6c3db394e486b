package madoguchi.settings;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One setting: where it stands in the file, and where in the record.
 *
 * @param section the component of {@link Settings} that holds it; none: it stands there itself
 */
record Setting(Optional<RecordComponent> section, RecordComponent component) {

    /** Every setting, as they stand in the file. */
    static List<Setting> all() {
        return components(Settings.class).flatMap(Setting::of).toList();
    }

    private static Stream<Setting> of(RecordComponent component) {
        return component.getType().isRecord()
                ? components(component.getType())
                        .map(inner -> new Setting(Optional.of(component), inner))
                : Stream.of(new Setting(Optional.empty(), component));
    }

    private static Stream<RecordComponent> components(Class<?> type) {
        return Stream.of(type.getRecordComponents());
    }

    /** As people name it: "reader", "hand-over.folder". */
    String key() {
        return section.map(outer -> spelled(outer) + "." + name()).orElse(name());
    }

    /** As its line begins. */
    String name() {
        return spelled(component);
    }

    String says() {
        return component.getAnnotation(Says.class).value();
    }

    Object value(Settings settings) {
        return get(component, section.map(outer -> get(outer, settings)).orElse(settings));
    }

    /** The only values there are, as they are written; none: it can be anything. */
    List<String> choices() {
        return component.getType().isEnum() ? Spelling.each(component.getType()) : List.of();
    }

    static String spelled(RecordComponent component) {
        return component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static Object get(RecordComponent component, Object record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " of a public record can be read", e);
        }
    }
}
