package madoguchi.card.pcsc;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Work at many readers of one service: a card that is put down and pulled costs two seconds in
 * which nothing but waiting is done.
 */
public final class SideBySide {

    private SideBySide() {}

    public interface Work<P, T> {
        void at(P place, T task) throws Exception;
    }

    /** Each task at whichever place is free; the first thing that fails is thrown. */
    public static <P, T> void each(List<P> places, List<T> tasks, Work<P, T> work)
            throws Exception {
        Queue<T> open = new ConcurrentLinkedQueue<>(tasks);
        List<Future<?>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(places.size())) {
            for (P place : places) {
                running.add(
                        threads.submit(
                                () -> {
                                    for (T task = open.poll(); task != null; task = open.poll()) {
                                        work.at(place, task);
                                    }
                                    return null;
                                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        }
    }
}
