package madoguchi.visit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import madoguchi.eligibility.CentreAnswer;
import madoguchi.eligibility.Enrolment;
import madoguchi.eligibility.IdentityMethod;
import madoguchi.failure.FailureCode;
import madoguchi.screen.ConsentScreen;
import madoguchi.screen.IdentityScreen;
import madoguchi.screen.Touch;
import madoguchi.screen.Touch.Answer;
import madoguchi.visit.Event.FaceVerdict;
import madoguchi.visit.Event.Outcome;
import madoguchi.visit.Event.PasswordVerdict;
import madoguchi.visit.Event.PinVerdict;
import madoguchi.visit.Event.Presence;

/** Everything that can happen in a state: expected or not, of this visit or another. */
final class EventAlphabet {

    /**
     * @param label what a reader of the diagram reads
     */
    record Named(String label, Event event) {}

    private static final Map<String, CentreAnswer> ANSWERS = new LinkedHashMap<>();

    static {
        ANSWERS.put("Valid", Given.VALID);
        ANSWERS.put("Valid, offers", Given.WITH_OFFERS);
        ANSWERS.put("Valid, consent given before", Given.WITH_CONSENT);
        ANSWERS.put("Invalid", Given.INVALID);
        ANSWERS.put("Superseded", Given.SUPERSEDED);
        ANSWERS.put("NotFound", Given.NOT_FOUND);
        ANSWERS.put("Several", Given.SEVERAL);
        ANSWERS.put("not registered", Given.NOT_REGISTERED);
    }

    private final List<Named> events = new ArrayList<>();
    private final Moment now;

    private EventAlphabet(Moment now) {
        this.now = now;
    }

    static List<Named> of(State state, Moment now) {
        EventAlphabet all = new EventAlphabet(now);
        all.touches();
        all.presence(state);
        all.outcomes(state.visits());
        all.add("visual mode on", new Event.VisualModeSwitched(now, true));
        all.add("visual mode off", new Event.VisualModeSwitched(now, false));
        all.add("alarm", new Event.AlarmRang(now, state.alarm().number()));
        all.add("health", new Event.HealthChanged(now, Health.GOOD));
        all.add(
                "health",
                new Event.HealthChanged(now, Health.of(Set.of(FailureCode.CAMERA_OUT_OF_ORDER))));
        all.add(
                "health",
                new Event.HealthChanged(now, Health.of(Set.of(FailureCode.READER_OUT_OF_ORDER))));
        return all.events;
    }

    private void touches() {
        for (Answer answer : Answer.values()) {
            touch(answer.name(), new Touch.Pressed(answer));
        }
        for (ConsentScreen.ConsentQuestion question : ConsentScreen.ConsentQuestion.values()) {
            touch("change", new Touch.ChangeWanted(question));
        }
        touch("PIN entered", new Touch.PinEntered(Procedure.secret("1234")));
        touch("password entered", new Touch.PasswordEntered(Procedure.secret("kaminari-2026")));
        touch("digit", new Touch.Alive());
    }

    private void presence(State state) {
        Carrier mine = carrier(state).orElse(new Carrier.Card("reader", 900));
        Carrier other = other(mine);
        add("card placed", new Presence.Placed(now, other, true, "next"));
        add("card found lying", new Presence.Placed(now, other, false, "next"));
        add("card taken", new Presence.Gone(now, mine));
        add("other card taken", new Presence.Gone(now, other));
    }

    static Optional<Carrier> carrier(State state) {
        return switch (state.phase()) {
            case Waiting w -> w.stale();
            case Phase.InVisit running -> Optional.of(running.visit().carrier());
        };
    }

    static Carrier other(Carrier mine) {
        return switch (mine) {
            case Carrier.Card card -> new Carrier.Card(card.reader(), card.number() + 1);
        };
    }

    private void outcomes(long visit) {
        for (CardFacts card :
                List.of(
                        Given.ORDINARY,
                        Given.YOUNG,
                        Given.LOCKED,
                        Given.PINLESS,
                        Given.PHOTOLESS,
                        Given.PHOTOLESS_LOCKED,
                        Given.ENDING,
                        Given.EXPIRED,
                        Given.OVER,
                        Given.CARD_EXPIRED)) {
            add("card read", new Outcome.CardRead(now, visit, card));
        }
        add(
                "hint",
                new Outcome.HintChanged(now, visit, Optional.of(IdentityScreen.FaceHint.TOO_FAR)));
        for (FaceVerdict verdict : FaceVerdict.values()) {
            add("face: " + verdict, new Outcome.FaceJudged(now, visit, verdict));
        }
        add("PIN right", new Outcome.PinJudged(now, visit, new PinVerdict.Right(Given.pinProof())));
        add("PIN wrong", new Outcome.PinJudged(now, visit, new PinVerdict.Wrong(2)));
        add("PIN wrong", new Outcome.PinJudged(now, visit, new PinVerdict.Wrong(1)));
        add("PIN locked", new Outcome.PinJudged(now, visit, new PinVerdict.Locked()));
        add("password right", new Outcome.PasswordJudged(now, visit, new PasswordVerdict.Right()));
        add(
                "password wrong",
                new Outcome.PasswordJudged(
                        now, visit, new PasswordVerdict.Wrong(Duration.ofSeconds(5))));
        add(
                "too early",
                new Outcome.PasswordJudged(
                        now, visit, new PasswordVerdict.TooEarly(Duration.ofSeconds(5))));
        add("granted", new Outcome.Granted(now, visit, Given.grant(IdentityMethod.FACE)));
        ANSWERS.forEach(
                (name, answer) -> add("answer: " + name, new Outcome.Answered(now, visit, answer)));
        for (Enrolment enrolment : Enrolment.values()) {
            add("enrolment: " + enrolment, new Outcome.Enrolled(now, visit, enrolment));
        }
        add("registered", new Outcome.Registered(now, visit));
        add("stored", new Outcome.Stored(now, visit, 7));
        add("cleaned up", new Outcome.CleanedUp(now, visit));
        add("failed", new Outcome.Failed(now, visit, FailureCode.NETWORK));
    }

    private void touch(String label, Touch touch) {
        add(label, new Event.Touched(now, touch));
    }

    private void add(String label, Event event) {
        events.add(new Named(label, event));
    }
}
