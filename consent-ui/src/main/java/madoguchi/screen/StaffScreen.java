package madoguchi.screen;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The way into the desk: the first start, and the log-in. The desk's pages are {@link DeskScreen}s.
 */
public sealed interface StaffScreen extends Screen {

    /**
     * The first start: whose terminal it is.
     *
     * @param wrong what cannot be as it stands
     * @param notStored the settings could not be written
     * @param busy while the settings are read or written: there is no way on
     */
    record S00Facility(String name, String code, Set<Field> wrong, boolean notStored, boolean busy)
            implements StaffScreen {
        public S00Facility {
            wrong = Set.copyOf(wrong);
        }

        public enum Field implements DeskField {
            NAME,
            /** 医療機関コード. */
            CODE
        }
    }

    /**
     * The first start: which languages patients are offered.
     *
     * @param offered at least one
     * @param notStored the settings could not be written
     * @param busy while they are written
     */
    record S00Languages(List<Language> offered, boolean notStored, boolean busy)
            implements StaffScreen {
        public S00Languages {
            offered = List.copyOf(offered);
        }

        public enum Field implements DeskField {
            /** Its tag is what is picked. */
            LANGUAGE
        }
    }

    /**
     * One of the facility's own passwords is chosen, and entered twice: at the first start, or
     * because somebody else has given the one that was.
     *
     * @param change instead of one that somebody else knows
     */
    record S00Password(
            DeskPassword which,
            boolean change,
            Stage stage,
            Optional<Problem> problem,
            int minimumLength)
            implements StaffScreen {
        public enum Stage {
            CHOOSE,
            REPEAT
        }

        public enum Problem {
            TOO_SHORT,
            NOT_THE_SAME,
            SAME_AS_BEFORE,
            NOT_STORED
        }
    }

    /**
     * Staff prove who they are.
     *
     * @param role as whom; the other one can be chosen instead
     * @param waitSeconds after failures, how long before the next try; 0 when a try is allowed
     * @param cannot of the failure handbook: why no password can be compared now
     * @param selfCheck whether the self-check may be looked at without one
     */
    record S01LogIn(
            DeskRole role,
            boolean wrongBefore,
            long waitSeconds,
            boolean checking,
            Optional<String> cannot,
            boolean selfCheck)
            implements StaffScreen {
        public S01LogIn(DeskRole role, boolean wrongBefore, long waitSeconds, boolean checking) {
            this(role, wrongBefore, waitSeconds, checking, Optional.empty(), false);
        }
    }
}
