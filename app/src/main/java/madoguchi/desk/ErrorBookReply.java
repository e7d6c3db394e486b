package madoguchi.desk;

import java.util.List;
import madoguchi.screen.T04ErrorBook.Entry;

/** What エラーコード is told. */
public sealed interface ErrorBookReply extends Reply {

    /**
     * @param history the latest first
     */
    record Loaded(List<Entry> history) implements ErrorBookReply {
        public Loaded {
            history = List.copyOf(history);
        }
    }
}
