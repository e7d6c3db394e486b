package madoguchi.visit;

import java.util.Optional;
import madoguchi.eligibility.Eligibility;
import madoguchi.eligibility.IdentityMethod;
import madoguchi.failure.FailureCode;
import madoguchi.screen.Screen.Notice;
import madoguchi.screen.Touch;
import madoguchi.screen.Touch.Pressed;
import madoguchi.visit.Event.AlarmRang;
import madoguchi.visit.Event.Outcome;
import madoguchi.visit.Event.Presence;
import madoguchi.visit.Event.Touched;

/**
 * 完了, and every other end: the one clean-up runs while the patient reads how it ended. 待機 comes
 * back only when it has reported and the card is gone.
 *
 * @param farewell what the patient reads
 * @param cleaned whether the clean-up has reported
 * @param there whether the carrier is still there
 * @param next a card put down before the clean-up had reported: its turn comes then
 */
record Finish(
        Visit visit,
        Farewell farewell,
        boolean cleaned,
        boolean there,
        Optional<Presence.Placed> next)
        implements Phase.InVisit {

    public sealed interface Farewell {
        /** P15. @param nameShown the name is readable for some seconds only */
        record Done(VisitResult result, long resultId, boolean nameShown) implements Farewell {}

        /** P16, answered. */
        record LimitAnswered() implements Farewell {}

        /** P20. */
        record Sorry(FailureCode code) implements Farewell {}

        /** Nothing more to say; P17 as long as the card lies there. */
        record Over(Optional<Notice> notice, boolean staffTold) implements Farewell {}
    }

    // ---- the ways in

    /** The visit ends before anything was stored. */
    static Step cancelled(Turn turn, Notice why) {
        Visit visit = running(turn);
        return end(turn, new Farewell.Over(Optional.of(why), false), why != Notice.CARD_TAKEN_EARLY)
                .before(new Effect.Note(visit, method(turn), Optional.empty()));
    }

    static Step sorry(Turn turn, Outcome.Failed failed) {
        return sorry(turn, failed.code());
    }

    static Step sorry(Turn turn, FailureCode code) {
        return sorry(turn, code, true, Optional.empty());
    }

    static Step sorry(Turn turn, FailureCode code, boolean there, Optional<Presence.Placed> next) {
        Visit visit = running(turn);
        return end(turn, new Farewell.Sorry(code), there, next)
                .before(new Effect.Note(visit, method(turn), Optional.of(code)));
    }

    /** The result is safe: now the patient may read 完了, or what the centre's answer means. */
    static Step stored(
            Turn turn,
            Outcome.Stored stored,
            VisitResult result,
            boolean there,
            Optional<Presence.Placed> next) {
        Farewell farewell =
                switch (result.eligibility()) {
                    case Eligibility.Valid _ -> new Farewell.Done(result, stored.resultId(), true);
                    case Eligibility.Invalid _ -> new Farewell.Sorry(FailureCode.NOT_VALID);
                    case Eligibility.Superseded _ -> new Farewell.Sorry(FailureCode.SUPERSEDED);
                    case Eligibility.Several _ -> new Farewell.Sorry(FailureCode.SEVERAL_INSURERS);
                    case Eligibility.NotFound _ -> new Farewell.Sorry(FailureCode.NOT_FOUND);
                };
        return end(turn, farewell, there, next);
    }

    /** P16, answered: 「完了しました。」 */
    static Step limitAnswered(Turn turn) {
        return end(turn, new Farewell.LimitAnswered(), true);
    }

    /** The result stands; only the limit was not given. */
    static Step limitNotGiven(Turn turn) {
        return end(turn, new Farewell.Sorry(FailureCode.LIMIT_NOT_GIVEN), true);
    }

    /** A visit whose result stands ends with nothing more to say. */
    static Step over(Turn turn, boolean there) {
        return end(turn, new Farewell.Over(Optional.empty(), false), there);
    }

    private static Step end(Turn turn, Farewell farewell, boolean there) {
        return end(turn, farewell, there, Optional.empty());
    }

    /** Who puts the next card down has not come to read how the visit before ended. */
    private static Step end(
            Turn turn, Farewell farewell, boolean there, Optional<Presence.Placed> next) {
        Visit visit = running(turn);
        Farewell read = next.isPresent() ? new Farewell.Over(Optional.empty(), false) : farewell;
        return turn.enter(new Finish(visit, read, false, there, next), new Effect.CleanUp(visit));
    }

    private static Visit running(Turn turn) {
        return ((Phase.InVisit) turn.state().phase()).visit();
    }

    private static Optional<IdentityMethod> method(Turn turn) {
        return switch (turn.state().phase()) {
            case Consent identified -> Optional.of(identified.identified().method());
            case Check identified -> Optional.of(identified.identified().method());
            case Registration identified -> Optional.of(identified.identified().method());
            case Offered identified -> Optional.of(identified.identified().method());
            case CopayLimit identified -> Optional.of(identified.identified().method());
            case Waiting _, Identify _, Finish _ -> Optional.empty();
        };
    }

    // ---- what happens then

    @Override
    public boolean cancellable() {
        return false;
    }

    @Override
    public Patience patience(Rules rules) {
        return switch (farewell) {
            case Farewell.Done done ->
                    new Patience.ForShow(
                            done.nameShown() ? rules.times().name() : rules.times().done());
            case Farewell.LimitAnswered _ -> new Patience.ForShow(rules.times().done());
            case Farewell.Sorry _ -> new Patience.ForShow(rules.times().sorry());
            case Farewell.Over over when there && !over.staffTold() ->
                    new Patience.ForShow(rules.times().forgotten());
            case Farewell.Over _ -> new Patience.Forever();
        };
    }

    boolean nothingLeftToRead() {
        return farewell instanceof Farewell.Over && !there;
    }

    Step on(Turn turn, Event event) {
        return switch (event) {
            case Outcome.CleanedUp e ->
                    settle(turn, new Finish(visit, farewell, true, there, next));
            case Presence.Gone e when e.carrier().equals(visit.carrier()) -> taken(turn);
            case Presence.Gone e when next.filter(e::takes).isPresent() ->
                    turn.stay(new Finish(visit, farewell, cleaned, there, Optional.empty()));
            case Presence.Placed e when !there && e.fresh() ->
                    settle(turn, new Finish(visit, over(), cleaned, false, Optional.of(e)));
            case AlarmRang e -> shownLongEnough(turn);
            case Touched(_, Pressed(Touch.Answer answer))
                    when farewell instanceof Farewell.Sorry
                            && (answer == Touch.Answer.UNDERSTOOD
                                    || answer == Touch.Answer.LEAVE) ->
                    changed(turn, over());
            case Event _ -> turn.ignored();
        };
    }

    /**
     * 完了 asks for exactly this, so it is over; できませんでした can still be read with the card in the
     * hand.
     */
    private Step taken(Turn turn) {
        Farewell then =
                switch (farewell) {
                    case Farewell.Sorry sorry -> sorry;
                    case Farewell.Done _, Farewell.LimitAnswered _, Farewell.Over _ -> over();
                };
        return settle(turn, new Finish(visit, then, cleaned, false, next));
    }

    private Step shownLongEnough(Turn turn) {
        return switch (farewell) {
            case Farewell.Done(VisitResult result, long id, boolean nameShown) when nameShown ->
                    changed(turn, new Farewell.Done(result, id, false));
            case Farewell.Done _, Farewell.LimitAnswered _, Farewell.Sorry _ ->
                    changed(turn, over());
            case Farewell.Over over -> changed(turn, new Farewell.Over(over.notice(), true));
        };
    }

    private Step changed(Turn turn, Farewell then) {
        return settle(turn, new Finish(visit, then, cleaned, there, next));
    }

    private Farewell over() {
        return farewell instanceof Farewell.Over over
                ? over
                : new Farewell.Over(Optional.empty(), false);
    }

    /**
     * 待機 when all is read, cleaned up and taken; then the next patient's card, if it is there
     * already.
     */
    private static Step settle(Turn turn, Finish now) {
        Finish before = (Finish) turn.state().phase();
        if (now.farewell instanceof Farewell.Over over && now.cleaned && !now.there) {
            Waiting free = new Waiting(over.notice(), Optional.empty());
            Step waiting = turn.enter(free);
            return now.next
                    .map(placed -> free.on(turn.with(waiting.state()), placed))
                    .orElse(waiting);
        }
        boolean looksTheSame = now.farewell.equals(before.farewell) && now.there == before.there;
        return looksTheSame ? turn.stay(now) : turn.enter(now);
    }
}
