package madoguchi.visit;

import java.time.LocalDate;
import java.util.Optional;
import madoguchi.eligibility.Consents;
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

    static Step begin(Turn turn, Identified identified, Consents consents) {
        return turn.enter(
                new Asking(identified, consents),
                new Effect.AskCentre(identified.visit(), identified.proof()));
    }

    /** The first call: is this person insured? */
    record Asking(Identified identified, Consents consents) implements Check {
        @Override
        public Patience patience(Rules rules) {
            return new ForWork(rules.times().centre(), FailureCode.CENTRE_TOO_SLOW);
        }

        @Override
        public Step on(Turn turn, Event event) {
            return switch (event) {
                case Outcome.Answered e ->
                        switch (e.eligibility()) {
                            case Eligibility.Valid valid ->
                                    turn.enter(
                                            new Registering(identified, consents, valid),
                                            new Effect.Register(
                                                    visit(), identified.method(), consents));
                            case Eligibility.Invalid _,
                                    Eligibility.Superseded _,
                                    Eligibility.NotFound _,
                                    Eligibility.Several _ ->
                                    store(turn, identified, consents, e.eligibility(), false);
                        };
                case Outcome.Failed e -> Finish.sorry(turn, e);
                case Event _ -> turn.ignored();
            };
        }
    }

    /**
     * The second call: consents and method. When only this one fails, the patient hears so and the
     * result says so.
     */
    record Registering(Identified identified, Consents consents, Eligibility eligibility)
            implements Check {
        @Override
        public Patience patience(Rules rules) {
            return new ForWork(rules.times().centre(), FailureCode.CENTRE_TOO_SLOW);
        }

        @Override
        public Step on(Turn turn, Event event) {
            return switch (event) {
                case Outcome.Registered e -> store(turn, identified, consents, eligibility, true);
                case Outcome.Failed e -> store(turn, identified, consents, eligibility, false);
                case Event _ -> turn.ignored();
            };
        }
    }

    /**
     * Past the point of no return.
     *
     * @param carrierGone remembered: the outcome decides what is shown
     */
    record Storing(Identified identified, VisitResult result, boolean carrierGone)
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
                        turn.stay(new Storing(identified, result, true));
                case Outcome.Stored e -> Finish.stored(turn, e, result, !carrierGone);
                case Outcome.Failed e -> Finish.sorry(turn, e.code(), !carrierGone);
                case Event _ -> turn.ignored();
            };
        }
    }

    private static Step store(
            Turn turn,
            Identified identified,
            Consents consents,
            Eligibility eligibility,
            boolean registered) {
        Visit visit = identified.visit();
        VisitResult result =
                new VisitResult(
                        visit.id(),
                        visit.begun(),
                        turn.now().at(),
                        identified.method(),
                        consents,
                        registered,
                        eligibility,
                        toldEnd(turn, identified));
        return turn.enter(new Storing(identified, result, false), new Effect.Store(visit, result));
    }

    /** The certificate's end travels with the result when the patient was told of it. */
    private static Optional<LocalDate> toldEnd(Turn turn, Identified identified) {
        return turn.certificate(identified.card()) == Certificate.FINE
                ? Optional.empty()
                : Optional.of(identified.card().end());
    }
}
