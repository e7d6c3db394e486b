package madoguchi.desk.run;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import madoguchi.desk.Desk;
import madoguchi.desk.DeskEffect;
import madoguchi.desk.DeskEvent;
import madoguchi.desk.DeskRules;
import madoguchi.desk.DeskState;
import madoguchi.screen.Screen;

/**
 * Holds the desk's state for whoever shows it, and has its effects done. Used by one thread, which
 * also hands in what the room answers.
 */
public final class DeskWork {

    private final DeskRules rules;
    private final Clock clock;
    private final Consumer<DeskEffect> room;
    private DeskState state = new DeskState.Closed();

    public DeskWork(DeskRules rules, Clock clock, Consumer<DeskEffect> room) {
        this.rules = rules;
        this.clock = clock;
        this.room = room;
    }

    public void happened(DeskEvent event) {
        Desk.Step step = Desk.step(rules, state, clock.instant(), event);
        state = step.state();
        step.effects().forEach(room);
    }

    /** Whether the screen is the desk's. */
    public boolean open() {
        return Desk.open(state);
    }

    public boolean takesCard() {
        return Desk.takesCard(state);
    }

    public Optional<Screen> screen() {
        return Desk.screen(rules, state);
    }
}
