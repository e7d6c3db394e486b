package madoguchi.eligibility.wire;

import static madoguchi.eligibility.wire.Wire.required;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The body of every answer that is not 200. The reason's sentence is for technicians; it names
 * nobody.
 */
public record RefusalAnswer(
        @JsonProperty(required = true) boolean simulated, Refusal refusal, String message) {

    public RefusalAnswer {
        required(refusal, "refusal");
        required(message, "message");
    }
}
