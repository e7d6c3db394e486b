package madoguchi.practice;

import static madoguchi.screen.Said.phrase;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import madoguchi.screen.PracticePanel.Mode;
import madoguchi.screen.PracticePanel.Speed;
import madoguchi.screen.Said;

/**
 * How a walk is played: what people want of it, from any thread, and what it waits for, on the
 * practice's own. It knows nothing of the scenario.
 */
final class Playing {

    private final HeldTime time;
    private final Duration leftAlone;
    private final Consumer<Progress> told;

    private Progress progress = Progress.at(Mode.PLAYING, "practice.begin");
    private int steps;
    private boolean handed;
    private boolean over;

    /**
     * @param time of the visit
     * @param leftAlone after which whoever paused, or went on by hand, has done with it
     * @param told after every change
     */
    Playing(HeldTime time, Duration leftAlone, Consumer<Progress> told) {
        this.time = time;
        this.leftAlone = leftAlone;
        this.told = told;
    }

    // ---- from any thread

    synchronized void play() {
        if (progress.mode() == Mode.PAUSED) {
            mode(Mode.PLAYING);
        }
    }

    synchronized void pause() {
        if (progress.mode() == Mode.PLAYING) {
            mode(Mode.PAUSED);
        }
    }

    /** The next line only. */
    synchronized void step() {
        if (progress.mode() == Mode.PAUSED) {
            steps++;
            notifyAll();
        }
    }

    synchronized void speed(Speed speed) {
        tell(progress.with(speed));
        notifyAll();
    }

    /** Somebody did something themselves: the walk stands still. */
    synchronized void byHand() {
        if (progress.mode() == Mode.PLAYING || progress.mode() == Mode.PAUSED) {
            handed = true;
            // who does something needs the time to run
            time.release();
            tell(progress.with(Mode.PAUSED).remarking(Optional.of(phrase("practice.remark.hand"))));
        }
        notifyAll();
    }

    synchronized void end() {
        over = true;
        notifyAll();
    }

    synchronized boolean goesOn() {
        return !over;
    }

    /** Whether something was done by hand that the walk has not looked at yet. */
    synchronized boolean isHanded() {
        return handed;
    }

    // ---- on the practice's thread

    /** The same, and from now on it has been looked at. */
    synchronized boolean takeHanded() {
        boolean was = handed;
        handed = false;
        return was;
    }

    /**
     * Waits while the walk stands still, then as long as is wanted before the next line.
     *
     * @return false when something happened meanwhile: then look again
     */
    synchronized boolean itsTurn(Waiting before) throws InterruptedException {
        while (progress.mode() == Mode.PAUSED && steps == 0 && !over) {
            if (!handed) {
                time.hold();
            }
            awaitSomebody();
        }
        if (steps > 0) {
            steps--;
            return true;
        }
        return over || handed || before.undisturbed();
    }

    /** Waits for the reader, say. */
    interface Waiting {
        boolean undisturbed() throws InterruptedException;
    }

    /**
     * For what is said now to be read.
     *
     * @param held whether the time of the visit stands still meanwhile
     * @param takes how long, at the usual speed
     * @return false when the reader was disturbed
     */
    synchronized boolean reads(boolean held, Function<Progress, Duration> takes)
            throws InterruptedException {
        if (held) {
            time.hold();
        }
        return rests(takes.apply(progress));
    }

    /** For something to be seen; false when somebody did something meanwhile. */
    synchronized boolean rests(Duration usual) throws InterruptedException {
        Speed speed = progress.speed();
        long left = (long) (usual.toNanos() / speed.factor());
        long until = System.nanoTime() + left;
        while (left > 0 && progress.mode() == Mode.PLAYING && !over) {
            // at least a millisecond: 0 would be for ever
            wait(Math.max(1, left / 1_000_000));
            left = until - System.nanoTime();
            if (progress.speed() != speed) {
                return true;
            }
        }
        return progress.mode() == Mode.PLAYING && !over;
    }

    /** Until the walk is ended: people go on by themselves for as long as they do something. */
    synchronized void goOnByHand(int line, Said where) throws InterruptedException {
        time.release();
        tell(
                progress.saying(line, phrase("practice.by-hand"), Optional.of(where))
                        .with(Mode.BY_HAND)
                        .remarking(Optional.of(phrase("practice.remark.by-hand"))));
        while (!over) {
            awaitSomebody();
        }
    }

    /** Returns when something was done; the walk is over when nothing was for too long. */
    private void awaitSomebody() throws InterruptedException {
        long until = System.nanoTime() + leftAlone.toNanos();
        wait(Math.max(1, leftAlone.toMillis()));
        if (System.nanoTime() - until >= 0) {
            over = true;
        }
    }

    // ---- telling

    synchronized void say(int line, Said now, Optional<Said> why) {
        tell(progress.saying(line, now, why));
    }

    synchronized void remark(Optional<Said> remark) {
        tell(progress.remarking(remark));
    }

    private void mode(Mode mode) {
        tell(progress.with(mode));
        notifyAll();
    }

    private void tell(Progress now) {
        progress = now;
        told.accept(now);
    }
}
