package madoguchi.eligibility.wire;

import static madoguchi.eligibility.wire.Wire.required;

import com.fasterxml.jackson.annotation.JsonProperty;
import madoguchi.eligibility.Enrolment;

/** The answer to {@link EnrolRequest}. */
public record EnrolAnswer(
        @JsonProperty(required = true) boolean simulated, String visit, Enrolment enrolment) {

    public EnrolAnswer {
        required(visit, "visit");
        required(enrolment, "enrolment");
    }
}
