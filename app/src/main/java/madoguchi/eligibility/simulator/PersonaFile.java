package madoguchi.eligibility.simulator;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import madoguchi.card.persona.PersonaDate;
import madoguchi.eligibility.Eligibility;
import madoguchi.eligibility.Eligibility.Insured;
import madoguchi.eligibility.Eligibility.Invalid;
import madoguchi.eligibility.Eligibility.NotFound;
import madoguchi.eligibility.Eligibility.Sex;
import madoguchi.eligibility.Eligibility.Valid;
import madoguchi.eligibility.wire.InsuredPerson;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A persona's file as the centre reads it: its own section by the letter, of the card's only what
 * it needs.
 */
final class PersonaFile {

    private static final YAMLMapper YAML =
            YAMLMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build();

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Persona(Card card, Centre centre) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Card(String born, CardSex sex) {}

    private enum CardSex {
        @JsonProperty("male")
        MALE(Sex.MALE),
        @JsonProperty("female")
        FEMALE(Sex.FEMALE),
        @JsonProperty("not-set")
        NOT_SET(Sex.NOT_SET);

        private final Sex sex;

        CardSex(Sex sex) {
            this.sex = sex;
        }
    }

    private enum Answer {
        @JsonProperty("valid")
        VALID,
        @JsonProperty("invalid")
        INVALID,
        @JsonProperty("not-found")
        NOT_FOUND
    }

    private record Centre(
            Answer answer,
            String name,
            String kana,
            String address,
            String insurerNumber,
            String insurerName,
            String symbol,
            String insuredNumber,
            String branchNumber,
            Integer copayPercent,
            String validFrom,
            Optional<String> validUntil) {}

    private PersonaFile() {}

    static Optional<Eligibility> read(InputStream yaml, String where, LocalDate today) {
        try {
            var persona = YAML.readValue(yaml, Persona.class);
            return Optional.ofNullable(persona.centre())
                    .map(centre -> eligibility(persona.card(), centre, today));
        } catch (DatabindException e) {
            throw new IllegalArgumentException(
                    "%s: %s %s".formatted(where, place(e), trouble(e)), e);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    "%s: is no YAML: %s".formatted(where, e.getOriginalMessage()), e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("%s: %s".formatted(where, e.getMessage()), e);
        }
    }

    private static String place(DatabindException e) {
        return e.getPath().stream()
                .map(step -> String.valueOf(step.getPropertyName()))
                .collect(Collectors.joining("."));
    }

    private static String trouble(DatabindException e) {
        return e instanceof UnrecognizedPropertyException
                ? "is not known here"
                : "has a value that does not fit";
    }

    private static Eligibility eligibility(Card card, Centre centre, LocalDate today) {
        return switch (required(centre.answer(), "centre.answer")) {
            case VALID -> new Valid(insured(card, centre, today));
            case INVALID -> new Invalid(insured(card, centre, today));
            case NOT_FOUND -> new NotFound();
        };
    }

    private static Insured insured(Card card, Centre centre, LocalDate today) {
        required(card, "card");
        var insured =
                new Insured(
                        centre.name(),
                        centre.kana(),
                        date(card.born(), "card.born", today),
                        required(card.sex(), "card.sex").sex,
                        Objects.requireNonNullElse(centre.address(), ""),
                        centre.insurerNumber(),
                        centre.insurerName(),
                        Objects.requireNonNullElse(centre.symbol(), ""),
                        centre.insuredNumber(),
                        Objects.requireNonNullElse(centre.branchNumber(), ""),
                        required(centre.copayPercent(), "centre.copayPercent"),
                        date(centre.validFrom(), "centre.validFrom", today),
                        centre.validUntil().map(until -> date(until, "centre.validUntil", today)));
        try {
            return InsuredPerson.of(insured).insured();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("centre." + e.getMessage(), e);
        }
    }

    /** As everywhere in a persona's file: a day, or a distance from today. */
    private static LocalDate date(String written, String field, LocalDate today) {
        try {
            return PersonaDate.parse(required(written, field)).on(today);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(field + ": " + e.getMessage(), e);
        }
    }

    private static <T> T required(T value, String field) {
        if (value == null) {
            throw new IllegalArgumentException(field + " is missing");
        }
        return value;
    }
}
