package madoguchi.eligibility.wire;

import static madoguchi.eligibility.wire.Wire.required;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import madoguchi.eligibility.Choices;
import madoguchi.eligibility.ConsentKind;
import madoguchi.eligibility.Consents;
import madoguchi.eligibility.IdentityMethod;
import madoguchi.eligibility.Offer;

/**
 * {@code POST /v1/register}: how the person was identified, what was agreed and what was chosen.
 *
 * @param consents kind by kind; a kind that is absent was not asked about
 * @param offers as {@code consents}: true is yes
 * @param limit 「限度額情報を提供しますか。」, only where it was asked
 * @param at when the answers were given, ISO 8601 in UTC
 */
public record RegisterRequest(
        String visit,
        IdentityMethod method,
        Map<ConsentKind, Boolean> consents,
        Map<Offer, Boolean> offers,
        Optional<Boolean> limit,
        String at) {

    public RegisterRequest {
        required(visit, "visit");
        required(method, "method");
        required(consents, "consents")
                .forEach((kind, agreed) -> required(agreed, "consents/" + kind));
        consents = new TreeMap<>(consents);
        required(offers, "offers").forEach((offer, yes) -> required(yes, "offers/" + offer));
        offers = new TreeMap<>(offers);
        required(limit, "limit");
        required(at, "at");
    }

    public static RegisterRequest of(
            String visit, IdentityMethod method, Consents consents, Choices choices) {
        return new RegisterRequest(
                visit,
                method,
                consents.answers(),
                choices.offers(),
                choices.limit(),
                consents.at().toString());
    }

    public Optional<Instant> time() {
        return CheckRequest.instant(at);
    }

    /** Whether this says the same as an earlier one, or that and the limit's answer, too. */
    public boolean repeatsOrAddsTheLimitTo(RegisterRequest before) {
        return equals(before)
                || (before.limit.isEmpty()
                        && new RegisterRequest(
                                        visit, method, consents, offers, Optional.empty(), at)
                                .equals(before));
    }
}
