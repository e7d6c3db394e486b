package madoguchi.eligibility.wire;

import static madoguchi.eligibility.wire.Fields.check;
import static madoguchi.eligibility.wire.Wire.required;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import madoguchi.eligibility.Eligibility;

/**
 * The answer to {@link InquireRequest}: {@code validity}, {@code insured} and {@code several} as in
 * {@link CheckAnswer}.
 */
public record InquireAnswer(
        @JsonProperty(required = true) boolean simulated,
        String inquiry,
        String at,
        int validity,
        Optional<InsuredPerson> insured,
        Optional<List<InsuredPerson>> several) {

    public InquireAnswer {
        required(inquiry, "inquiry");
        check(CheckRequest.instant(required(at, "at")).isPresent(), "at is no instant");
        Told.check(validity, insured, several);
    }

    public static InquireAnswer simulated(String inquiry, Eligibility eligibility, Instant at) {
        return new InquireAnswer(
                true,
                inquiry,
                at.toString(),
                eligibility.code(),
                Told.insured(eligibility),
                Told.several(eligibility));
    }

    public Eligibility eligibility() {
        return Told.eligibility(validity, insured, several);
    }

    /** When the centre answered, by its own clock. */
    public Instant instant() {
        return CheckRequest.instant(at).orElseThrow();
    }

    /** Never for a log. */
    @Override
    public String toString() {
        return "InquireAnswer(…)";
    }
}
