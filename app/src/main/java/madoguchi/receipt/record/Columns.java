package madoguchi.receipt.record;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import madoguchi.eligibility.Coded;
import madoguchi.eligibility.ConsentKind;
import madoguchi.eligibility.Cover.ElderlyCertificate;
import madoguchi.eligibility.Cover.LimitCertificate;
import madoguchi.eligibility.Eligibility.Insured;
import madoguchi.eligibility.Offer;
import madoguchi.store.StoredResult;
import madoguchi.store.StoredResult.Acknowledgement;

/**
 * Every field of a result, in the order of the view's columns; docs/results-view.md says what each
 * means. Only the view's {@code sealed} is not among them: here nothing is sealed.
 */
public final class Columns {

    /** Japan has no summer time, and had none in the life of any row. */
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT)
                    .withZone(ZoneOffset.ofHours(9));

    /** Those that the view had before it was added to; later kinds stand further back. */
    private static final List<ConsentKind> FIRST_KINDS =
            List.of(
                    ConsentKind.SURGERY,
                    ConsentKind.TREATMENT,
                    ConsentKind.MEDICATION,
                    ConsentKind.HEALTH_CHECKUP);

    private static final List<Column> ALL = all();

    private Columns() {}

    public static List<String> names() {
        return ALL.stream().map(Column::name).toList();
    }

    /** Every field is there; one with nothing to say is null. */
    public static SequencedMap<String, Object> of(StoredResult result) {
        SequencedMap<String, Object> fields = new LinkedHashMap<>();
        ALL.forEach(column -> fields.put(column.name(), column.value().apply(result)));
        return fields;
    }

    /** As every time is written here: ISO 8601 in Japan's zone, whole seconds. */
    public static String time(Instant at) {
        return TIME.format(at);
    }

    private static List<Column> all() {
        List<Column> all = new ArrayList<>();
        all.add(new Column("result_id", StoredResult::id));
        all.add(new Column("visit", StoredResult::visit));
        all.add(new Column("time", r -> time(r.decided())));
        all.add(new Column("identity_method", r -> r.method().name()));
        all.add(new Column("validity", r -> r.validity().code()));
        person(all);
        FIRST_KINDS.forEach(kind -> consent(all, kind));
        all.add(new Column("consent_registered", r -> flag(r.consentRegistered())));
        all.add(new Column("certificate_end", r -> text(r.certificateEnd())));
        all.add(new Column("acknowledged_at", r -> time(r.acknowledgement(), Acknowledgement::at)));
        List.of(ConsentKind.values()).stream()
                .filter(kind -> !FIRST_KINDS.contains(kind))
                .forEach(kind -> consent(all, kind));
        choices(all);
        limit(all);
        all.add(new Column("specific_diseases", Columns::diseases));
        all.add(new Column("patient_number", r -> r.patientNumber().orElse(null)));
        all.add(new Column("enrolled", r -> flag(r.enrolled())));
        cover(all);
        limitDetails(all);
        all.add(new Column("revision", StoredResult::revision));
        all.add(
                new Column(
                        "acknowledged_by",
                        r -> r.acknowledgement().map(Acknowledgement::by).orElse(null)));
        all.add(new Column("wiped_at", r -> time(r.wipedAt(), Function.identity())));
        return List.copyOf(all);
    }

    private static void person(List<Column> all) {
        all.add(person("name", Insured::name));
        all.add(person("name_kana", Insured::kana));
        all.add(person("birth_date", p -> p.born().toString()));
        all.add(person("sex", p -> p.sex().code()));
        all.add(person("address", Insured::address));
        all.add(person("insurer_number", Insured::insurerNumber));
        all.add(person("insurer_name", Insured::insurerName));
        all.add(person("insured_symbol", Insured::symbol));
        all.add(person("insured_number", Insured::insuredNumber));
        all.add(person("branch_number", Insured::branchNumber));
        all.add(person("copay_percent", Insured::copayPercent));
        all.add(person("valid_from", p -> p.validFrom().toString()));
        all.add(person("valid_until", p -> text(p.validUntil())));
    }

    private static void consent(List<Column> all, ConsentKind kind) {
        String name = kind.name().toLowerCase(Locale.ROOT);
        all.add(new Column(name + "_flag", r -> asked(r, kind, c -> flag(c.agreed()))));
        all.add(new Column(name + "_time", r -> asked(r, kind, c -> time(c.at()))));
        all.add(
                new Column(
                        name + "_available_until",
                        r -> asked(r, kind, c -> time(c.availableUntil(), Function.identity()))));
    }

    private static void choices(List<Column> all) {
        all.add(
                new Column(
                        "subsidy_certificates",
                        r -> flag(r.choices().offers().get(Offer.SUBSIDY_CERTIFICATES))));
        // PrescriptionIssueSelect: 1 電子処方箋, 2 紙
        all.add(
                new Column(
                        "prescription_issue",
                        r ->
                                switch (r.choices().offers().get(Offer.ELECTRONIC_PRESCRIPTION)) {
                                    case null -> null;
                                    case Boolean electronic -> electronic ? 1 : 2;
                                }));
    }

    private static void limit(List<Column> all) {
        all.add(new Column("limit_flag", r -> flag(r.choices().limit().orElse(null))));
        all.add(new Column("limit_time", r -> time(r.limitAnswered(), Function.identity())));
        all.add(limit("limit_category", l -> l.category().code()));
        all.add(limit("limit_valid_from", l -> l.validFrom().toString()));
        all.add(limit("limit_valid_until", l -> text(l.validUntil())));
    }

    private static void cover(List<Column> all) {
        all.add(person("relation", p -> code(p.cover().relation())));
        all.add(person("householder", p -> filled(p.cover().householder())));
        all.add(person("other_name", p -> filled(p.cover().otherName())));
        all.add(person("other_name_kana", p -> filled(p.cover().otherKana())));
        all.add(person("post_number", p -> filled(p.cover().postNumber())));
        all.add(person("loss_reason", p -> code(p.cover().lost())));
        all.add(elderly("elderly_issued", e -> e.issued().toString()));
        all.add(elderly("elderly_valid_from", e -> e.validFrom().toString()));
        all.add(elderly("elderly_valid_until", e -> e.validUntil().toString()));
        all.add(elderly("elderly_copay_percent", ElderlyCertificate::copayPercent));
    }

    private static void limitDetails(List<Column> all) {
        all.add(limit("limit_kind", l -> l.kind().code()));
        all.add(limit("limit_issued", l -> l.issued().toString()));
        all.add(limit("limit_long_term", l -> text(l.longTerm())));
    }

    private static Column person(String name, Function<Insured, Object> value) {
        return new Column(name, r -> r.person().map(value).orElse(null));
    }

    private static Column elderly(String name, Function<ElderlyCertificate, Object> value) {
        return person(name, p -> p.cover().elderly().map(value).orElse(null));
    }

    private static Column limit(String name, Function<LimitCertificate, Object> value) {
        return person(name, p -> p.cover().limit().map(value).orElse(null));
    }

    private static Object asked(
            StoredResult result, ConsentKind kind, Function<StoredResult.Consent, Object> value) {
        return result.consents().stream()
                .filter(consent -> consent.kind() == kind)
                .findFirst()
                .map(value)
                .orElse(null);
    }

    private static String diseases(StoredResult result) {
        return result.person()
                .map(person -> person.cover().diseases())
                .filter(diseases -> !diseases.isEmpty())
                .map(
                        diseases ->
                                diseases.stream()
                                        .map(disease -> disease.category().code())
                                        .collect(Collectors.joining(" ")))
                .orElse(null);
    }

    private static Integer flag(Boolean set) {
        return set == null ? null : set ? 1 : 0;
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse(null);
    }

    private static String filled(String text) {
        return text.isBlank() ? null : text;
    }

    private static String code(Optional<? extends Coded> value) {
        return value.map(Coded::code).orElse(null);
    }

    private static <T> String time(Optional<T> value, Function<T, Instant> at) {
        return value.map(at).map(Columns::time).orElse(null);
    }
}
