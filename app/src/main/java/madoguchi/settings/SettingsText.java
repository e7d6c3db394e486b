package madoguchi.settings;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Settings as text: YAML in, YAML with a comment above every line out. */
final class SettingsText {

    private static final YAMLMapper YAML =
            YAMLMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .addModule(new SimpleModule().setDeserializerModifier(new Spelling.Reading()))
                    .build();

    /** Every component's default. */
    static final Settings STANDARD = YAML.readValue("{}", Settings.class);

    private static final String HEAD =
            """
            # The settings of this terminal. A line behind a # has no effect: what stands there holds anyway.
            # docs/settings.md tells more. A change holds from the next start.
            """;

    private SettingsText() {}

    static Settings read(String yaml) throws BadSettings {
        if (yaml.lines().allMatch(line -> line.isBlank() || line.strip().startsWith("#"))) {
            return STANDARD;
        }
        try {
            return Optional.ofNullable(YAML.readValue(yaml, Settings.class)).orElse(STANDARD);
        } catch (JacksonException e) {
            throw new BadSettings(line(e, yaml), what(e));
        }
    }

    /**
     * Of a name that it does not know, and of a value that the record refuses, Jackson tells the
     * record's place, not the line's.
     */
    private static int line(JacksonException e, String yaml) {
        Optional<String> start =
                switch (e) {
                    case UnrecognizedPropertyException unknown ->
                            Optional.of(unknown.getPropertyName());
                    case ValueInstantiationException refused ->
                            refusal(refused).map(said -> said.split(":", 2)[0] + ":");
                    case JacksonException _ -> Optional.empty();
                };
        List<String> lines = yaml.lines().toList();
        for (int i = 0; start.isPresent() && i < lines.size(); i++) {
            if (lines.get(i).startsWith(start.get())) {
                return i + 1;
            }
        }
        return e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
    }

    /** What the record's constructor said. */
    private static Optional<String> refusal(ValueInstantiationException e) {
        return Optional.ofNullable(e.getCause())
                .filter(IllegalArgumentException.class::isInstance)
                .map(Throwable::getMessage);
    }

    private static String what(JacksonException e) {
        return switch (e) {
            case UnrecognizedPropertyException unknown ->
                    "there is no setting \"%s\"; there are %s"
                            .formatted(unknown.getPropertyName(), keys());
            case InvalidFormatException wrong when wrong.getTargetType().isEnum() ->
                    "%s: \"%s\" is none of %s"
                            .formatted(
                                    key(wrong),
                                    wrong.getValue(),
                                    Spelling.all(wrong.getTargetType()));
            case InvalidFormatException wrong when wrong.getTargetType() == Integer.class ->
                    "%s: \"%s\" is no whole number".formatted(key(wrong), wrong.getValue());
            case ValueInstantiationException refused when refusal(refused).isPresent() ->
                    refusal(refused).get();
            case DatabindException wrong when !wrong.getPath().isEmpty() ->
                    key(wrong) + " is one word or one text, as in " + example(key(wrong));
            case JacksonException other ->
                    "a line is a name, a colon, a space and a value ("
                            + other.getOriginalMessage().lines().findFirst().orElse("")
                            + ")";
        };
    }

    private static String key(DatabindException e) {
        return e.getPath().getFirst().getPropertyName();
    }

    private static String example(String key) {
        return components()
                .filter(component -> key(component).equals(key))
                .findFirst()
                .map(component -> line(component, STANDARD))
                .orElse(key);
    }

    static String keys() {
        return components().map(SettingsText::key).collect(Collectors.joining(", "));
    }

    /** The whole file: what is as usual stands behind a #. */
    static String write(Settings settings) {
        return components()
                .map(
                        component -> {
                            boolean usual =
                                    value(component, settings).equals(value(component, STANDARD));
                            return "# %s%n%s%s%n"
                                    .formatted(
                                            component.getAnnotation(Says.class).value(),
                                            usual ? "#" : "",
                                            line(component, settings));
                        })
                .collect(Collectors.joining("\n", HEAD + "\n", ""));
    }

    private static String line(RecordComponent component, Settings settings) {
        return key(component) + ": " + written(value(component, settings));
    }

    private static String written(Object value) {
        return switch (value) {
            case Optional<?> none when none.isEmpty() -> "\"\"";
            case Optional<?> some -> written(some.get());
            case Enum<?> choice -> Spelling.of(choice);
            case Object text -> JsonMapper.shared().writeValueAsString(text);
        };
    }

    private static Stream<RecordComponent> components() {
        return Stream.of(Settings.class.getRecordComponents());
    }

    private static String key(RecordComponent component) {
        return component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static Object value(RecordComponent component, Settings settings) {
        try {
            return component.getAccessor().invoke(settings);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " of a public record can be read", e);
        }
    }
}
