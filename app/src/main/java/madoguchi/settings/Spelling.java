package madoguchi.settings;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import madoguchi.visit.Generation;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;

/** How a choice is written in the file: lower case with hyphens, or as it is printed. */
final class Spelling {

    private Spelling() {}

    static String of(Enum<?> choice) {
        return choice instanceof Generation generation
                ? generation.label()
                : choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What could have been written, for people. */
    static String all(Class<?> choices) {
        return String.join(", ", each(choices));
    }

    static List<String> each(Class<?> choices) {
        return constants(choices).map(Spelling::of).toList();
    }

    static Optional<Enum<?>> choice(Class<?> choices, String written) {
        return constants(choices)
                .filter(choice -> of(choice).equals(written))
                .<Enum<?>>map(choice -> choice)
                .findFirst();
    }

    private static Stream<Enum<?>> constants(Class<?> choices) {
        return Stream.of(choices.getEnumConstants()).map(Enum.class::cast);
    }

    /** Teaches Jackson to read every choice so. */
    static final class Reading extends ValueDeserializerModifier {
        private static final long serialVersionUID = 1;

        @Override
        public ValueDeserializer<?> modifyEnumDeserializer(
                DeserializationConfig config,
                JavaType type,
                BeanDescription.Supplier description,
                ValueDeserializer<?> usual) {
            return new OneOf(type.getRawClass());
        }
    }

    private static final class OneOf extends ValueDeserializer<Enum<?>> {
        private final Class<?> choices;

        OneOf(Class<?> choices) {
            this.choices = choices;
        }

        @Override
        public Enum<?> deserialize(JsonParser parser, DeserializationContext context) {
            String written = parser.getValueAsString();
            if (written == null) {
                return (Enum<?>)
                        context.handleUnexpectedToken(context.constructType(choices), parser);
            }
            Optional<Enum<?>> choice = choice(choices, written);
            return choice.isPresent()
                    ? choice.get()
                    : (Enum<?>) context.handleWeirdStringValue(choices, written, "unknown");
        }
    }
}
