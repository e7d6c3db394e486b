package madoguchi.visit.run;

import madoguchi.failure.FailureCode;
import madoguchi.visit.Effect;
import madoguchi.visit.Event.Outcome;
import madoguchi.visit.Rules;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has every effect done in its room; what becomes of it comes back as an event. */
final class Performer {

    private static final Logger LOG = LoggerFactory.getLogger(Performer.class);

    private final Rules rules;
    private final Rooms rooms;
    private final CleanUp cleanUp;
    private final Mailbox mailbox;

    Performer(Rules rules, Rooms rooms, CleanUp cleanUp, Mailbox mailbox) {
        this.rules = rules;
        this.rooms = rooms;
        this.cleanUp = cleanUp;
        this.mailbox = mailbox;
    }

    /** An effect that cannot even begin has failed; the visit ends in good order all the same. */
    void begin(Effect effect) {
        try {
            perform(effect);
        } catch (RuntimeException e) {
            LOG.error("counter: {} could not begin", effect.getClass().getSimpleName(), e);
            mailbox.post(
                    new Outcome.Failed(
                            mailbox.now(), effect.visit().number(), FailureCode.CANNOT_CONTINUE));
        }
    }

    private void perform(Effect effect) {
        switch (effect) {
            case Effect.ReadCard(var visit) -> {
                rooms.centre().watch().stop();
                rooms.card().read(visit);
            }
            case Effect.LookAtFace(var visit) ->
                    rooms.card()
                            .photo(visit)
                            .ifPresent(
                                    photo -> rooms.face().look(visit, photo, rules.times().face()));
            case Effect.StopLooking _ -> rooms.face().stop();
            case Effect.CheckPin(var visit, var pin) -> rooms.card().checkPin(visit, pin);
            case Effect.CheckPassword(var visit, var password) ->
                    rooms.store().checkPassword(visit, password);
            case Effect.BringPhoto(var visit) ->
                    rooms.card().photo(visit).ifPresent(rooms.face()::bringPhoto);
            case Effect.UseGrant(var visit, var method) -> rooms.card().useGrant(visit, method);
            case Effect.AskCentre(var visit, var proof) -> rooms.centre().check(visit, proof);
            case Effect.Enrol(var visit) -> rooms.centre().enrol(visit);
            case Effect.Register(var visit, var method, var consents, var choices) ->
                    rooms.centre().register(visit, method, consents, choices);
            case Effect.Store(var visit, var result) -> {
                rooms.handOver().begins(visit);
                rooms.store().keep(visit, result);
            }
            case Effect.StoreLimit limit -> rooms.store().keepLimit(limit);
            case Effect.Note note -> rooms.store().note(note);
            case Effect.NoteSorry note -> rooms.store().note(note);
            case Effect.CleanUp(var visit) -> {
                cleanUp.after(visit);
                rooms.handOver().ends(visit);
            }
        }
    }
}
