package madoguchi.eligibility.simulator;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import madoguchi.eligibility.CentreAnswer;
import madoguchi.eligibility.Eligibility;
import madoguchi.eligibility.Eligibility.Sex;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A persona's file as the centre reads it: its own section by the letter, of the card's only what
 * it needs. {@code later} and the entries of {@code several} stand over the section itself: what
 * they leave out is as it is there.
 */
final class PersonaFile {

    private static final String LATER = "later";
    private static final String SEVERAL = "several";

    private static final YAMLMapper YAML =
            YAMLMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build();

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Persona(Card card, ObjectNode centre) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Card(String born, CardSex sex) {}

    enum CardSex {
        @JsonProperty("male")
        MALE(Sex.MALE),
        @JsonProperty("female")
        FEMALE(Sex.FEMALE),
        @JsonProperty("not-set")
        NOT_SET(Sex.NOT_SET);

        final Sex sex;

        CardSex(Sex sex) {
            this.sex = sex;
        }
    }

    private PersonaFile() {}

    static Optional<Registered> read(InputStream yaml, String where, LocalDate today) {
        try {
            var persona = YAML.readValue(yaml, Persona.class);
            return Optional.ofNullable(persona.centre())
                    .map(centre -> registered(persona.card(), centre, today));
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

    private static Registered registered(Card card, ObjectNode centre, LocalDate today) {
        var later = Optional.ofNullable(centre.remove(LATER));
        var first = answer(card, centre, today);
        var section = section(centre.without(List.of(SEVERAL)));
        return new Registered(
                first,
                later.map(over -> answer(card, over(centre, over, LATER), today)).orElse(first),
                section.plannedEnrolment(),
                Optional.ofNullable(section.paperCopayPercent()));
    }

    private static CentreAnswer answer(Card card, ObjectNode centre, LocalDate today) {
        var own = centre.deepCopy();
        var several = Optional.ofNullable(own.remove(SEVERAL));
        var section = section(own);
        if (section.isSeveral() != several.isPresent()) {
            throw new IllegalArgumentException("centre.several goes with the answer several");
        }
        if (several.isEmpty()) {
            return section.answer(card, today);
        }
        var insurers = new ArrayList<Eligibility.Insured>();
        for (var over : several.get()) {
            insurers.add(section(over(own, over, SEVERAL)).insured(card, today));
        }
        return section.answer(new Eligibility.Several(insurers), today);
    }

    private static ObjectNode over(ObjectNode own, JsonNode over, String place) {
        if (!(over instanceof ObjectNode changes)) {
            throw new IllegalArgumentException("centre." + place + " has a value of another kind");
        }
        var merged = own.deepCopy();
        merged.setAll(changes);
        return merged;
    }

    private static PersonaSection section(ObjectNode node) {
        return YAML.treeToValue(node, PersonaSection.class);
    }

    private static String place(DatabindException e) {
        var steps =
                e.getPath().stream()
                        .filter(step -> step.getPropertyName() != null)
                        .map(step -> step.getPropertyName())
                        .collect(Collectors.joining("."));
        var ofTheSection =
                !e.getPath().isEmpty() && e.getPath().getFirst().from() instanceof Class<?> type
                        ? type == PersonaSection.class
                        : true;
        return ofTheSection && !steps.startsWith("card") && !steps.startsWith("centre")
                ? "centre." + steps
                : steps;
    }

    private static String trouble(DatabindException e) {
        return e instanceof UnrecognizedPropertyException
                ? "is not known here"
                : "has a value that does not fit";
    }
}
