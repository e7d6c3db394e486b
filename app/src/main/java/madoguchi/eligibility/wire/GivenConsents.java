package madoguchi.eligibility.wire;

import static madoguchi.eligibility.wire.Fields.check;
import static madoguchi.eligibility.wire.Wire.required;

import java.util.Map;
import java.util.TreeMap;
import madoguchi.eligibility.ConsentKind;
import madoguchi.eligibility.Consents;

/**
 * {@link Consents} on the line.
 *
 * @param consents kind by kind; a kind that is absent was not asked about
 * @param at when the answers were given, ISO 8601 in UTC
 */
public record GivenConsents(Map<ConsentKind, Boolean> consents, String at) {

    public GivenConsents {
        required(consents, "consents")
                .forEach((kind, agreed) -> required(agreed, "consents/" + kind));
        consents = new TreeMap<>(consents);
        check(CheckRequest.instant(required(at, "at")).isPresent(), "at is no instant");
    }

    static GivenConsents of(Consents consents) {
        return new GivenConsents(consents.answers(), consents.at().toString());
    }

    Consents given() {
        return new Consents(consents, CheckRequest.instant(at).orElseThrow());
    }
}
