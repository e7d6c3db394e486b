package madoguchi.receipt.record;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import madoguchi.store.Outbox;
import madoguchi.store.StoreFault;
import madoguchi.store.StoredResult;
import madoguchi.store.StoredResult.Acknowledgement;

/**
 * What came of an acknowledgement, by command or by HTTP. Of two receipt computers that want the
 * same result one is told that it has it; to ask again is no mistake, for an answer may have been
 * lost on the way.
 */
public sealed interface Receipt {

    /** Who may say that it has a result: a computer's or a program's short name. */
    Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /** It is this caller's now. */
    record Acknowledged(StoredResult result) implements Receipt {}

    /** It was this caller's before; nothing changed. */
    record Already(StoredResult result) implements Receipt {}

    /** Another was first; nothing changed. */
    record Anothers(StoredResult result, Acknowledgement first) implements Receipt {}

    /** There is no such result. */
    record Unknown() implements Receipt {}

    /**
     * @param by matches {@link #NAME}
     */
    static Receipt of(Outbox outbox, long id, String by, Instant at) throws StoreFault {
        Outbox.Acknowledged came = outbox.acknowledge(id, by, at);
        Optional<StoredResult> result = outbox.find(id);
        if (result.isEmpty()) {
            return new Unknown();
        }
        return switch (came) {
            case ACKNOWLEDGED -> new Acknowledged(result.get());
            case ALREADY ->
                    result.get()
                            .acknowledgement()
                            .filter(first -> !first.by().equals(by))
                            .<Receipt>map(first -> new Anothers(result.get(), first))
                            .orElseGet(() -> new Already(result.get()));
            case UNKNOWN -> new Unknown();
        };
    }
}
