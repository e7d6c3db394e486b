package madoguchi.eligibility.wire;

import static madoguchi.eligibility.wire.Fields.check;
import static madoguchi.eligibility.wire.Fields.filled;
import static madoguchi.eligibility.wire.Fields.text;
import static madoguchi.eligibility.wire.Wire.required;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import madoguchi.eligibility.Inquiry;

/**
 * {@code POST /v1/inquire}: one person by what stands on a paper.
 *
 * @param inquiry as {@code visit} in {@link CheckRequest}, and never the same
 * @param at ISO 8601 in UTC
 * @param symbol may be blank, as may the branch number: then it is not compared
 * @param limitAgreed whether 限度額 may be told
 */
public record InquireRequest(
        String inquiry,
        String institution,
        String at,
        String insurerNumber,
        String symbol,
        String insuredNumber,
        String branchNumber,
        LocalDate born,
        @JsonProperty(required = true) boolean limitAgreed) {

    public InquireRequest {
        required(inquiry, "inquiry");
        required(institution, "institution");
        check(CheckRequest.instant(required(at, "at")).isPresent(), "at is no instant");
        text(insurerNumber, "insurerNumber");
        check(
                InsuredPerson.INSURER_NUMBER.matcher(insurerNumber).matches(),
                "insurerNumber is not 8 digits");
        text(symbol, "symbol");
        filled(insuredNumber, "insuredNumber");
        text(branchNumber, "branchNumber");
        required(born, "born");
    }

    public static InquireRequest of(Inquiry inquiry) {
        return new InquireRequest(
                inquiry.id(),
                inquiry.institution(),
                inquiry.at().toString(),
                inquiry.insurerNumber(),
                inquiry.symbol(),
                inquiry.insuredNumber(),
                inquiry.branchNumber(),
                inquiry.born(),
                inquiry.limitAgreed());
    }

    public Inquiry asked() {
        return new Inquiry(
                inquiry,
                institution,
                time(),
                insurerNumber,
                symbol,
                insuredNumber,
                branchNumber,
                born,
                limitAgreed);
    }

    private Instant time() {
        return CheckRequest.instant(at).orElseThrow();
    }

    /** Never for a log. */
    @Override
    public String toString() {
        return "InquireRequest(…)";
    }
}
