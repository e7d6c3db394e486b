package madoguchi.visit;

import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import madoguchi.eligibility.Consents;
import madoguchi.eligibility.Eligibility;
import madoguchi.failure.FailureCode;
import madoguchi.failure.FailureCode.Closes;
import madoguchi.screen.ConsentScreen;
import madoguchi.screen.ConsentScreen.ConsentQuestion;
import madoguchi.screen.DoneScreen;
import madoguchi.screen.IdentityScreen;
import madoguchi.screen.IdentityScreen.Method;
import madoguchi.screen.Screen;
import madoguchi.visit.CardFacts.PinState;
import madoguchi.visit.Finish.Farewell;

/** A screen is a function of the state. */
public final class Screens {

    private Screens() {}

    /**
     * @param facility the clinic's name
     * @param zone the facility's, for the hour at which consent lapses
     */
    public static Screen of(Rules rules, State state, String facility, ZoneId zone) {
        Health health = state.health();
        return switch (state.phase()) {
            case Waiting w when health.closedBy().isPresent() ->
                    new Screen.P01Closed(facility, health.closedBy().get().code());
            case Waiting w when w.stale().isPresent() -> new Screen.P17TakeCard(false);
            case Waiting w -> welcome(facility, w.notice(), health);

            case Identify.Reading _ -> new IdentityScreen.P02Reading();
            case Identify.Choosing p ->
                    new IdentityScreen.P03Method(p.subject().methods(rules, health));
            case ByFace.Looking p ->
                    new IdentityScreen.P04Face(
                            p.hint(),
                            p.subject().methods(rules, health).contains(Method.PIN),
                            p.subject().onlyMethod(rules, health));
            case ByFace.NotRecognised p -> notRecognised(rules, health, p.subject());
            case ByPin.EnteringPin p ->
                    new IdentityScreen.P05Pin(
                            p.subject().card().pin() instanceof PinState.Tries(int left) ? left : 0,
                            p.wrongBefore(),
                            p.checking(),
                            p.subject().onlyMethod(rules, health));
            case ByPin.PinLocked p ->
                    new IdentityScreen.P06PinLocked(
                            p.subject().canBeCompared()
                                    || !p.subject().methods(rules, health).isEmpty());
            case ByPin.PhotoOffered p -> new IdentityScreen.P07Photo(p.photoShown());
            case ByStaff.AskingStaff p ->
                    new IdentityScreen.P07Password(
                            p.wrongBefore(), seconds(p.delay()), p.checking());
            case ByStaff.Comparing p -> new IdentityScreen.P07Compare(p.photoShown());
            case Identify.UsingGrant _ -> new IdentityScreen.P02Reading();

            case Consent.CertificateEnds p ->
                    new IdentityScreen.P10Certificate(
                            p.identified().card().end(),
                            p.expired(),
                            rules.certificate().grace().lastDay(p.identified().card().end()));
            case Consent.GivenBefore p ->
                    new ConsentScreen.P11Beforehand(inOrder(p.questions(), p.answers()));
            case Consent.Together p ->
                    new ConsentScreen.P11Consent(
                            p.questions(),
                            rules.consent().layout() == Rules.ConsentLayout.BALANCED);
            case Consent.OneByOne p ->
                    new ConsentScreen.P12Question(
                            p.question(),
                            p.questions().indexOf(p.question()) + 1,
                            p.questions().size());
            case Consent.Review p ->
                    new ConsentScreen.P13Review(inOrder(p.questions(), p.answers()));

            case Registration.Proposed _ -> new ConsentScreen.P09Apply();
            case Registration.Applying _ -> new ConsentScreen.P09Applying();
            case Registration.Registered _ -> new ConsentScreen.P09Registered();
            case Offered p -> new ConsentScreen.P14Offer(p.open().getFirst());

            case Check.Asking _ -> new ConsentScreen.P08Checking(0.3);
            case Check.Registering _ -> new ConsentScreen.P08Checking(0.6);
            case Check.Storing _ -> new ConsentScreen.P08Checking(0.9);

            case CopayLimit.Open p -> done(p.result(), p.nameShown(), true, zone);
            case CopayLimit.Asking _ -> new DoneScreen.P16Limit(false);
            case CopayLimit.Telling _, CopayLimit.Keeping _ -> new DoneScreen.P16Limit(true);

            case Finish p -> finish(rules, p, facility, zone, health);
        };
    }

    /** The seconds of the countdown, when nobody touched anything. */
    public static OptionalInt countdown(Rules rules, State state) {
        return state.alarm().countdown()
                ? OptionalInt.of((int) rules.times().countdown().toSeconds())
                : OptionalInt.empty();
    }

    private static Screen finish(
            Rules rules, Finish p, String facility, ZoneId zone, Health health) {
        return switch (p.farewell()) {
            case Farewell.Done done -> done(done.result(), done.nameShown(), false, zone);
            case Farewell.LimitAnswered _ -> new DoneScreen.P16Done();
            case Farewell.Sorry(FailureCode code) -> new Screen.P20Sorry(code.code(), p.there());
            case Farewell.Over over when p.there() -> new Screen.P17TakeCard(over.staffTold());
            case Farewell.Over over -> welcome(facility, over.notice(), health);
        };
    }

    private static Screen done(
            VisitResult result, boolean nameShown, boolean limitOffered, ZoneId zone) {
        Optional<Eligibility.Insured> insured =
                nameShown && result.eligibility() instanceof Eligibility.Valid v
                        ? Optional.of(v.insured())
                        : Optional.empty();
        Consents consents = result.consents();
        Map<ConsentQuestion, Boolean> agreed =
                result.consentRegistered()
                        ? ConsentAnswers.of(consents, List.of(ConsentQuestion.values()))
                        : Map.of();
        return new DoneScreen.P15Done(
                insured.map(Eligibility.Insured::name),
                insured.filter(i -> i.name().contains("●")).map(Eligibility.Insured::kana),
                agreed,
                agreed.containsValue(true)
                        ? Optional.of(consents.until().atZone(zone))
                        : Optional.empty(),
                result.consentRegistered() || !consents.asked(),
                limitOffered);
    }

    private static Screen notRecognised(Rules rules, Health health, Subject subject) {
        var others = subject.methods(rules, health);
        boolean again = others.remove(Method.FACE);
        return new IdentityScreen.P04NotRecognised(others, again);
    }

    private static Screen welcome(String facility, Optional<Screen.Notice> notice, Health health) {
        return new Screen.P01Welcome(
                facility,
                notice,
                health.inOrder().stream()
                        .filter(t -> t.closes() != Closes.COUNTER)
                        .map(FailureCode::code)
                        .toList());
    }

    private static Map<ConsentQuestion, Boolean> inOrder(
            List<ConsentQuestion> questions, Map<ConsentQuestion, Boolean> answers) {
        Map<ConsentQuestion, Boolean> ordered = new LinkedHashMap<>();
        questions.stream()
                .filter(answers::containsKey)
                .forEach(q -> ordered.put(q, answers.get(q)));
        return ordered;
    }

    private static long seconds(Duration delay) {
        return delay.plusMillis(999).toSeconds();
    }
}
