package madoguchi.visit.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import madoguchi.screen.Display;
import madoguchi.screen.Glass;
import madoguchi.screen.Screen;

/** A glass that draws nothing and forgets nothing. */
final class RecordedGlass implements Glass {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final List<Display> shown = new ArrayList<>();
    private final List<Integer> wipedBefore = new ArrayList<>();
    private Consumer<Display> told = _ -> {};
    private int wiped;
    private int portraits;

    /** From now on told of every display, before it is seen. */
    synchronized void told(Consumer<Display> listener) {
        told = listener;
    }

    @Override
    public synchronized void show(Display display) {
        told.accept(display);
        shown.add(display);
        wipedBefore.add(wiped);
        notifyAll();
    }

    @Override
    public void preview(Picture picture, Optional<FacePosition> face) {
        // no state
    }

    @Override
    public synchronized void portrait(Picture picture) {
        portraits++;
        notifyAll();
    }

    @Override
    public synchronized void wipe() {
        wiped++;
        notifyAll();
    }

    /** How many displays there were: the next one has this index. */
    synchronized int size() {
        return shown.size();
    }

    synchronized int wiped() {
        return wiped;
    }

    /**
     * How often it had been wiped when the first screen of this kind came, from {@code index} on.
     */
    synchronized int wipedBefore(int index, Class<? extends Screen> kind) {
        for (int i = index; i < shown.size(); i++) {
            if (kind.isInstance(shown.get(i).screen())) {
                return wipedBefore.get(i);
            }
        }
        throw new AssertionError("no " + kind.getSimpleName());
    }

    synchronized Display last() {
        return shown.getLast();
    }

    /** The display with this index; waits for it. */
    synchronized Display at(int index) {
        await(() -> shown.size() > index, "the display after " + names());
        return shown.get(index);
    }

    /** The first screen of this kind that is or was shown from {@code index} on. */
    <S extends Screen> S see(int index, Class<S> kind) {
        return see(index, kind, _ -> true);
    }

    synchronized <S extends Screen> S see(int index, Class<S> kind, Predicate<S> wanted) {
        await(() -> find(index, kind, wanted).isPresent(), kind.getSimpleName());
        return find(index, kind, wanted).orElseThrow();
    }

    synchronized void awaitWiped(int times) {
        await(() -> wiped >= times, "wiped " + times + " times");
    }

    synchronized void awaitPortrait() {
        await(() -> portraits > 0, "a portrait");
    }

    private <S extends Screen> Optional<S> find(int index, Class<S> kind, Predicate<S> wanted) {
        return shown.stream()
                .skip(index)
                .map(Display::screen)
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(wanted)
                .findFirst();
    }

    private List<String> names() {
        return shown.stream().map(d -> d.screen().toString()).toList();
    }

    private void await(java.util.function.BooleanSupplier holds, String what) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (!holds.getAsBoolean()) {
                long left = (deadline - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    throw new AssertionError(
                            "waited for "
                                    + what
                                    + "; the glass showed last "
                                    + names().subList(Math.max(0, shown.size() - 6), shown.size()));
                }
                wait(left);
            }
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted", e);
        }
    }
}
