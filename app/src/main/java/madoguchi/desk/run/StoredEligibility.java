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
            case 1 -> result.person().map(Eligibility.Valid::new);
            case 2 -> result.person().map(Eligibility.Invalid::new);
            case 3 -> result.person().map(Eligibility.Superseded::new);
            case 4 -> Optional.of(new Eligibility.NotFound());
            default -> Optional.empty();
        };
    }
}
