package madoguchi.eligibility.wire;

import static madoguchi.eligibility.wire.Wire.required;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import madoguchi.eligibility.ConsentKind;
import madoguchi.eligibility.Consents;
import madoguchi.eligibility.IdentityMethod;

/**
 * {@code POST /v1/register}: how the person was identified, and what was agreed.
 *
 * @param consents kind by kind; a kind that is absent was not asked about
 * @param at when the answers were given, ISO 8601 in UTC
 */
public record RegisterRequest(
        String visit, IdentityMethod method, Map<ConsentKind, Boolean> consents, String at) {

    public RegisterRequest {
        required(visit, "visit");
        required(method, "method");
        required(consents, "consents")
                .forEach((kind, agreed) -> required(agreed, "consents/" + kind));
        consents = new TreeMap<>(consents);
        required(at, "at");
    }

    public static RegisterRequest of(String visit, IdentityMethod method, Consents consents) {
        return new RegisterRequest(visit, method, consents.answers(), consents.at().toString());
    }

    public Optional<Instant> time() {
        return CheckRequest.instant(at);
    }
}
