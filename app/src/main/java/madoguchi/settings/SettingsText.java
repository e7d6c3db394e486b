package madoguchi.settings;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
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
            throw new BadSettings(line(e, yaml), mistake(e));
        }
    }

    /**
     * Of a name that it does not know, and of a value that the record refuses, Jackson tells the
     * record's place, not the line's.
     */
    private static int line(JacksonException e, String yaml) {
        List<String> names =
                switch (e) {
                    case UnrecognizedPropertyException unknown -> path(unknown);
                    case ValueInstantiationException refused when refusal(refused).isPresent() ->
                            Stream.concat(
                                            path(refused).stream(),
                                            refusal(refused).stream()
                                                    .map(mistake -> mistake.about().getFirst()))
                                    .toList();
                    case JacksonException _ -> List.of();
                };
        return found(names, yaml)
                .orElseGet(
                        () ->
                                e.getLocation() == null
                                        ? 1
                                        : Math.max(1, e.getLocation().getLineNr()));
    }

    /** The line of the last name that begins one, each looked for below the one before. */
    private static OptionalInt found(List<String> names, String yaml) {
        List<String> lines = yaml.lines().toList();
        int next = 0;
        int depth = 0;
        for (int i = 0; i < lines.size() && depth < names.size(); i++) {
            String line = depth == 0 ? lines.get(i) : lines.get(i).strip();
            if (line.startsWith(names.get(depth) + ":")) {
                depth++;
                next = i + 1;
            }
        }
        return depth > 0 ? OptionalInt.of(next) : OptionalInt.empty();
    }

    /** What the record's constructor said. */
    private static Optional<Mistake> refusal(ValueInstantiationException e) {
        return Optional.ofNullable(e.getCause())
                .filter(Refused.class::isInstance)
                .map(Refused.class::cast)
                .map(Refused::mistake);
    }

    private static Mistake mistake(JacksonException e) {
        return switch (e) {
            case UnrecognizedPropertyException unknown ->
                    Mistake.of(Mistake.Kind.UNKNOWN_SETTING, key(unknown), keys(unknown));
            case InvalidFormatException wrong when wrong.getTargetType().isEnum() ->
                    Mistake.of(
                            Mistake.Kind.NONE_OF,
                            key(wrong),
                            wrong.getValue(),
                            Spelling.all(wrong.getTargetType()));
            case InvalidFormatException wrong when wrong.getTargetType() == Integer.class ->
                    Mistake.of(Mistake.Kind.NO_NUMBER, key(wrong), wrong.getValue());
            case ValueInstantiationException refused when refusal(refused).isPresent() ->
                    refusal(refused).get().in(path(refused));
            case DatabindException wrong when !wrong.getPath().isEmpty() ->
                    example(key(wrong))
                            .map(line -> Mistake.of(Mistake.Kind.NOT_TEXT, key(wrong), line))
                            .orElseGet(() -> Mistake.of(Mistake.Kind.A_SECTION, key(wrong)));
            case JacksonException other ->
                    Mistake.of(
                            Mistake.Kind.NO_LINE,
                            other.getOriginalMessage().lines().findFirst().orElse(""));
        };
    }

    private static List<String> path(DatabindException e) {
        return e.getPath().stream().map(JacksonException.Reference::getPropertyName).toList();
    }

    private static String key(DatabindException e) {
        return e.getPath().stream()
                .map(JacksonException.Reference::getPropertyName)
                .takeWhile(Objects::nonNull)
                .collect(Collectors.joining("."));
    }

    private static Optional<String> example(String key) {
        return Setting.all().stream()
                .filter(setting -> setting.key().equals(key))
                .findFirst()
                .map(setting -> line(setting, STANDARD));
    }

    /** What could have stood where the unknown name stands. */
    private static String keys(UnrecognizedPropertyException unknown) {
        return Stream.of(unknown.getReferringClass().getRecordComponents())
                .map(Setting::spelled)
                .collect(Collectors.joining(", "));
    }

    /**
     * The same settings but for some.
     *
     * @param changed by their keys, as they would stand in a file; blank: the default
     * @throws BadSettings when they cannot be that; its line means nothing
     * @throws IllegalArgumentException when there is no such setting
     */
    static Settings with(Settings now, Map<String, String> changed) throws BadSettings {
        Set<String> unknown = new TreeSet<>(changed.keySet());
        Setting.all().forEach(setting -> unknown.remove(setting.key()));
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("no setting " + String.join(", ", unknown));
        }
        StringBuilder text = new StringBuilder();
        Optional<RecordComponent> section = Optional.empty();
        for (Setting setting : Setting.all()) {
            boolean usual = setting.value(now).equals(setting.value(STANDARD));
            String other = changed.get(setting.key());
            if (other == null ? usual : other.isBlank()) {
                continue;
            }
            if (!setting.section().equals(section)) {
                section = setting.section();
                section.ifPresent(begins -> text.append(Setting.spelled(begins)).append(":\n"));
            }
            text.append(section.isPresent() ? "  " : "")
                    .append(
                            other == null
                                    ? line(setting, now)
                                    : setting.name() + ": " + quoted(other.strip()))
                    .append('\n');
        }
        return read(text.toString());
    }

    private static String quoted(String text) {
        return JsonMapper.shared().writeValueAsString(text);
    }

    /** As it is written in the file; empty where there is none. */
    static String shown(Setting setting, Settings settings) {
        return switch (setting.value(settings)) {
            case Optional<?> none when none.isEmpty() -> "";
            case Optional<?> some -> some.get().toString();
            case Enum<?> choice -> Spelling.of(choice);
            case Object text -> text.toString();
        };
    }

    /** The whole file: what is as usual stands behind a #. */
    static String write(Settings settings) {
        StringBuilder text = new StringBuilder(HEAD);
        Optional<RecordComponent> section = Optional.empty();
        for (Setting setting : Setting.all()) {
            if (!setting.section().equals(section)) {
                section = setting.section();
                section.ifPresent(
                        begins ->
                                text.append(
                                        "%n# %s%n%s:%n"
                                                .formatted(
                                                        begins.getAnnotation(Says.class).value(),
                                                        Setting.spelled(begins))));
            }
            boolean usual = setting.value(settings).equals(setting.value(STANDARD));
            String indent = section.isPresent() ? "  " : "";
            text.append(
                    "%n%s# %s%n%s%s%s%n"
                            .formatted(
                                    indent,
                                    setting.says(),
                                    indent,
                                    usual ? "#" : "",
                                    line(setting, settings)));
        }
        return text.toString();
    }

    private static String line(Setting setting, Settings settings) {
        return setting.name() + ": " + written(setting.value(settings));
    }

    private static String written(Object value) {
        return switch (value) {
            case Optional<?> none when none.isEmpty() -> "\"\"";
            case Optional<?> some -> written(some.get());
            case Enum<?> choice -> Spelling.of(choice);
            case Object text -> JsonMapper.shared().writeValueAsString(text);
        };
    }
}
