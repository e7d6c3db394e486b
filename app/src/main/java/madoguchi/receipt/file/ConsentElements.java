package madoguchi.receipt.file;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import madoguchi.eligibility.ConsentKind;
import madoguchi.receipt.file.Confirmed.Agreement;
import madoguchi.receipt.file.Confirmed.Answered;

/** How each kind of consent is called in the file, in the file's order. */
final class ConsentElements {

    /** 特定疾病 has no time of its own until which it can be looked up: it comes with the file. */
    static final String DISEASE = "SpecificDiseasesCertificateRelated";

    static final String LIMIT = "LimitApplicationCertificateRelated";

    private static final String FLAG = "ConsFlg";
    private static final String TIME = "ConsTime";
    private static final String AVAILABLE = "AvailableTime";

    private static final SequencedMap<ConsentKind, String> ORDER = order();

    private ConsentElements() {}

    /** Where it stands in the record of its own; the others follow one another. */
    static String prefix(ConsentKind kind) {
        return switch (kind) {
            case HEALTH_CHECKUP -> "SpecificHealthCheckupsInfo";
            case MEDICATION -> "PharmacistsInfo";
            case TREATMENT -> "DiagnosisInfo";
            case SURGERY -> "OperationInfo";
            case DIAGNOSIS_NAME -> "DiagnosisName";
            case INFECTION -> "InfectiousInfo";
            case ALLERGY -> "AllergyInfo";
            case CONTRAINDICATION -> "ContraindicationInfo";
            case TEST -> "TestInfo";
            case PRESCRIPTION -> "PrescriptionInfo";
            case SPECIFIC_DISEASE -> DISEASE;
        };
    }

    private static SequencedMap<ConsentKind, String> order() {
        SequencedMap<ConsentKind, String> order = new LinkedHashMap<>();
        List.of(
                        ConsentKind.HEALTH_CHECKUP,
                        ConsentKind.MEDICATION,
                        ConsentKind.TREATMENT,
                        ConsentKind.SURGERY)
                .forEach(kind -> order.put(kind, prefix(kind)));
        for (ConsentKind kind : ConsentKind.values()) {
            if (kind != ConsentKind.SPECIFIC_DISEASE) {
                order.putIfAbsent(kind, prefix(kind));
            }
        }
        return order;
    }

    static void put(Element.Builder record, List<Agreement> consents) {
        ORDER.forEach(
                (kind, prefix) ->
                        of(kind, consents)
                                .ifPresent(
                                        agreement -> {
                                            put(record, prefix, answered(agreement));
                                            record.putTime(
                                                    prefix + AVAILABLE, agreement.availableUntil());
                                        }));
    }

    static void put(Element.Builder record, String prefix, Answered answered) {
        record.put(prefix + FLAG, answered.agreed() ? "1" : "0");
        record.put(prefix + TIME, answered.at());
    }

    static void putDisease(Element.Builder record, List<Agreement> consents) {
        of(ConsentKind.SPECIFIC_DISEASE, consents)
                .ifPresent(agreement -> put(record, DISEASE, answered(agreement)));
    }

    /** In the order of {@link ConsentKind}. */
    static List<Agreement> read(Fields record) throws BadFile {
        List<Agreement> all = new ArrayList<>();
        for (ConsentKind kind : ConsentKind.values()) {
            String prefix = prefix(kind);
            Optional<Answered> answered = answered(record, prefix);
            Optional<LocalDateTime> until =
                    kind == ConsentKind.SPECIFIC_DISEASE
                            ? Optional.empty()
                            : record.optionalTime(prefix + AVAILABLE);
            if (answered.isPresent()) {
                all.add(new Agreement(kind, answered.get().agreed(), answered.get().at(), until));
            } else if (until.isPresent()) {
                throw record.wrong(prefix + FLAG);
            }
        }
        return all;
    }

    static Optional<Answered> answered(Fields record, String prefix) throws BadFile {
        Optional<Boolean> agreed = record.optionalFlag(prefix + FLAG);
        if (agreed.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Answered(agreed.get(), record.time(prefix + TIME)));
    }

    private static Optional<Agreement> of(ConsentKind kind, List<Agreement> consents) {
        return consents.stream().filter(agreement -> agreement.kind() == kind).findFirst();
    }

    private static Answered answered(Agreement agreement) {
        return new Answered(agreement.agreed(), agreement.at());
    }
}
