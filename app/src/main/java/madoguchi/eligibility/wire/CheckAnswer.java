package madoguchi.eligibility.wire;

import static madoguchi.eligibility.wire.Fields.check;
import static madoguchi.eligibility.wire.Fields.filled;
import static madoguchi.eligibility.wire.Wire.required;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import madoguchi.eligibility.CentreAnswer;
import madoguchi.eligibility.Offer;

/**
 * The answer to {@link CheckRequest}.
 *
 * @param simulated true when no insurer stands behind it
 * @param visit the id that was asked with
 * @param statement SHA-256 of the statement that this answers: 32 bytes
 * @param at the centre's clock, ISO 8601 in UTC
 * @param registered 利用登録; false only with 4, and then nothing optional stands beside it
 * @param validity the field's code (OQSCD006): 1 有効, 2 無効, 3 無効（新しい資格あり）, 4 該当資格なし, 5 複数該当
 * @param insured with 1, 2 and 3, and only then
 * @param several with 5, and only then: two or more
 * @param offers what the patient may choose; none twice
 * @param beforehand what was agreed to in マイナポータル
 * @param patientNumber 照会番号
 */
public record CheckAnswer(
        @JsonProperty(required = true) boolean simulated,
        String visit,
        byte[] statement,
        String at,
        @JsonProperty(required = true) boolean registered,
        int validity,
        Optional<InsuredPerson> insured,
        Optional<List<InsuredPerson>> several,
        List<Offer> offers,
        Optional<GivenConsents> beforehand,
        Optional<String> patientNumber) {

    private static final int DIGEST = 32;

    public CheckAnswer {
        required(visit, "visit");
        check(required(statement, "statement").length == DIGEST, "statement is no SHA-256");
        check(CheckRequest.instant(required(at, "at")).isPresent(), "at is no instant");
        required(offers, "offers").forEach(offer -> required(offer, "offers"));
        check(Set.copyOf(offers).size() == offers.size(), "offers names one twice");
        required(beforehand, "beforehand");
        filled(patientNumber, "patientNumber");
        Told.check(validity, insured, several);
        check(
                registered
                        || (validity == 4
                                && offers.isEmpty()
                                && beforehand.isEmpty()
                                && patientNumber.isEmpty()),
                "something is told without registration");
    }

    public static CheckAnswer simulated(CheckRequest request, CentreAnswer answer, Instant at) {
        var eligibility = answer.eligibility();
        return new CheckAnswer(
                true,
                request.visit(),
                request.proof().orElseThrow().statement().digest(),
                at.toString(),
                answer.registered(),
                eligibility.code(),
                Told.insured(eligibility),
                Told.several(eligibility),
                List.copyOf(answer.offers()),
                answer.beforehand().map(GivenConsents::of),
                answer.patientNumber());
    }

    public CentreAnswer answer() {
        return new CentreAnswer(
                Told.eligibility(validity, insured, several),
                registered,
                offers.isEmpty() ? Set.of() : EnumSet.copyOf(offers),
                beforehand.map(GivenConsents::given),
                patientNumber);
    }

    /** When the centre answered, by its own clock. */
    public Instant instant() {
        return CheckRequest.instant(at).orElseThrow();
    }

    /** Never for a log. */
    @Override
    public String toString() {
        return "CheckAnswer(…)";
    }
}
