package madoguchi.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/**
 * What was opened, one thing on top of the other: closed from the last to the first, each whatever
 * the ones before it throw.
 */
final class Opened implements AutoCloseable {

    private final Deque<Runnable> closings = new ArrayDeque<>();

    <T> T add(T one, Consumer<? super T> close) {
        add(() -> close.accept(one));
        return one;
    }

    /** What is no object. */
    void add(Runnable close) {
        closings.push(close);
    }

    /** Hands it all on when everything is open; closing this one closes nothing any more. */
    Opened handedOn() {
        Opened next = new Opened();
        next.closings.addAll(closings);
        closings.clear();
        return next;
    }

    /**
     * @throws RuntimeException the first that came; later ones are suppressed in it
     */
    @Override
    public void close() {
        RuntimeException first = null;
        while (!closings.isEmpty()) {
            try {
                closings.pop().run();
            } catch (RuntimeException e) {
                if (first == null) {
                    first = e;
                } else {
                    first.addSuppressed(e);
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
