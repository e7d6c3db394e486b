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
    private final Playing playing;

    private int next;

    public Player(Parts parts) {
        this.parts = parts;
        this.playing = new Playing(parts.time(), parts.leftAlone(), parts.told());
    }

    // ---- from any thread

    public void play() {
        playing.play();
    }

    public void pause() {
        playing.pause();
    }

    /** The next line only. */
    public void step() {
        playing.step();
    }

    public void speed(Speed speed) {
        playing.speed(speed);
    }

    /** Somebody did this themselves, at the device or on the glass. */
    public void didByHand(Said what) {
        diary.byHand(what);
        playing.byHand();
    }

    /** For something to be seen; false when somebody did something meanwhile. */
    public boolean rests(Duration usual) throws InterruptedException {
        return playing.rests(usual);
    }

    /** The walk ends where it is. */
    public void end() {
        playing.end();
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
            while (next < acts.size() && playing.goesOn()) {
                Act act = acts.get(next);
                if (announce(act) && itsTurn(act) && playing.goesOn() && inStep()) {
                    perform(act);
                }
            }
        } finally {
            parts.time().release();
        }
    }

    /** What is to be touched may not come when somebody changed something. */
    private boolean announce(Act act) throws InterruptedException {
        if (playing.isHanded()) {
            return true;
        }
        try {
            playing.say(next + 1, parts.captions().of(act), Captions.why(act));
            return true;
        } catch (AssertionError e) {
            if (!playing.isHanded()) {
                leave(phrase("practice.differs.touch", glass()));
            }
            return false;
        }
    }

    /**
     * @return false when something happened meanwhile: then look again
     */
    private boolean itsTurn(Act act) throws InterruptedException {
        // a screen is read once it is there
        return playing.itsTurn(act instanceof Act.Sees ? () -> true : this::reads);
    }

    /**
     * @return false when the reader was disturbed
     */
    private boolean reads() throws InterruptedException {
        return playing.reads(!parts.album().countingDown(), this::toRead);
    }

    private Duration toRead(Progress shown) {
        return parts.pace()
                .toRead(
                        parts.letters().applyAsInt(shown.now())
                                + shown.why().map(parts.letters()::applyAsInt).orElse(0));
    }

    /** After something was done by hand: where the scenario is now, or nowhere. */
    private boolean inStep() throws InterruptedException {
        if (!playing.takeHanded()) {
            return true;
        }
        parts.walker().settles(SLICE);
        List<Act> acts = parts.scenario().walk();
        Optional<Act.Sees> before =
                acts.subList(0, next).reversed().stream()
                        .filter(Act.Sees.class::isInstance)
                        .map(Act.Sees.class::cast)
                        .findFirst();
        if (before.filter(this::onGlass).isPresent()) {
            playing.remark(Optional.empty());
            return true;
        }
        for (int i = next; i < acts.size(); i++) {
            if (acts.get(i) instanceof Act.Sees sees && parts.walker().showsNow(sees)) {
                if (i > next) {
                    playing.remark(Optional.of(phrase("practice.remark.skipped")));
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
            if (!playing.isHanded()) {
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
            if (!playing.goesOn() || playing.isHanded() || offTheWay()) {
                break;
            }
        }
        if (playing.goesOn() && !playing.isHanded()) {
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
    private void leave(Said where) throws InterruptedException {
        diary.left(where);
        playing.goOnByHand(next + 1, where);
    }
}
