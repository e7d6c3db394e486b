package madoguchi.eligibility;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the patient chose of what was offered.
 *
 * @param offers true: yes. One that is absent was not asked about
 * @param limit 「限度額情報を提供しますか。」: only where that is asked (generation 2023-04)
 */
public record Choices(Map<Offer, Boolean> offers, Optional<Boolean> limit) {

    /** Nothing was offered, or nothing asked. */
    public static final Choices NONE = new Choices(Map.of(), Optional.empty());

    public Choices {
        offers = offers.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(offers));
    }
}
