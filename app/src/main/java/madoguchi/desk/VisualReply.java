package madoguchi.desk;

import java.time.Instant;
import java.util.Optional;

/** What 目視モード切替 is told. */
public sealed interface VisualReply extends Reply {

    /**
     * @param needed whether this generation switches the terminal at all
     * @param on as the terminal said last
     * @param since when it said so
     */
    record Seen(boolean needed, boolean on, Optional<Instant> since) implements VisualReply {}
}
