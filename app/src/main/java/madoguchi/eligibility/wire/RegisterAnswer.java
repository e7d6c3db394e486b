package madoguchi.eligibility.wire;

import static madoguchi.eligibility.wire.Wire.required;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The answer to {@link RegisterRequest}.
 *
 * @param registered always true: what could not be registered is refused with a status of its own
 */
public record RegisterAnswer(
        @JsonProperty(required = true) boolean simulated, String visit, boolean registered) {

    public RegisterAnswer {
        required(visit, "visit");
        if (!registered) {
            throw new IllegalArgumentException("registered is false");
        }
    }
}
