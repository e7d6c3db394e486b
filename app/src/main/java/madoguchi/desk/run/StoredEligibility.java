package madoguchi.desk.run;

import java.util.Optional;
import madoguchi.eligibility.Eligibility;
import madoguchi.store.StoredResult;

/** What the centre answered, as far as the store still knows it. */
final class StoredEligibility {

    private StoredEligibility() {}

    /**
     * @return none once the personal part is wiped; none of several insurers, of whom it keeps
     *     nothing
     */
    static Optional<Eligibility> of(StoredResult result) {
        return switch (result.validity()) {
            case VALID -> result.person().map(Eligibility.Valid::new);
            case INVALID -> result.person().map(Eligibility.Invalid::new);
            case SUPERSEDED -> result.person().map(Eligibility.Superseded::new);
            case NOT_FOUND -> Optional.of(new Eligibility.NotFound());
            case SEVERAL -> Optional.empty();
        };
    }
}
