package madoguchi.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import madoguchi.eligibility.ConsentKind;
import madoguchi.eligibility.Consents;
import madoguchi.eligibility.IdentityMethod;
import madoguchi.screen.Screen;
import madoguchi.screen.Touch;
import madoguchi.screen.Touch.Answer;
import madoguchi.visit.Event.Outcome;
import madoguchi.visit.Event.Presence;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What holds in every state that can be reached, whatever happens: late, doubled, out of order, of
 * another visit.
 */
class ModelTest {

    private static Explored explored;

    @BeforeAll
    static void explore() {
        explored = Explored.all();
    }

    @Test
    @DisplayName(
            "from every state, with nobody there and every part broken, the counter comes back to 待機")
    void neverStuck() {
        assertThat(explored.states).hasSizeGreaterThan(100);
        for (State state : explored.states) {
            assertThat(afterEverybodyLeft(state).nobodyServed())
                    .as("from %s", state.phase())
                    .isTrue();
        }
    }

    /** The card is taken, no effect but the clean-up ever answers, alarms ring. */
    private static State afterEverybodyLeft(State state) {
        State now = state;
        for (int turn = 0; turn < 12 && !now.nobodyServed(); turn++) {
            List<Event> quiet = new ArrayList<>();
            EventAlphabet.carrier(now)
                    .ifPresent(
                            card -> {
                                quiet.add(new Presence.Gone(Given.NOW, card));
                                quiet.add(new Presence.Gone(Given.NOW, EventAlphabet.other(card)));
                            });
            quiet.add(new Event.AlarmRang(Given.NOW, now.alarm().number()));
            quiet.add(new Outcome.CleanedUp(Given.NOW, now.visits()));
            for (Event event : quiet) {
                Event fitting =
                        event instanceof Event.AlarmRang
                                ? new Event.AlarmRang(Given.NOW, now.alarm().number())
                                : event;
                now = Visits.step(Explored.rules(), now, fitting).state();
            }
        }
        return now;
    }

    @Test
    @DisplayName(
            "every state that waits for something has an alarm; only 待機 and a cleaned counter wait for ever")
    void everyStateHasADeadline() {
        for (State state : explored.states) {
            boolean mayWait =
                    state.phase() instanceof Waiting
                            || state.phase()
                                            instanceof
                                            Finish(
                                                    _,
                                                    Finish.Farewell.Over over,
                                                    _,
                                                    boolean there,
                                                    _)
                                    && (!there || over.staffTold());
            assertThat(state.alarm().at().isPresent() || mayWait).as("%s", state.phase()).isTrue();
        }
    }

    @Test
    @DisplayName("no way leads out of a visit but through one clean-up")
    void everyWayOutCleansUp() {
        for (Explored.Edge edge : explored.edges) {
            boolean before =
                    edge.from().phase() instanceof Phase.InVisit p && !(p instanceof Finish);
            boolean after =
                    edge.step().state().phase() instanceof Phase.InVisit p
                            && !(p instanceof Finish);
            boolean cleans =
                    edge.step().effects().stream().anyMatch(Effect.CleanUp.class::isInstance);
            boolean leaves = before && !after;
            assertThat(cleans)
                    .as("%s on %s", edge.from().phase(), edge.cause().label())
                    .isEqualTo(leaves);
        }
    }

    @Test
    @DisplayName("待機 comes only after the clean-up has reported and the card is gone")
    void waitingOnlyWhenClean() {
        for (Explored.Edge edge : explored.edges) {
            if (edge.from().phase() instanceof Finish finish
                    && edge.step().state().phase() instanceof Waiting) {
                boolean cleaned =
                        finish.cleaned() || edge.cause().event() instanceof Outcome.CleanedUp;
                boolean gone = !finish.there() || edge.cause().event() instanceof Presence.Gone;
                assertThat(cleaned && gone).as("%s on %s", finish, edge.cause().label()).isTrue();
            }
        }
    }

    @Test
    @DisplayName("what belongs to another visit changes nothing, in any state")
    void otherVisits() {
        for (State state : explored.states) {
            for (EventAlphabet.Named named :
                    EventAlphabet.of(stateOfVisit(state, state.visits() + 5), Given.NOW)) {
                if (named.event() instanceof Outcome) {
                    Step step = Visits.step(Explored.rules(), state, named.event());
                    assertThat(step.effects()).isEmpty();
                    assertThat(step.state()).isEqualTo(state);
                }
            }
        }
    }

    private static State stateOfVisit(State state, long visits) {
        return new State(state.health(), state.phase(), state.alarm(), visits);
    }

    @Test
    @DisplayName("every state has a screen, and every screen of a visit tells which phase it is in")
    void everyStateHasAScreen() {
        Set<String> seen = new HashSet<>();
        for (State state : explored.states) {
            Screen screen =
                    Screens.of(Explored.rules(), state, "x", java.time.ZoneId.of("Asia/Tokyo"));
            seen.add(screen.getClass().getSimpleName());
        }
        assertThat(seen)
                .hasSize(
                        (int)
                                java.util.Arrays.stream(Screen.class.getPermittedSubclasses())
                                        .filter(screen -> screen != Screen.S00FirstStart.class)
                                        .count());
    }

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    @DisplayName("random events: nothing is stored that was not agreed")
    void storesOnlyWhatWasAgreed(long seed) {
        Random random = new Random(seed);
        State state = State.initial(Health.GOOD);
        Oracle oracle = new Oracle();
        int stored = 0;
        for (int i = 0; i < 1500; i++) {
            List<EventAlphabet.Named> events = EventAlphabet.of(state, Given.NOW);
            Event event =
                    random.nextInt(3) == 0
                            ? events.get(random.nextInt(events.size())).event()
                            : likely(state, random)
                                    .orElse(events.get(random.nextInt(events.size())).event());
            oracle.sees(state, event);
            Step step = Visits.step(Explored.rules(), state, event);
            for (Effect effect : step.effects()) {
                if (effect instanceof Effect.Store(_, VisitResult result)) {
                    assertThat(result.consents().answers()).isEqualTo(oracle.flags());
                    stored++;
                }
            }
            state = step.state();
        }
        assertThat(afterEverybodyLeft(state).nobodyServed()).isTrue();
        assertThat(stored).as("the walk comes that far").isPositive();
    }

    /** Random events alone would hardly ever reach the store. */
    private static java.util.Optional<Event> likely(State state, Random random) {
        long visit = state.visits();
        return java.util.Optional.ofNullable(
                switch (state.phase()) {
                    case Waiting _ ->
                            new Presence.Placed(
                                    Given.NOW,
                                    new Carrier.Card("reader", random.nextInt(1000)),
                                    true,
                                    "v" + random.nextInt());
                    case Identify.Reading _ ->
                            new Outcome.CardRead(Given.NOW, visit, Given.ORDINARY);
                    case Identify.Choosing _ -> touched(Answer.PIN);
                    case Identify.UsingGrant _ ->
                            new Outcome.Granted(
                                    Given.NOW, visit, Given.grant(IdentityMethod.VISUAL));
                    case ByPin.EnteringPin p when p.checking() ->
                            new Outcome.PinJudged(
                                    Given.NOW, visit, new Event.PinVerdict.Right(Given.pinProof()));
                    case ByPin.EnteringPin _ ->
                            new Event.Touched(
                                    Given.NOW, new Touch.PinEntered(Procedure.secret("1234")));
                    case Consent.Together _ ->
                            touched(random.nextBoolean() ? Answer.CHOOSE_EACH : Answer.AGREE_ALL);
                    case Consent.OneByOne _ ->
                            touched(random.nextBoolean() ? Answer.AGREE : Answer.REFUSE);
                    case Consent.Review _ -> touched(Answer.CONFIRM);
                    case Check.Asking _ -> new Outcome.Answered(Given.NOW, visit, Given.VALID);
                    case Check.Registering _ -> new Outcome.Registered(Given.NOW, visit);
                    case Check.Storing _ -> new Outcome.Stored(Given.NOW, visit, 1);
                    case Finish f when f.there() ->
                            new Presence.Gone(Given.NOW, f.visit().carrier());
                    case Finish _ -> new Outcome.CleanedUp(Given.NOW, visit);
                    default -> null;
                });
    }

    private static Event touched(Answer answer) {
        return new Event.Touched(Given.NOW, new Touch.Pressed(answer));
    }

    /** Knows only what the patient saw and touched. */
    private static final class Oracle {
        private final Map<Screen.ConsentQuestion, Boolean> answers =
                new EnumMap<>(Screen.ConsentQuestion.class);

        void sees(State state, Event event) {
            Screen screen =
                    Screens.of(Explored.rules(), state, "x", java.time.ZoneId.of("Asia/Tokyo"));
            switch (screen) {
                case Screen.P02Reading _ -> answers.clear();
                case Screen.P11Consent _ when event.equals(touched(Answer.AGREE_ALL)) -> all(true);
                case Screen.P11Consent _ when event.equals(touched(Answer.REFUSE_ALL)) ->
                        all(false);
                case Screen.P12Question q when event.equals(touched(Answer.AGREE)) ->
                        answers.put(q.question(), true);
                case Screen.P12Question q when event.equals(touched(Answer.REFUSE)) ->
                        answers.put(q.question(), false);
                default -> {}
            }
        }

        private void all(boolean agreed) {
            for (Screen.ConsentQuestion question : Screen.ConsentQuestion.values()) {
                answers.put(question, agreed);
            }
        }

        Map<ConsentKind, Boolean> flags() {
            Map<ConsentKind, Boolean> flags = new EnumMap<>(ConsentKind.class);
            answers.forEach(
                    (question, agreed) ->
                            Consent.kinds(question).forEach(kind -> flags.put(kind, agreed)));
            return new Consents(flags, Given.NINE).answers();
        }
    }
}
