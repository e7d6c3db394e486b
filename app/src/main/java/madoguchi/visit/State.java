package madoguchi.visit;

import java.time.Instant;
import java.util.Optional;
import madoguchi.failure.FailureCode;

/**
 * The whole counter at one moment.
 *
 * @param health troubles of the device that stand now
 * @param phase where in the procedure
 * @param alarm when the phase has lasted long enough
 * @param visits how many visits have begun since the kiosk started
 * @param visualMode 目視モード: staff have switched the reader to it and not back yet; means something
 *     only in generations without the visual check on the reader
 */
public record State(Health health, Phase phase, Alarm alarm, long visits, boolean visualMode) {

    /**
     * @param number of this setting; a ring with another number is late
     * @param at none: nothing rings
     * @param countdown whether the patient has been warned and the seconds are counting
     */
    public record Alarm(long number, Optional<Instant> at, boolean countdown) {}

    public static State initial(Health health) {
        return new State(
                health,
                new Waiting(Optional.empty(), Optional.empty()),
                new Alarm(0, Optional.empty(), false),
                0,
                false);
    }

    /** Nobody is being served: what is out of order may be looked at. */
    public boolean nobodyServed() {
        return phase instanceof Waiting;
    }

    /** A card was left so long that staff must see to it. */
    public boolean cardForgotten() {
        return phase instanceof Finish over
                && over.farewell() instanceof Finish.Farewell.Over left
                && left.staffTold();
    }

    /** Why, while できませんでした (P20) is being read. */
    public Optional<FailureCode> couldNotFinish() {
        return phase instanceof Finish over
                        && over.farewell() instanceof Finish.Farewell.Sorry(FailureCode code)
                ? Optional.of(code)
                : Optional.empty();
    }

    /**
     * Whether the glass may be the desk's: it is nobody's (待機, P17), the staff's already (P07), or
     * a patient was told to ask them (P20). Nothing private of a patient is on it then.
     */
    public boolean deskMayOpen() {
        return switch (phase) {
            case Waiting _, ByStaff _ -> true;
            case Finish over ->
                    switch (over.farewell()) {
                        case Finish.Farewell.Sorry _, Finish.Farewell.Over _ -> true;
                        case Finish.Farewell.Done _, Finish.Farewell.LimitAnswered _ -> false;
                    };
            case Phase.InVisit _ -> false;
        };
    }

    /**
     * The number of the visit that runs, as long as there is something left for the patient to see.
     */
    public Optional<Long> served() {
        return switch (phase) {
            case Waiting _ -> Optional.empty();
            case Finish over when over.nothingLeftToRead() -> Optional.empty();
            case Phase.InVisit running -> Optional.of(running.visit().number());
        };
    }

    /** For logs: the phase's name, without its contents. */
    public String phaseName() {
        return phase.getClass().getSimpleName();
    }

    /** Into another phase: its patience begins now. */
    State enter(Phase next, Rules rules, Moment now) {
        Optional<Instant> ring = next.patience(rules).length(rules).map(now.at()::plus);
        return new State(
                health, next, new Alarm(alarm.number() + 1, ring, false), visits, visualMode);
    }

    /** The same phase with other contents: its patience runs on. */
    State stay(Phase same) {
        return new State(health, same, alarm, visits, visualMode);
    }

    /** Nobody touched anything: the patient is warned. */
    State countDown(Rules rules, Moment now) {
        Instant ring = now.at().plus(rules.times().countdown());
        return new State(
                health,
                phase,
                new Alarm(alarm.number() + 1, Optional.of(ring), true),
                visits,
                visualMode);
    }

    State with(Health changed) {
        return new State(changed, phase, alarm, visits, visualMode);
    }

    State oneMoreVisit() {
        return new State(health, phase, alarm, visits + 1, visualMode);
    }

    State withVisualMode(boolean on) {
        return new State(health, phase, alarm, visits, on);
    }
}
