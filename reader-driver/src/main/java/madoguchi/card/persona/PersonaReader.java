package madoguchi.card.persona;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import madoguchi.card.Pin;
import madoguchi.card.surface.Sex;
import madoguchi.card.surface.SurfaceData;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * From a file to a {@link Persona}: first its shape, then every field, each complaint with its
 * place.
 */
final class PersonaReader {

    private static final ObjectMapper YAML =
            YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private final String where;

    private PersonaReader(String where) {
        this.where = where;
    }

    static Persona read(InputStream yaml, String where) throws BadPersona {
        File file;
        try {
            file = YAML.readValue(yaml, File.class);
        } catch (JacksonException e) {
            String field =
                    e.getPath().stream()
                            .map(
                                    step ->
                                            step.getPropertyName() == null
                                                    ? "[" + step.getIndex() + "]"
                                                    : step.getPropertyName())
                            .collect(Collectors.joining("."));
            throw new BadPersona(where, field, e.getOriginalMessage());
        }
        if (file == null) {
            throw new BadPersona(where, "", "the file is empty");
        }
        return new PersonaReader(where).persona(file);
    }

    private Persona persona(File file) throws BadPersona {
        String name =
                matching("name", file.name, "[a-z][a-z0-9-]*", "a short word of a-z, 0-9 and -");
        LabelSection label = required("label", file.label);
        return new Persona(
                name,
                new Persona.Label(required("label.ja", label.ja), required("label.en", label.en)),
                Optional.ofNullable(file.person),
                card(required("card", file.card), file.person));
    }

    private Persona.Card card(CardSection card, String person) throws BadPersona {
        return switch (required("card.kind", card.kind)) {
            case "my-number" -> myNumber(card, person);
            case "driving-licence" -> Persona.Other.DRIVING_LICENCE;
            case "transit" -> Persona.Other.TRANSIT;
            case "juki" -> Persona.Other.JUKI;
            case "unknown" -> Persona.Other.UNKNOWN;
            default ->
                    throw bad(
                            "card.kind",
                            "'"
                                    + card.kind
                                    + "' is none of my-number, driving-licence, transit, juki, unknown");
        };
    }

    private Persona.MyNumber myNumber(CardSection card, String person) throws BadPersona {
        Persona.Photo photo = oneOf("card.photo", card.photo, Persona.Photo.class);
        if (photo == Persona.Photo.DRAWN && person == null) {
            throw bad("card.photo", "a drawn photo needs a 'person'");
        }
        int tries = card.pinTries == null ? 3 : card.pinTries;
        if (tries < 0 || tries > 3) {
            throw bad("card.pinTries", "0 to 3, not " + tries);
        }
        return new Persona.MyNumber(
                required("card.name", card.name),
                required("card.address", card.address),
                date("card.born", card.born),
                oneOf("card.sex", card.sex, Sex.class),
                card.calendar == null
                        ? SurfaceData.Calendar.JAPANESE
                        : oneOf("card.calendar", card.calendar, SurfaceData.Calendar.class),
                date("card.expires", card.expires),
                matching(
                        "card.securityCode",
                        card.securityCode,
                        "[0-9]{4}",
                        "four digits in quotes"),
                photo,
                secret("card.number", card.number, "[0-9]{12}", "twelve digits in quotes"),
                card.pin == null
                        ? Optional.empty()
                        : Optional.of(
                                secret("card.pin", card.pin, "[0-9]{4}", "four digits in quotes")),
                tries,
                card.signaturePassword == null
                        ? Optional.empty()
                        : Optional.of(
                                secret(
                                        "card.signaturePassword",
                                        card.signaturePassword,
                                        "(?=.*[A-Z])(?=.*[0-9])[A-Z0-9]{6,16}",
                                        "6 to 16 capital letters and digits, at least one of each")),
                date("card.certificateUntil", card.certificateUntil),
                defects(card.defects));
    }

    private <T> T required(String field, T value) throws BadPersona {
        if (value == null || value instanceof String text && text.isBlank()) {
            throw bad(field, "is missing");
        }
        return value;
    }

    private String matching(String field, String value, String pattern, String rule)
            throws BadPersona {
        if (!Pattern.matches(pattern, required(field, value))) {
            throw bad(field, "must be " + rule);
        }
        return value;
    }

    private Pin secret(String field, Word value, String pattern, String rule) throws BadPersona {
        String text = matching(field, required(field, value).text(), pattern, rule);
        return Pin.of(text.getBytes(StandardCharsets.US_ASCII));
    }

    private Set<Defect> defects(List<String> names) throws BadPersona {
        Set<Defect> defects = EnumSet.noneOf(Defect.class);
        if (names != null) {
            for (String name : names) {
                defects.add(oneOf("card.defects", name, Defect.class));
            }
        }
        return Set.copyOf(defects);
    }

    private PersonaDate date(String field, String value) throws BadPersona {
        try {
            return PersonaDate.parse(required(field, value));
        } catch (DateTimeException e) {
            throw bad(field, e.getMessage());
        }
    }

    private <E extends Enum<E>> E oneOf(String field, String value, Class<E> type)
            throws BadPersona {
        Function<E, String> spelling = e -> e.name().toLowerCase(Locale.ROOT).replace('_', '-');
        String wanted = required(field, value);
        for (E constant : type.getEnumConstants()) {
            if (spelling.apply(constant).equals(wanted)) {
                return constant;
            }
        }
        String all =
                Arrays.stream(type.getEnumConstants())
                        .map(spelling)
                        .collect(Collectors.joining(", "));
        throw bad(field, "'" + value + "' is none of " + all);
    }

    private BadPersona bad(String field, String what) {
        return new BadPersona(where, field, what);
    }

    // The file's own shape. 'centre' belongs to another reader of the same file.

    @JsonIgnoreProperties("centre")
    private record File(String name, LabelSection label, String person, CardSection card) {}

    private record LabelSection(String ja, String en) {}

    /** A secret of a simulated card as its file has it: test data, and public. */
    private record Word(String text) {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        Word {}
    }

    private record CardSection(
            String kind,
            String name,
            String address,
            String born,
            String sex,
            String calendar,
            String expires,
            String securityCode,
            String photo,
            Word number,
            Word pin,
            Integer pinTries,
            Word signaturePassword,
            String certificateUntil,
            List<String> defects) {}
}
