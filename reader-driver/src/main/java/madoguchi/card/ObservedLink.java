package madoguchi.card;

import java.time.Duration;

/** A link over which somebody looks: at every command, with what came of it. */
public final class ObservedLink implements CardLink {

    private final CardLink inner;
    private final Observer observer;

    public ObservedLink(CardLink inner, Observer observer) {
        this.inner = inner;
        this.observer = observer;
    }

    /** Who looks. Sees no data, so has none to lose. */
    @FunctionalInterface
    public interface Observer {

        void saw(Exchange exchange);

        default void closed() {
            // most have nothing to say to that
        }
    }

    @Override
    public byte[] atr() {
        return inner.atr();
    }

    @Override
    public byte[] exchange(byte[] command, Duration limit) throws CardFault {
        long begun = System.nanoTime();
        try {
            byte[] answer = inner.exchange(command, limit);
            observer.saw(Exchange.answered(command, answer, since(begun)));
            return answer;
        } catch (CardFault fault) {
            observer.saw(Exchange.failed(command, fault, since(begun)));
            throw fault;
        }
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    @Override
    public void close() {
        inner.close();
        observer.closed();
    }
}
