package madoguchi.eligibility.simulator;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import madoguchi.card.persona.PersonaDate;
import madoguchi.eligibility.CentreAnswer;
import madoguchi.eligibility.ConsentKind;
import madoguchi.eligibility.Consents;
import madoguchi.eligibility.Cover;
import madoguchi.eligibility.Eligibility;
import madoguchi.eligibility.Eligibility.Insured;
import madoguchi.eligibility.Eligibility.Invalid;
import madoguchi.eligibility.Eligibility.NotFound;
import madoguchi.eligibility.Eligibility.Superseded;
import madoguchi.eligibility.Eligibility.Valid;
import madoguchi.eligibility.Enrolment;
import madoguchi.eligibility.LimitCategory;
import madoguchi.eligibility.Offer;
import madoguchi.eligibility.wire.InsuredPerson;

/**
 * The section {@code centre} of a persona's file; the README beside the personas tells what its
 * fields mean. What may be left out is null here and nowhere else.
 */
record PersonaSection(
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
        String validUntil,
        String relation,
        String householder,
        String otherName,
        String otherKana,
        String postNumber,
        String lost,
        Elderly elderly,
        Limit limit,
        List<Disease> diseases,
        List<String> offers,
        Beforehand beforehand,
        String patientNumber,
        String enrolment,
        Integer paperCopayPercent) {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    enum Answer {
        @JsonProperty("valid")
        VALID,
        @JsonProperty("invalid")
        INVALID,
        @JsonProperty("superseded")
        SUPERSEDED,
        @JsonProperty("not-found")
        NOT_FOUND,
        /** 「資格情報の表示を停止」: everything is there, and none of it is told. */
        @JsonProperty("stopped")
        STOPPED,
        @JsonProperty("several")
        SEVERAL
    }

    record Elderly(String issued, String validFrom, String validUntil, Integer copayPercent) {}

    record Limit(
            String kind,
            String category,
            String issued,
            String validFrom,
            String validUntil,
            String longTerm) {}

    record Disease(
            String category, String issued, String validFrom, String validUntil, Integer selfPay) {}

    record Beforehand(String given, List<String> agreed, List<String> refused) {}

    boolean isSeveral() {
        return required(answer, "answer") == Answer.SEVERAL;
    }

    Optional<Enrolment> plannedEnrolment() {
        return Optional.ofNullable(enrolment)
                .map(word -> named(Enrolment.class, word, "enrolment"));
    }

    CentreAnswer answer(PersonaFile.Card card, LocalDate today) {
        return answer(
                switch (required(answer, "answer")) {
                    case VALID -> new Valid(insured(card, today));
                    case INVALID -> new Invalid(insured(card, today));
                    case SUPERSEDED -> new Superseded(insured(card, today));
                    case NOT_FOUND, STOPPED -> new NotFound();
                    case SEVERAL -> throw new IllegalArgumentException("several of what?");
                },
                today);
    }

    CentreAnswer answer(Eligibility eligibility, LocalDate today) {
        if (answer == Answer.STOPPED) {
            return CentreAnswer.of(eligibility);
        }
        var offered = EnumSet.noneOf(Offer.class);
        orEmpty(offers).forEach(word -> offered.add(named(Offer.class, word, "offers")));
        return new CentreAnswer(
                eligibility,
                true,
                offered,
                Optional.ofNullable(beforehand).map(given -> consents(given, today)),
                Optional.ofNullable(patientNumber));
    }

    private static Consents consents(Beforehand given, LocalDate today) {
        var answers = new EnumMap<ConsentKind, Boolean>(ConsentKind.class);
        orEmpty(given.agreed())
                .forEach(w -> answers.put(named(ConsentKind.class, w, "beforehand.agreed"), true));
        orEmpty(given.refused())
                .forEach(
                        w -> answers.put(named(ConsentKind.class, w, "beforehand.refused"), false));
        var day = date(given.given(), "centre.beforehand.given", today);
        return new Consents(answers, day.atTime(LocalTime.NOON).atZone(JAPAN).toInstant());
    }

    Insured insured(PersonaFile.Card card, LocalDate today) {
        if (card == null) {
            throw new IllegalArgumentException("card is missing");
        }
        var sex = card.sex();
        if (sex == null) {
            throw new IllegalArgumentException("card.sex is missing");
        }
        var insured =
                new Insured(
                        name,
                        kana,
                        date(card.born(), "card.born", today),
                        sex.sex,
                        orBlank(address),
                        insurerNumber,
                        insurerName,
                        orBlank(symbol),
                        insuredNumber,
                        orBlank(branchNumber),
                        required(copayPercent, "copayPercent"),
                        date(validFrom, "centre.validFrom", today),
                        maybe(validUntil, "centre.validUntil", today),
                        cover(today));
        try {
            return InsuredPerson.of(insured).insured();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("centre." + e.getMessage(), e);
        }
    }

    private Cover cover(LocalDate today) {
        return new Cover(
                Optional.ofNullable(relation)
                        .map(word -> named(Cover.Relation.class, word, "relation")),
                orBlank(householder),
                orBlank(otherName),
                orBlank(otherKana),
                orBlank(postNumber),
                Optional.ofNullable(lost).map(w -> named(Cover.ReasonOfLoss.class, w, "lost")),
                Optional.ofNullable(elderly).map(e -> elderly(e, today)),
                Optional.ofNullable(limit).map(l -> limit(l, today)),
                orEmpty(diseases).stream().map(d -> disease(d, today)).toList());
    }

    private static Cover.ElderlyCertificate elderly(Elderly e, LocalDate today) {
        return new Cover.ElderlyCertificate(
                date(e.issued(), "centre.elderly.issued", today),
                date(e.validFrom(), "centre.elderly.validFrom", today),
                date(e.validUntil(), "centre.elderly.validUntil", today),
                required(e.copayPercent(), "elderly.copayPercent"));
    }

    private static Cover.LimitCertificate limit(Limit l, LocalDate today) {
        return new Cover.LimitCertificate(
                named(Cover.LimitKind.class, l.kind(), "limit.kind"),
                named(LimitCategory.class, l.category(), "limit.category"),
                date(l.issued(), "centre.limit.issued", today),
                date(l.validFrom(), "centre.limit.validFrom", today),
                maybe(l.validUntil(), "centre.limit.validUntil", today),
                maybe(l.longTerm(), "centre.limit.longTerm", today));
    }

    private static Cover.SpecificDisease disease(Disease d, LocalDate today) {
        return new Cover.SpecificDisease(
                named(Cover.DiseaseCategory.class, d.category(), "diseases.category"),
                date(d.issued(), "centre.diseases.issued", today),
                date(d.validFrom(), "centre.diseases.validFrom", today),
                maybe(d.validUntil(), "centre.diseases.validUntil", today),
                required(d.selfPay(), "diseases.selfPay"));
    }

    /** Words as everywhere in a persona's file: small letters, parted by hyphens. */
    private static <E extends Enum<E>> E named(Class<E> type, String word, String field) {
        var name = required(word, field).toUpperCase(Locale.ROOT).replace('-', '_');
        return Set.of(type.getEnumConstants()).stream()
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "centre." + field + " is not one of its words"));
    }

    /** As everywhere in a persona's file: a day, or a distance from today. */
    private static LocalDate date(String written, String field, LocalDate today) {
        if (written == null) {
            throw new IllegalArgumentException(field + " is missing");
        }
        try {
            return PersonaDate.parse(written).on(today);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(field + ": " + e.getMessage(), e);
        }
    }

    private static Optional<LocalDate> maybe(String written, String field, LocalDate today) {
        return Optional.ofNullable(written).map(there -> date(there, field, today));
    }

    private static <T> T required(T value, String field) {
        if (value == null) {
            throw new IllegalArgumentException("centre." + field + " is missing");
        }
        return value;
    }

    private static String orBlank(String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private static <T> List<T> orEmpty(List<T> list) {
        return Objects.requireNonNullElse(list, List.of());
    }
}
