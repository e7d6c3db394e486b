package madoguchi.visit;

import madoguchi.screen.Screen.Notice;
import madoguchi.screen.Touch;
import madoguchi.screen.Touch.Answer;
import madoguchi.visit.Event.AlarmRang;
import madoguchi.visit.Event.HealthChanged;
import madoguchi.visit.Event.Outcome;
import madoguchi.visit.Event.Presence;
import madoguchi.visit.Event.Touched;
import madoguchi.visit.Phase.InVisit;

/**
 * The procedure at the counter as one pure function. Here stands what all phases share: what is
 * late, the card that leaves, the patient who leaves, the patience that ends. Everything else is in
 * the phase's own file.
 */
public final class Visits {

    private Visits() {}

    public static Step step(Rules rules, State state, Event event) {
        Turn turn = new Turn(rules, state, event.at());
        return switch (event) {
            case HealthChanged e -> turn.with(state.with(e.health())).ignored();
            case Event.VisualModeSwitched e -> inPhase(turn.with(state.withVisualMode(e.on())), e);
            case Outcome e when late(state, e) -> turn.ignored();
            case Outcome e -> inPhase(turn, e);
            case AlarmRang e when e.alarm() != state.alarm().number() -> turn.ignored();
            case AlarmRang e -> patienceEnded(turn, e);
            case Presence.Gone e when endsVisit(state, e) ->
                    Finish.cancelled(turn, Notice.CARD_TAKEN_EARLY);
            case Presence e -> inPhase(turn, e);
            case Touched e when leaves(state, e) -> Finish.cancelled(turn, Notice.LEFT_BY_CHOICE);
            case Touched e -> inPhase(somebodyIsThere(turn), e);
        };
    }

    private static Step inPhase(Turn turn, Event event) {
        return switch (turn.state().phase()) {
            case Waiting phase -> phase.on(turn, event);
            case Identify phase -> phase.on(turn, event);
            case Consent phase -> phase.on(turn, event);
            case Registration phase -> phase.on(turn, event);
            case Offered phase -> phase.on(turn, event);
            case Check phase -> phase.on(turn, event);
            case CopayLimit phase -> phase.on(turn, event);
            case Finish phase -> phase.on(turn, event);
        };
    }

    /** An answer to a visit that is over. */
    private static boolean late(State state, Outcome outcome) {
        return !(state.phase() instanceof InVisit running
                && running.visit().number() == outcome.visit());
    }

    private static boolean endsVisit(State state, Presence.Gone gone) {
        return state.phase() instanceof InVisit running
                && running.cancellable()
                && running.visit().carrier().equals(gone.carrier())
                && gone.carrier().leavingEndsVisit();
    }

    private static boolean leaves(State state, Touched touched) {
        return touched.touch().equals(new Touch.Pressed(Answer.LEAVE))
                && state.phase() instanceof InVisit running
                && running.cancellable();
    }

    /** Every touch, an answer or not, begins the patience of a screen that waits for one anew. */
    private static Turn somebodyIsThere(Turn turn) {
        State state = turn.state();
        return switch (state.phase().patience(turn.rules())) {
            case Patience.ForTouch _ ->
                    turn.with(state.enter(state.phase(), turn.rules(), turn.now()));
            case Patience.Forever _, Patience.ForWork _, Patience.ForShow _ -> turn;
        };
    }

    private static Step patienceEnded(Turn turn, AlarmRang rang) {
        State state = turn.state();
        return switch (state.phase().patience(turn.rules())) {
            case Patience.Forever _ -> turn.ignored();
            case Patience.ForTouch _ when state.alarm().countdown() ->
                    Finish.cancelled(turn, Notice.NOBODY_TOUCHED);
            case Patience.ForTouch _ ->
                    turn.with(state.countDown(turn.rules(), turn.now())).ignored();
            case Patience.ForWork work when state.phase() instanceof InVisit running ->
                    inPhase(
                            turn,
                            new Outcome.Failed(rang.at(), running.visit().number(), work.code()));
            case Patience.ForWork _ -> turn.ignored();
            case Patience.ForShow _ -> inPhase(turn, rang);
        };
    }
}
