package madoguchi.visit;

import java.util.Optional;
import madoguchi.screen.Screen.Notice;
import madoguchi.visit.Event.AlarmRang;
import madoguchi.visit.Event.Presence;

/**
 * 待機: the counter is free.
 *
 * @param notice why the visit before ended, for some seconds
 * @param stale a card that must be gone first: it lay there when the kiosk started, or was put down
 *     while it was closed
 */
record Waiting(Optional<Notice> notice, Optional<Carrier> stale) implements Phase {

    @Override
    public Patience patience(Rules rules) {
        return notice.isPresent()
                ? new Patience.ForShow(rules.times().notice())
                : new Patience.Forever();
    }

    Step on(Turn turn, Event event) {
        return switch (event) {
            case Presence.Placed e when e.fresh() && turn.health().closedBy().isEmpty() ->
                    begin(turn, e);
            case Presence.Placed e ->
                    turn.enter(new Waiting(Optional.empty(), Optional.of(e.carrier())));
            case Presence.Gone e when stale.filter(e.carrier()::equals).isPresent() ->
                    turn.enter(new Waiting(Optional.empty(), Optional.empty()));
            case AlarmRang e -> turn.enter(new Waiting(Optional.empty(), stale));
            case Event _ -> turn.ignored();
        };
    }

    /** A patient puts the card down: 「顔認証付きカードリーダーにマイナンバーカードを置く」 (seed 000). */
    static Step begin(Turn turn, Presence.Placed placed) {
        Turn counted = turn.with(turn.state().oneMoreVisit());
        Visit visit =
                new Visit(
                        counted.state().visits(),
                        placed.visitId(),
                        placed.carrier(),
                        turn.now().at());
        return counted.enter(new Identify.Reading(visit), new Effect.ReadCard(visit));
    }
}
