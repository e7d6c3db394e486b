package madoguchi.card;

import java.time.Duration;
import java.util.Set;

/** A reader whose links are traced. */
public record TracedReader(CardReader inner) implements CardReader {

    @Override
    public String name() {
        return inner.name();
    }

    @Override
    public Set<Capability> capabilities() {
        return inner.capabilities();
    }

    @Override
    public Presence await(long last, Duration limit) throws CardFault, InterruptedException {
        return inner.await(last, limit);
    }

    @Override
    public CardLink open(Duration limit) throws CardFault {
        return new TracedLink(inner.open(limit));
    }

    @Override
    public void close() {
        inner.close();
    }
}
