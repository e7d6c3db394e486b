package madoguchi.desk.run;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import madoguchi.advice.CareCase;
import madoguchi.advice.CareFinder;
import madoguchi.advice.Checked;
import madoguchi.desk.CareReply;
import madoguchi.desk.CareReply.Found;
import madoguchi.eligibility.Eligibility.Insured;
import madoguchi.eligibility.Validity;
import madoguchi.store.ResultQuery;
import madoguchi.store.Store;
import madoguchi.store.StoreFault;
import madoguchi.store.StoredResult;

/** Looks through the results of a day, beside everything that is still kept. */
final class CareAnswers {

    private final ZoneId zone;

    CareAnswers(ZoneId zone) {
        this.zone = zone;
    }

    CareReply look(Store store, LocalDate day) throws StoreFault {
        List<StoredResult> all = store.outbox().list(ResultQuery.ALL.onlyWhole());
        return new CareReply.Loaded(
                all.stream()
                        .filter(result -> on(result).equals(day))
                        .sorted(Comparator.comparing(StoredResult::id).reversed())
                        .map(result -> found(result, all))
                        .filter(found -> !found.cases().isEmpty())
                        .toList());
    }

    /** What in one result needs care; nothing where it is no longer kept. */
    Set<CareCase> of(Store store, long id) throws StoreFault {
        List<StoredResult> all = store.outbox().list(ResultQuery.ALL.onlyWhole());
        return all.stream()
                .filter(result -> result.id() == id)
                .findFirst()
                .map(result -> cases(result, all))
                .orElse(Set.of());
    }

    private Found found(StoredResult result, List<StoredResult> all) {
        return new Found(
                String.valueOf(result.id()),
                result.decided().atZone(zone).toLocalTime(),
                result.person().map(Insured::name),
                result.person().map(Insured::kana),
                cases(result, all));
    }

    private Set<CareCase> cases(StoredResult result, List<StoredResult> all) {
        // of several the store keeps no person
        if (result.validity() == Validity.SEVERAL) {
            return Set.of(CareCase.TWO_INSURERS);
        }
        List<Checked> others =
                all.stream()
                        .filter(other -> other.id() < result.id())
                        .flatMap(this::checked)
                        .toList();
        return checked(result)
                .findFirst()
                .map(now -> CareFinder.find(now, others))
                .orElse(Set.of());
    }

    private Stream<Checked> checked(StoredResult result) {
        return StoredEligibility.of(result).map(answer -> new Checked(on(result), answer)).stream();
    }

    private LocalDate on(StoredResult result) {
        return result.decided().atZone(zone).toLocalDate();
    }
}
