package madoguchi.cli;

import java.util.function.Consumer;

/**
 * Hands on what it hears once it knows to whom: the glass exists before the counter that listens to
 * it.
 */
final class Relay<T> implements Consumer<T> {

    private volatile Consumer<T> target = _ -> {};

    void to(Consumer<T> listener) {
        target = listener;
    }

    @Override
    public void accept(T heard) {
        target.accept(heard);
    }
}
