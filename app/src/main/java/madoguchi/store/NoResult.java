package madoguchi.store;

import java.time.Instant;
import java.util.Optional;
import madoguchi.eligibility.IdentityMethod;

/**
 * A visit that ended without a result.
 *
 * @param method none where it did not come to that
 * @param code of the failure handbook
 */
public record NoResult(Instant at, Optional<IdentityMethod> method, String code) {}
