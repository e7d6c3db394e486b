package madoguchi.usage;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import madoguchi.eligibility.IdentityMethod;
import madoguchi.failure.FailureCode;
import madoguchi.screen.Screen;
import madoguchi.usage.VisitUsage.End;
import madoguchi.visit.Effect;
import madoguchi.visit.Event;
import madoguchi.visit.Phase;
import madoguchi.visit.Rules;
import madoguchi.visit.Screens;
import madoguchi.visit.State;
import madoguchi.visit.Step;
import madoguchi.visit.Visit;

/**
 * Looks on while visits go by, and says of each what is counted. A value like the state it looks
 * at: time comes from the events, steps from the screen that the state shows.
 */
public record VisitWatch(Optional<Running> running) {

    /** Before anybody came. */
    public static final VisitWatch NOBODY = new VisitWatch(Optional.empty());

    /**
     * @param counted told twice of a visit: when it is decided how it ends, and again with the rest
     *     of its time once it is over. What was told first is safe when somebody pulls the plug
     */
    public record Seen(VisitWatch watch, Optional<VisitUsage> counted) {}

    /**
     * A visit under way.
     *
     * @param step the screen that is on the glass, by its number
     * @param since when that was last written down
     * @param kept by which method, once a result was handed to the store
     * @param ended once it is decided
     */
    record Running(
            Visit visit,
            LocalDate day,
            String step,
            Instant since,
            SortedMap<String, Duration> spent,
            Optional<IdentityMethod> kept,
            Optional<Ended> ended) {}

    record Ended(
            End end,
            String lastStep,
            Optional<IdentityMethod> method,
            Optional<String> code,
            boolean result) {}

    /**
     * @param step what the event led to
     */
    public Seen saw(Rules rules, Event event, Step step) {
        State now = step.state();
        Screen screen = Screens.of(rules, now, "", ZoneOffset.UTC);
        Optional<Running> before = running.map(run -> spend(run, event.at().at()));
        Optional<Running> decided = before.map(run -> decide(run, event, step, screen));
        Optional<Running> after = follow(decided, now, event, screen);
        boolean justDecided =
                decided.flatMap(Running::ended).isPresent()
                        && before.flatMap(Running::ended).isEmpty();
        boolean over = decided.isPresent() && after.filter(same(decided.get())).isEmpty();
        return new Seen(
                new VisitWatch(after),
                decided.filter(_ -> justDecided || over).flatMap(VisitWatch::usage));
    }

    /** The time since the last event belongs to the step that was on the glass. */
    private static Running spend(Running run, Instant at) {
        SortedMap<String, Duration> spent = new TreeMap<>(run.spent());
        Duration more = Duration.between(run.since(), at);
        if (more.isPositive() && !run.step().equals(NOBODYS)) {
            spent.merge(run.step(), more, Duration::plus);
        }
        return new Running(run.visit(), run.day(), run.step(), at, spent, run.kept(), run.ended());
    }

    /** 待機: while the counter is cleaned up nobody waits for anything. */
    private static final String NOBODYS = "P01";

    private static Running decide(Running run, Event event, Step step, Screen screen) {
        Optional<IdentityMethod> kept = run.kept();
        Optional<Ended> ended = run.ended();
        for (Effect effect : step.effects()) {
            if (effect.visit().number() == run.visit().number()) {
                switch (effect) {
                    case Effect.Store store -> kept = Optional.of(store.result().method());
                    case Effect.Note note -> ended = Optional.of(without(run, note, event));
                    case Effect.CleanUp _ -> {
                        if (ended.isEmpty()) {
                            ended = Optional.of(with(run, kept, screen));
                        }
                    }
                    case Effect _ -> {}
                }
            }
        }
        return new Running(
                run.visit(), run.day(), run.step(), run.since(), run.spent(), kept, ended);
    }

    /** The visit left no result. */
    private static Ended without(Running run, Effect.Note note, Event event) {
        return new Ended(
                note.failure().isPresent() ? End.SORRY : how(event),
                run.step(),
                note.method(),
                note.failure().map(FailureCode::code),
                false);
    }

    /** The result stands; what the patient reads may still be that it is not valid. */
    private static Ended with(Running run, Optional<IdentityMethod> method, Screen screen) {
        return screen instanceof Screen.P20Sorry sorry
                ? new Ended(End.SORRY, run.step(), method, Optional.of(sorry.code()), true)
                : new Ended(End.DONE, run.step(), method, Optional.empty(), true);
    }

    private static End how(Event event) {
        return switch (event) {
            case Event.Presence _ -> End.CARD_TAKEN;
            case Event.AlarmRang _ -> End.TIMED_OUT;
            case Event.Touched _,
                    Event.HealthChanged _,
                    Event.VisualModeSwitched _,
                    Event.Outcome _ ->
                    End.LEFT;
        };
    }

    private static Optional<Running> follow(
            Optional<Running> before, State now, Event event, Screen screen) {
        if (!(now.phase() instanceof Phase.InVisit in)) {
            return Optional.empty();
        }
        return Optional.of(
                before.filter(run -> run.visit().number() == in.visit().number())
                        .map(
                                run ->
                                        new Running(
                                                run.visit(),
                                                run.day(),
                                                screen.id(),
                                                run.since(),
                                                run.spent(),
                                                run.kept(),
                                                run.ended()))
                        .orElseGet(
                                () ->
                                        new Running(
                                                in.visit(),
                                                event.at().today(),
                                                screen.id(),
                                                event.at().at(),
                                                new TreeMap<>(),
                                                Optional.empty(),
                                                Optional.empty())));
    }

    private static Predicate<Running> same(Running run) {
        return other -> other.visit().number() == run.visit().number();
    }

    private static Optional<VisitUsage> usage(Running run) {
        return run.ended()
                .map(
                        ended ->
                                new VisitUsage(
                                        run.visit().id(),
                                        run.day(),
                                        ended.end(),
                                        ended.lastStep(),
                                        ended.method(),
                                        ended.code(),
                                        ended.result(),
                                        run.spent()));
    }
}
