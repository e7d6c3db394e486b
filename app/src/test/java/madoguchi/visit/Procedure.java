package madoguchi.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import madoguchi.eligibility.CentreAnswer;
import madoguchi.eligibility.Enrolment;
import madoguchi.eligibility.IdentityMethod;
import madoguchi.failure.FailureCode;
import madoguchi.screen.ConsentScreen;
import madoguchi.screen.Screen;
import madoguchi.screen.Secret;
import madoguchi.screen.Touch;
import madoguchi.screen.Touch.Answer;
import madoguchi.usage.VisitUsage;
import madoguchi.usage.VisitWatch;
import madoguchi.visit.Event.FaceVerdict;
import madoguchi.visit.Event.Outcome;
import madoguchi.visit.Event.PasswordVerdict;
import madoguchi.visit.Event.PinVerdict;
import madoguchi.visit.Event.Presence;

/** A counter for tests: what happens goes in as sentences, screen and effects come out. */
final class Procedure {

    static final Carrier FIRST = new Carrier.Card("reader", 1);

    final List<Effect> effects = new ArrayList<>();
    final List<VisitUsage> counted = new ArrayList<>();
    private VisitWatch watch = VisitWatch.NOBODY;
    private final Rules rules;
    private State state = State.initial(Health.GOOD);
    private Moment now = Given.NOW;
    private Carrier card = FIRST;
    private int cards;

    Procedure() {
        this(Rules.standard());
    }

    Procedure(Rules rules) {
        this.rules = rules;
    }

    Procedure happens(Event event) {
        Step step = Visits.step(rules, state, event);
        state = step.state();
        effects.addAll(step.effects());
        VisitWatch.Seen seen = watch.saw(rules, event, step);
        watch = seen.watch();
        seen.counted().ifPresent(counted::add);
        return this;
    }

    // ---- the patient

    Procedure putsCard() {
        card = new Carrier.Card("reader", ++cards);
        return happens(new Presence.Placed(now, card, true, "visit-" + cards));
    }

    Procedure cardLiesThereAlready() {
        card = new Carrier.Card("reader", ++cards);
        return happens(new Presence.Placed(now, card, false, "visit-" + cards));
    }

    Procedure takesCard() {
        return happens(new Presence.Gone(now, card));
    }

    Procedure touches(Answer answer) {
        return happens(new Event.Touched(now, new Touch.Pressed(answer)));
    }

    Procedure wantsToChange(ConsentScreen.ConsentQuestion question) {
        return happens(new Event.Touched(now, new Touch.ChangeWanted(question)));
    }

    Procedure entersPin() {
        return happens(new Event.Touched(now, new Touch.PinEntered(secret("1234"))));
    }

    Procedure staffEntersPassword() {
        return happens(new Event.Touched(now, new Touch.PasswordEntered(secret("kaminari-2026"))));
    }

    /** Time passes to the next alarm, which rings. */
    Procedure nobodyMoves() {
        State.Alarm alarm = state.alarm();
        assertThat(alarm.at()).as("an alarm in %s", state.phaseName()).isPresent();
        now = new Moment(alarm.at().get(), now.today());
        return happens(new Event.AlarmRang(now, alarm.number()));
    }

    Procedure passes(Duration time) {
        now = new Moment(now.at().plus(time), now.today());
        return this;
    }

    // ---- card, camera, staff, centre, store

    Procedure cardSays(CardFacts facts) {
        return happens(new Outcome.CardRead(now, visit(), facts));
    }

    Procedure faceIs(FaceVerdict verdict) {
        return happens(new Outcome.FaceJudged(now, visit(), verdict));
    }

    Procedure pinIs(PinVerdict verdict) {
        return happens(new Outcome.PinJudged(now, visit(), verdict));
    }

    Procedure pinIsRight() {
        return pinIs(new PinVerdict.Right(Given.pinProof()));
    }

    Procedure passwordIs(PasswordVerdict verdict) {
        return happens(new Outcome.PasswordJudged(now, visit(), verdict));
    }

    Procedure keyIsGranted(IdentityMethod method) {
        return happens(new Outcome.Granted(now, visit(), Given.grant(method)));
    }

    Procedure centreAnswers(CentreAnswer answer) {
        return happens(new Outcome.Answered(now, visit(), answer));
    }

    Procedure enrolmentIs(Enrolment enrolment) {
        return happens(new Outcome.Enrolled(now, visit(), enrolment));
    }

    Procedure staffSwitchVisualMode(boolean on) {
        return happens(new Event.VisualModeSwitched(now, on));
    }

    Procedure consentIsRegistered() {
        return happens(new Outcome.Registered(now, visit()));
    }

    Procedure resultIsStored() {
        return happens(new Outcome.Stored(now, visit(), 7));
    }

    Procedure fails(FailureCode code) {
        return happens(new Outcome.Failed(now, visit(), code));
    }

    Procedure cleanUpReports() {
        return happens(new Outcome.CleanedUp(now, visit()));
    }

    Procedure health(Health health) {
        return happens(new Event.HealthChanged(now, health));
    }

    // ---- short ways to a place

    Procedure identifiedByPin() {
        return identifiedByPin(Given.ORDINARY);
    }

    Procedure identifiedByPin(CardFacts card) {
        return putsCard().cardSays(card).touches(Answer.PIN).entersPin().pinIsRight();
    }

    Procedure storing() {
        return identifiedByPin()
                .touches(Answer.AGREE_ALL)
                .centreAnswers(Given.VALID)
                .consentIsRegistered();
    }

    // ---- what is to be seen

    Screen screen() {
        return Screens.of(rules, state, "まどぐち医院", ZoneId.of("Asia/Tokyo"));
    }

    State state() {
        return state;
    }

    Rules rules() {
        return rules;
    }

    Moment now() {
        return now;
    }

    Carrier card() {
        return card;
    }

    long visit() {
        return state.visits();
    }

    <E extends Effect> List<E> effects(Class<E> kind) {
        return effects.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    VisitResult stored() {
        return effects(Effect.Store.class).getLast().result();
    }

    static Secret secret(String text) {
        return Secret.of(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** できませんでした, with the card still there. */
    static Screen sorry(FailureCode code) {
        return new Screen.P20Sorry(code.code(), true);
    }
}
