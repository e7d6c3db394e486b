package madoguchi.desk;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import madoguchi.advice.CareCase;

/** What 気をつける結果 is told. */
public sealed interface CareReply extends Reply {

    /**
     * @param found newest first; only those in which something was found
     */
    record Loaded(List<Found> found) implements CareReply {
        public Loaded {
            found = List.copyOf(found);
        }
    }

    /**
     * @param name none once it is wiped, and where nothing was found
     */
    record Found(
            String key,
            LocalTime at,
            Optional<String> name,
            Optional<String> kana,
            Set<CareCase> cases) {
        public Found {
            cases = Set.copyOf(cases);
        }
    }
}
