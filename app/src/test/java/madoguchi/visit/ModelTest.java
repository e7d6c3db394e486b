package madoguchi.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import madoguchi.eligibility.CentreAnswer;
import madoguchi.eligibility.ConsentKind;
import madoguchi.eligibility.Enrolment;
import madoguchi.eligibility.IdentityMethod;
import madoguchi.screen.ConsentScreen;
import madoguchi.screen.ConsentScreen.ConsentQuestion;
import madoguchi.screen.DoneScreen;
import madoguchi.screen.IdentityScreen;
import madoguchi.screen.Screen;
import madoguchi.screen.StaffScreen;
import madoguchi.screen.Touch;
import madoguchi.screen.Touch.Answer;
import madoguchi.visit.Event.Outcome;
import madoguchi.visit.Event.Presence;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What holds in every state that can be reached, whatever happens: late, doubled, out of order, of
 * another visit.
 */
class ModelTest {

    static List<Explored> everyRules() {
        return Explored.EVERY_RULES.stream().map(Explored::under).toList();
    }

    @ParameterizedTest
    @MethodSource("everyRules")
    @DisplayName(
            "from every state, with nobody there and every part broken, the counter comes back to 待機")
    void neverStuck(Explored explored) {
        assertThat(explored.states).hasSizeGreaterThan(100);
        for (State state : explored.states) {
            assertThat(afterEverybodyLeft(explored.rules, state).nobodyServed())
                    .as("from %s", state.phase())
                    .isTrue();
        }
    }

    /** The card is taken, no effect but the clean-up ever answers, alarms ring. */
    private static State afterEverybodyLeft(Rules rules, State state) {
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
                now = Visits.step(rules, now, fitting).state();
            }
        }
        return now;
    }

    @ParameterizedTest
    @MethodSource("everyRules")
    @DisplayName(
            "every state that waits for something has an alarm; only 待機 and a cleaned counter wait for ever")
    void everyStateHasADeadline(Explored explored) {
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

    @ParameterizedTest
    @MethodSource("everyRules")
    @DisplayName("no way leads out of a visit but through one clean-up")
    void everyWayOutCleansUp(Explored explored) {
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

    @ParameterizedTest
    @MethodSource("everyRules")
    @DisplayName("待機 comes only after the clean-up has reported and the card is gone")
    void waitingOnlyWhenClean(Explored explored) {
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

    @ParameterizedTest
    @MethodSource("everyRules")
    @DisplayName("what belongs to another visit changes nothing, in any state")
    void otherVisits(Explored explored) {
        for (State state : explored.states) {
            for (EventAlphabet.Named named :
                    EventAlphabet.of(stateOfVisit(state, state.visits() + 5), Given.NOW)) {
                if (named.event() instanceof Outcome) {
                    Step step = Visits.step(explored.rules, state, named.event());
                    assertThat(step.effects()).isEmpty();
                    assertThat(step.state()).isEqualTo(state);
                }
            }
        }
    }

    private static State stateOfVisit(State state, long visits) {
        return new State(state.health(), state.phase(), state.alarm(), visits, state.visualMode());
    }

    @Test
    @DisplayName("every state has a screen, and every screen is some state's")
    void everyStateHasAScreen() {
        Set<Class<?>> seen = new HashSet<>();
        for (Explored explored : everyRules()) {
            explored.states.forEach(state -> seen.add(screen(explored.rules, state).getClass()));
        }
        Set<Class<?>> all = Screen.kinds().collect(Collectors.toSet());
        all.removeAll(
                Set.of(
                        StaffScreen.S00Facility.class,
                        StaffScreen.S00Languages.class,
                        StaffScreen.S00Password.class,
                        StaffScreen.S01LogIn.class,
                        Screen.AtDesk.class));
        assertThat(seen).isEqualTo(all);
    }

    @ParameterizedTest
    @MethodSource("everyRules")
    @DisplayName("a result is stored at most once in a visit, and its limit only after it")
    void storedOnce(Explored explored) {
        for (Explored.Edge edge : explored.edges) {
            for (Effect effect : edge.step().effects()) {
                if (effect instanceof Effect.Store) {
                    assertThat(edge.from().phase())
                            .as("%s", edge.cause().label())
                            .isNotInstanceOf(Check.Storing.class)
                            .isNotInstanceOf(CopayLimit.class)
                            .isNotInstanceOf(Finish.class);
                }
                if (effect instanceof Effect.StoreLimit) {
                    assertThat(edge.from().phase()).isInstanceOf(CopayLimit.Telling.class);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("everyRules")
    @DisplayName("once the card has left, nothing more is given of the limit")
    void nothingAfterTheCardLeft(Explored explored) {
        for (Explored.Edge edge : explored.edges) {
            if (edge.from().phase() instanceof CopayLimit limit
                    && edge.cause().event() instanceof Presence.Gone gone
                    && gone.carrier().equals(limit.visit().carrier())) {
                assertThat(edge.step().state().phase()).isInstanceOf(Finish.class);
                assertThat(edge.step().effects()).hasOnlyElementsOfType(Effect.CleanUp.class);
            }
        }
    }

    static Stream<Arguments> walks() {
        return Explored.EVERY_RULES.stream()
                .flatMap(
                        rules ->
                                LongStream.range(0, 20)
                                        .mapToObj(seed -> Arguments.of(rules, seed)));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("walks")
    @DisplayName("random events: nothing is stored that was not agreed, and all ends at 待機")
    void storesOnlyWhatWasAgreed(Rules rules, long seed) {
        Random random = new Random(seed);
        State state = State.initial(Health.GOOD);
        Oracle oracle = new Oracle();
        List<Event> past = new ArrayList<>();
        int stored = 0;
        for (int i = 0; i < 1500; i++) {
            Event event = next(state, random, past);
            past.add(event);
            oracle.sees(screen(rules, state), event);
            Step step = Visits.step(rules, state, event);
            for (Effect effect : step.effects()) {
                if (effect instanceof Effect.Store(_, VisitResult result)) {
                    assertThat(result.consents().answers()).isEqualTo(oracle.flags());
                    stored++;
                }
                if (effect instanceof Effect.StoreLimit limit) {
                    assertThat(limit.provided()).isEqualTo(oracle.limit);
                    assertThat(limit.limit().isEmpty() || oracle.limit).isTrue();
                }
            }
            state = step.state();
        }
        assertThat(afterEverybodyLeft(rules, state).nobodyServed()).isTrue();
        assertThat(stored).as("the walk comes that far").isPositive();
    }

    /** Anything; what is likely; or something that has been already: late, doubled, of before. */
    private static Event next(State state, Random random, List<Event> past) {
        List<EventAlphabet.Named> all = EventAlphabet.of(state, Given.NOW);
        Event any = all.get(random.nextInt(all.size())).event();
        return switch (random.nextInt(6)) {
            case 0 -> any;
            case 1 -> past.isEmpty() ? any : past.get(random.nextInt(past.size()));
            default -> likely(state, random).orElse(any);
        };
    }

    private static Screen screen(Rules rules, State state) {
        return Screens.of(rules, state, "x", ZoneId.of("Asia/Tokyo"));
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
                    case ByPin.PhotoOffered _ -> touched(Answer.GO_ON);
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
                    case Consent.GivenBefore _ ->
                            touched(random.nextBoolean() ? Answer.CONFIRM : Answer.CHOOSE_EACH);
                    case Registration.Proposed _ -> touched(Answer.APPLY);
                    case Registration.Applying _ ->
                            new Outcome.Enrolled(Given.NOW, visit, Enrolment.DONE);
                    case Registration.Registered _ -> touched(Answer.UNDERSTOOD);
                    case Offered offered ->
                            touched(
                                    switch (offered.open().getFirst()) {
                                        case SUBSIDY -> Answer.USE;
                                        case SPECIFIC_DISEASE ->
                                                random.nextBoolean()
                                                        ? Answer.PROVIDE
                                                        : Answer.DO_NOT_PROVIDE;
                                        case PRESCRIPTION -> Answer.PAPER;
                                    });
                    case Check.Asking p ->
                            new Outcome.Answered(
                                    Given.NOW, visit, answer(random, p.identified().enrolled()));
                    case Check.Registering _ -> new Outcome.Registered(Given.NOW, visit);
                    case Check.Storing _ -> new Outcome.Stored(Given.NOW, visit, 1);
                    case CopayLimit.Open _ -> touched(Answer.COPAY_LIMIT);
                    case CopayLimit.Asking _ ->
                            touched(random.nextBoolean() ? Answer.PROVIDE : Answer.DO_NOT_PROVIDE);
                    case CopayLimit.Telling _ -> new Outcome.Registered(Given.NOW, visit);
                    case CopayLimit.Keeping _ -> new Outcome.Stored(Given.NOW, visit, 1);
                    case Finish f when f.there() ->
                            new Presence.Gone(Given.NOW, f.visit().carrier());
                    case Finish _ -> new Outcome.CleanedUp(Given.NOW, visit);
                    default -> null;
                });
    }

    private static Event touched(Answer answer) {
        return new Event.Touched(Given.NOW, new Touch.Pressed(answer));
    }

    private static CentreAnswer answer(Random random, boolean enrolled) {
        List<CentreAnswer> answers = new ArrayList<>();
        answers.add(Given.VALID);
        answers.add(Given.WITH_OFFERS);
        answers.add(Given.WITH_CONSENT);
        if (!enrolled) {
            answers.add(Given.NOT_REGISTERED);
        }
        return answers.get(random.nextInt(answers.size()));
    }

    /** Knows only what the patient saw and touched. */
    private static final class Oracle {
        private final Map<ConsentKind, Boolean> flags = new EnumMap<>(ConsentKind.class);
        private boolean limit;

        void sees(Screen screen, Event event) {
            switch (screen) {
                case Screen.P01Welcome _,
                        IdentityScreen.P02Reading _,
                        ConsentScreen.P09Registered _ ->
                        flags.clear();
                case ConsentScreen.P11Consent p when event.isAnswer(Answer.AGREE_ALL) ->
                        p.questions().forEach(question -> answer(question, true));
                case ConsentScreen.P11Consent p when event.isAnswer(Answer.REFUSE_ALL) ->
                        p.questions().forEach(question -> answer(question, false));
                case ConsentScreen.P11Beforehand p when event.isAnswer(Answer.CONFIRM) ->
                        p.choices().forEach(this::answer);
                case ConsentScreen.P12Question q when event.isAnswer(Answer.AGREE) ->
                        answer(q.question(), true);
                case ConsentScreen.P12Question q when event.isAnswer(Answer.REFUSE) ->
                        answer(q.question(), false);
                case ConsentScreen.P14Offer(ConsentScreen.OfferQuestion offer)
                        when offer == ConsentScreen.OfferQuestion.SPECIFIC_DISEASE
                                && event.isAnswer(Answer.PROVIDE) ->
                        flags.put(ConsentKind.SPECIFIC_DISEASE, true);
                case ConsentScreen.P14Offer(ConsentScreen.OfferQuestion offer)
                        when offer == ConsentScreen.OfferQuestion.SPECIFIC_DISEASE
                                && event.isAnswer(Answer.DO_NOT_PROVIDE) ->
                        flags.put(ConsentKind.SPECIFIC_DISEASE, false);
                case DoneScreen.P16Limit p when !p.answered() && event.isAnswer(Answer.PROVIDE) ->
                        limit = true;
                case DoneScreen.P16Limit p
                        when !p.answered() && event.isAnswer(Answer.DO_NOT_PROVIDE) ->
                        limit = false;
                default -> {}
            }
        }

        private void answer(ConsentQuestion question, boolean agreed) {
            ConsentAnswers.kinds(question).forEach(kind -> flags.put(kind, agreed));
        }

        Map<ConsentKind, Boolean> flags() {
            return flags;
        }
    }
}
