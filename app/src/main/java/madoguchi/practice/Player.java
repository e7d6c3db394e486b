package madoguchi.practice;

import static madoguchi.screen.Said.phrase;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import madoguchi.scenario.Act;
import madoguchi.scenario.Album;
import madoguchi.scenario.Scenario;
import madoguchi.scenario.Walker;
import madoguchi.screen.PracticePanel.Mode;
import madoguchi.screen.PracticePanel.Speed;
import madoguchi.screen.Said;

/**
 * Walks one scenario for people to watch: says what comes, leaves them time, does it. Whoever does
 * something by hand has the walk stand still; it goes on where the glass then is, if the scenario
 * has such a place.
 */
public final class Player {

    /** How long a screen may take to come when nobody changed anything. */
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    /** How often it is looked whether somebody pressed a key meanwhile. */
    private static final Duration SLICE = Duration.ofMillis(200);

    /**
     * @param time of the visit; stands still while something is read
     * @param letters how long a sentence is where it is read
     * @param leftAlone after which whoever paused, or went on by hand, has done with it: the glass
     *     is the patients'
     * @param told after every change
     */
    public record Parts(
            Scenario scenario,
            Walker walker,
            Album album,
            HeldTime time,
            Captions captions,
            Pace pace,
            ToIntFunction<Said> letters,
            Duration leftAlone,
            Consumer<Progress> told) {}

    private final Parts parts;
    private final Diary diary = new Diary();

    private int next;
    private Progress progress = Progress.at(Mode.PLAYING, "practice.begin");
    private int steps;
    private boolean handed;
    private boolean over;

    public Player(Parts parts) {
        this.parts = parts;
    }

    // ---- from any thread

    public synchronized void play() {
        if (progress.mode() == Mode.PAUSED) {
            mode(Mode.PLAYING);
        }
    }

    public synchronized void pause() {
        if (progress.mode() == Mode.PLAYING) {
            mode(Mode.PAUSED);
        }
    }

    /** The next line only. */
    public synchronized void step() {
        if (progress.mode() == Mode.PAUSED) {
            steps++;
            notifyAll();
        }
    }

    public synchronized void speed(Speed speed) {
        tell(progress.with(speed));
        notifyAll();
    }

    /** Somebody did this themselves, at the device or on the glass. */
    public synchronized void didByHand(Said what) {
        diary.byHand(what);
        if (progress.mode() == Mode.PLAYING || progress.mode() == Mode.PAUSED) {
            handed = true;
            // who does something needs the time to run
            parts.time().release();
            tell(progress.with(Mode.PAUSED).remarking(Optional.of(phrase("practice.remark.hand"))));
        }
        notifyAll();
    }

    /** The walk ends where it is. */
    public synchronized void end() {
        over = true;
        notifyAll();
    }

    /** How it went so far. */
    public PracticeReport report() {
        return diary.report(parts.scenario(), parts.album());
    }

    // ---- on the practice's thread

    /** Returns when the walk is at its end, or was ended. */
    public void walk() throws InterruptedException {
        List<Act> acts = parts.scenario().walk();
        try {
            while (next < acts.size() && goesOn()) {
                Act act = acts.get(next);
                if (announce(act) && itsTurn(act) && goesOn() && inStep()) {
                    perform(act);
                }
            }
        } finally {
            parts.time().release();
        }
    }

    private synchronized boolean goesOn() {
        return !over;
    }

    /** What is to be touched may not come when somebody changed something. */
    private boolean announce(Act act) throws InterruptedException {
        if (isHanded()) {
            return true;
        }
        try {
            say(parts.captions().of(act), Captions.why(act));
            return true;
        } catch (AssertionError e) {
            if (!isHanded()) {
                leave(phrase("practice.differs.touch", glass()));
            }
            return false;
        }
    }

    private synchronized boolean isHanded() {
        return handed;
    }

    /**
     * Waits while the walk stands still, then for the reader.
     *
     * @return false when something happened meanwhile: then look again
     */
    private synchronized boolean itsTurn(Act act) throws InterruptedException {
        while (progress.mode() == Mode.PAUSED && steps == 0 && !over) {
            if (!handed) {
                parts.time().hold();
            }
            awaitSomebody();
        }
        if (steps > 0) {
            steps--;
            return true;
        }
        // a screen is read once it is there
        return act instanceof Act.Sees || over || handed || reads();
    }

    /**
     * @return false when the reader was disturbed
     */
    private synchronized boolean reads() throws InterruptedException {
        if (!parts.album().countingDown()) {
            parts.time().hold();
        }
        int letters =
                parts.letters().applyAsInt(progress.now())
                        + progress.why().map(parts.letters()::applyAsInt).orElse(0);
        return rests(parts.pace().toRead(letters));
    }

    /** For something to be seen; false when somebody did something meanwhile. */
    public synchronized boolean rests(Duration usual) throws InterruptedException {
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

    /** After something was done by hand: where the scenario is now, or nowhere. */
    private boolean inStep() throws InterruptedException {
        synchronized (this) {
            if (!handed) {
                return true;
            }
            handed = false;
        }
        parts.walker().settles(SLICE);
        List<Act> acts = parts.scenario().walk();
        Optional<Act.Sees> before =
                acts.subList(0, next).reversed().stream()
                        .filter(Act.Sees.class::isInstance)
                        .map(Act.Sees.class::cast)
                        .findFirst();
        if (before.filter(this::onGlass).isPresent()) {
            remark(Optional.empty());
            return true;
        }
        for (int i = next; i < acts.size(); i++) {
            if (acts.get(i) instanceof Act.Sees sees && parts.walker().showsNow(sees)) {
                if (i > next) {
                    remark(Optional.of(phrase("practice.remark.skipped")));
                }
                next = i;
                return false;
            }
        }
        leave(phrase("practice.differs.screen", glass()));
        return false;
    }

    private boolean onGlass(Act.Sees sees) {
        return parts.album().last().filter(s -> s.name().equals(sees.screen())).isPresent();
    }

    private Said glass() {
        return parts.album()
                .last()
                .map(shown -> Captions.screen(shown.name()))
                .orElseGet(() -> Said.data("-"));
    }

    private void perform(Act act) throws InterruptedException {
        parts.time().release();
        boolean done =
                switch (act) {
                    case Act.Sees sees -> comes(sees);
                    case Act other -> does(other);
                };
        if (done) {
            next++;
            diary.done(next);
            if (act instanceof Act.Sees) {
                reads();
            }
        }
    }

    private boolean does(Act act) throws InterruptedException {
        try {
            parts.walker().act(next + 1, act);
            return true;
        } catch (Walker.Stuck e) {
            if (!isHanded()) {
                leave(phrase("practice.differs.touch", glass()));
            }
            return false;
        }
    }

    /** Waits for a screen, but not for one that cannot come any more. */
    private boolean comes(Act.Sees sees) throws InterruptedException {
        for (Duration left = PATIENCE; left.isPositive(); left = left.minus(SLICE)) {
            if (parts.walker().sees(sees, SLICE)) {
                return true;
            }
            if (!goesOn() || isHanded() || offTheWay()) {
                break;
            }
        }
        if (goesOn() && !isHanded()) {
            leave(phrase("practice.differs.screen", glass()));
        }
        return false;
    }

    /** The glass shows what this scenario never shows. */
    private boolean offTheWay() {
        return parts.album()
                .last()
                .filter(shown -> !parts.scenario().ends().screens().contains(shown.name()))
                .isPresent();
    }

    /** The scenario is over; people go on by themselves for as long as they do something. */
    private synchronized void leave(Said where) throws InterruptedException {
        diary.left(where);
        parts.time().release();
        tell(
                progress.saying(next + 1, phrase("practice.by-hand"), Optional.of(where))
                        .with(Mode.BY_HAND)
                        .remarking(Optional.of(phrase("practice.remark.by-hand"))));
        while (!over) {
            awaitSomebody();
        }
    }

    /** Returns when something was done; the walk is over when nothing was for too long. */
    private synchronized void awaitSomebody() throws InterruptedException {
        long until = System.nanoTime() + parts.leftAlone().toNanos();
        wait(Math.max(1, parts.leftAlone().toMillis()));
        if (System.nanoTime() - until >= 0) {
            over = true;
        }
    }

    // ---- telling

    private synchronized void say(Said now, Optional<Said> why) {
        tell(progress.saying(next + 1, now, why));
    }

    private synchronized void remark(Optional<Said> remark) {
        tell(progress.remarking(remark));
    }

    private void mode(Mode mode) {
        tell(progress.with(mode));
        notifyAll();
    }

    private void tell(Progress now) {
        progress = now;
        parts.told().accept(now);
    }
}
