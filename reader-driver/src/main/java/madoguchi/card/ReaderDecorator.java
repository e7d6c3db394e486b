package madoguchi.card;

import java.time.Duration;
import java.util.Set;

/** A reader that is another one, but for what a subclass does with its links. */
public abstract class ReaderDecorator implements CardReader {

    private final CardReader inner;

    protected ReaderDecorator(CardReader inner) {
        this.inner = inner;
    }

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
        return decorated(inner.open(limit));
    }

    @Override
    public boolean hangs() {
        return inner.hangs();
    }

    /**
     * @param link just opened; closed here when this throws
     */
    protected abstract CardLink decorated(CardLink link) throws CardFault;

    @Override
    public void close() {
        inner.close();
    }
}
