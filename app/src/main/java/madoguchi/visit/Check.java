package madoguchi.visit;

import java.time.LocalDate;
import java.util.Optional;
import madoguchi.eligibility.CentreAnswer;
import madoguchi.eligibility.Choices;
import madoguchi.eligibility.ConsentKind;
import madoguchi.eligibility.Consents;
import madoguchi.eligibility.Cover;
import madoguchi.eligibility.Eligibility;
import madoguchi.failure.FailureCode;
import madoguchi.visit.Event.Outcome;
import madoguchi.visit.Event.Presence;
import madoguchi.visit.Patience.ForWork;

/**
 * P08 資格確認: the centre is asked, told what was agreed, and the result is stored before anybody
 * reads 完了.
 */
sealed interface Check extends Phase.InVisit {

    Identified identified();

    Step on(Turn turn, Event event);

    @Override
    default Visit visit() {
        return identified().visit();
    }

    /** Before anything was agreed. */
    static Step begin(Turn turn, Identified identified) {
        return ask(turn, identified, Optional.empty());
    }

    /** Once it is known what may be provided; the centre is not asked again what it has said. */
    static Step consented(Turn turn, Identified identified, Consents consents) {
        return identified
                .answer()
                .map(answer -> goOn(turn, identified, answer, Optional.of(consents)))
                .orElseGet(() -> ask(turn, identified, Optional.of(consents)));
    }

    private static Step ask(Turn turn, Identified identified, Optional<Consents> consents) {
        return turn.enter(
                new Asking(identified, consents),
                new Effect.AskCentre(identified.visit(), identified.proof()));
    }

    /** What the centre's answer leads to. */
    private static Step goOn(
            Turn turn, Identified identified, CentreAnswer answer, Optional<Consents> consents) {
        if (!answer.registered()) {
            return Registration.begin(turn, identified);
        }
        return switch (answer.eligibility()) {
            case Eligibility.Valid _ ->
                    consents.map(agreed -> Offered.begin(turn, identified, agreed, answer))
                            .orElseGet(() -> Consent.ask(turn, identified));
            case Eligibility.Invalid _,
                    Eligibility.Superseded _,
                    Eligibility.NotFound _,
                    Eligibility.Several _ ->
                    store(
                            turn,
                            identified,
                            consents.orElse(Consents.notAsked(turn.now().at())),
                            Choices.NONE,
                            false);
        };
    }

    static Step register(Turn turn, Identified identified, Consents consents, Choices choices) {
        return turn.enter(
                new Registering(identified, consents, choices),
                new Effect.Register(identified.visit(), identified.method(), consents, choices));
    }

    /**
     * The first call: is this person insured?
     *
     * @param consents none: the patient is asked afterwards
     */
    record Asking(Identified identified, Optional<Consents> consents) implements Check {
        @Override
        public Patience patience(Rules rules) {
            return new ForWork(rules.times().centre(), FailureCode.CENTRE_TOO_SLOW);
        }

        @Override
        public Step on(Turn turn, Event event) {
            return switch (event) {
                case Outcome.Answered e ->
                        goOn(turn, identified.answered(e.answer()), e.answer(), consents);
                case Outcome.Failed e -> Finish.sorry(turn, e);
                case Event _ -> turn.ignored();
            };
        }
    }

    /**
     * The second call: consents, choices and method. When only this one fails, the patient hears so
     * and the result says so.
     */
    record Registering(Identified identified, Consents consents, Choices choices) implements Check {
        @Override
        public Patience patience(Rules rules) {
            return new ForWork(rules.times().centre(), FailureCode.CENTRE_TOO_SLOW);
        }

        @Override
        public Step on(Turn turn, Event event) {
            return switch (event) {
                case Outcome.Registered _ -> store(turn, identified, consents, choices, true);
                case Outcome.Failed _ -> store(turn, identified, consents, choices, false);
                case Event _ -> turn.ignored();
            };
        }
    }

    /**
     * Past the point of no return.
     *
     * @param carrierGone remembered: the outcome decides what is shown
     * @param next a card put down since: its turn comes when this visit is over
     */
    record Storing(
            Identified identified,
            VisitResult result,
            boolean carrierGone,
            Optional<Presence.Placed> next)
            implements Check {
        @Override
        public boolean cancellable() {
            return false;
        }

        @Override
        public Patience patience(Rules rules) {
            return new ForWork(rules.times().store(), FailureCode.STORE_OUT_OF_ORDER);
        }

        @Override
        public Step on(Turn turn, Event event) {
            return switch (event) {
                case Presence.Gone e when e.carrier().equals(visit().carrier()) ->
                        turn.stay(new Storing(identified, result, true, Optional.empty()));
                case Presence.Gone e when next.filter(e::takes).isPresent() ->
                        turn.stay(new Storing(identified, result, true, Optional.empty()));
                case Presence.Placed e when carrierGone && e.fresh() ->
                        turn.stay(new Storing(identified, result, true, Optional.of(e)));
                case Outcome.Stored e when CopayLimit.isAsked(turn.rules(), result, !carrierGone) ->
                        turn.enter(new CopayLimit.Open(identified, result, e.resultId(), true));
                case Outcome.Stored e -> Finish.stored(turn, e, result, !carrierGone, next);
                case Outcome.Failed e -> Finish.sorry(turn, e.code(), !carrierGone, next);
                case Event _ -> turn.ignored();
            };
        }
    }

    private static Step store(
            Turn turn,
            Identified identified,
            Consents consents,
            Choices choices,
            boolean registered) {
        Visit visit = identified.visit();
        CentreAnswer answer = identified.answer().orElseThrow();
        VisitResult result =
                new VisitResult(
                        visit.id(),
                        visit.begun(),
                        turn.now().at(),
                        identified.method(),
                        consents,
                        choices,
                        registered,
                        provided(turn.rules(), answer.eligibility(), consents, registered),
                        answer.patientNumber(),
                        identified.enrolled(),
                        toldEnd(turn, identified));
        return turn.enter(
                new Storing(identified, result, false, Optional.empty()),
                new Effect.Store(visit, result));
    }

    /** Without what waits for a consent, or was refused it. */
    private static Eligibility provided(
            Rules rules, Eligibility eligibility, Consents consents, boolean registered) {
        if (!(eligibility instanceof Eligibility.Valid(var insured))) {
            return eligibility;
        }
        Cover cover = insured.cover();
        if (!registered || !consents.agreed(ConsentKind.SPECIFIC_DISEASE)) {
            cover = cover.withoutDiseases();
        }
        if (rules.generation().asksForLimit()) {
            cover = cover.withoutLimit();
        }
        return new Eligibility.Valid(insured.with(cover));
    }

    /** The certificate's end travels with the result when the patient was told of it. */
    private static Optional<LocalDate> toldEnd(Turn turn, Identified identified) {
        return turn.certificate(identified.card()) == Certificate.FINE
                ? Optional.empty()
                : Optional.of(identified.card().end());
    }
}
