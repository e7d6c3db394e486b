package madoguchi.visit.run;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/** The one thread that owns the counter's state: what comes in is done one by one, in order. */
final class CounterThread implements Executor, AutoCloseable {

    private final Consumer<RuntimeException> unexpected;
    private final Duration limit;
    private final BlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
    private final Thread thread =
            Thread.ofPlatform().name("counter").daemon().unstarted(this::work);

    /**
     * @param unexpected told, on this thread, what a task threw; the next one is done all the same
     * @param limit so long may what is left take at the end
     */
    CounterThread(Consumer<RuntimeException> unexpected, Duration limit) {
        this.unexpected = unexpected;
        this.limit = limit;
    }

    void start() {
        thread.start();
    }

    /** Returns at once; from any thread. */
    @Override
    public void execute(Runnable task) {
        queue.add(task);
    }

    private void work() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Runnable next = queue.take();
                try {
                    next.run();
                } catch (RuntimeException e) {
                    unexpected.accept(e);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What was handed in before is done first. */
    @Override
    public void close() {
        queue.add(() -> Thread.currentThread().interrupt());
        try {
            thread.join(limit.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread.interrupt();
    }
}
