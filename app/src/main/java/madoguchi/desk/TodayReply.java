package madoguchi.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import madoguchi.advice.CareCase;
import madoguchi.screen.S02Today.Call;
import madoguchi.screen.S02Today.Missed;
import madoguchi.screen.S02Today.Notice;
import madoguchi.screen.S02Today.Status;

/** What 受付一覧 is told. */
public sealed interface TodayReply extends Reply {

    /**
     * @param day what was asked for
     * @param entries the newest first
     * @param missed visits of the day without a result, the newest first
     * @param unfetched how many results of days before nobody has fetched
     * @param calls what staff should see to
     */
    record Loaded(
            Optional<LocalDate> day,
            List<Entry> entries,
            List<Missed> missed,
            int unfetched,
            List<Status> status,
            List<Call> calls)
            implements TodayReply {
        public Loaded {
            entries = List.copyOf(entries);
            missed = List.copyOf(missed);
            status = List.copyOf(status);
            calls = List.copyOf(calls);
        }
    }

    /**
     * It is noted that somebody looked at a result.
     *
     * @param care what in it needs care, by itself and beside those that are still kept
     */
    record Seen(long result, Set<CareCase> care) implements TodayReply {
        public Seen {
            care = Set.copyOf(care);
        }
    }

    /** What became of an order. */
    record Done(Notice notice) implements TodayReply {}
}
