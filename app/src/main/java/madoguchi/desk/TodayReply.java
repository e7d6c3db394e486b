package madoguchi.desk;

import java.util.List;
import madoguchi.screen.S02Today.Call;
import madoguchi.screen.S02Today.Notice;
import madoguchi.screen.S02Today.Status;

/** What 受付一覧 is told. */
public sealed interface TodayReply extends Reply {

    /**
     * @param entries of the day, the newest first
     * @param unfetched how many results of days before nobody has fetched
     * @param calls what staff should see to
     */
    record Loaded(List<Entry> entries, int unfetched, List<Status> status, List<Call> calls)
            implements TodayReply {
        public Loaded {
            entries = List.copyOf(entries);
            status = List.copyOf(status);
            calls = List.copyOf(calls);
        }
    }

    record Noted() implements TodayReply {}

    /** What became of an order. */
    record Done(Notice notice) implements TodayReply {}
}
