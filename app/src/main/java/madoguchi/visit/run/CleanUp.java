package madoguchi.visit.run;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import madoguchi.failure.FailureCode;
import madoguchi.screen.Glass;
import madoguchi.visit.Event.Outcome;
import madoguchi.visit.Visit;

/**
 * The one clean-up, on every way out. 待機 waits for its report; a room that does not come to its end
 * in time closes the counter until it does.
 */
final class CleanUp {

    /** Longer than one APDU and one frame may last. */
    static final Duration LIMIT = Duration.ofSeconds(15);

    private final Rooms rooms;
    private final Glass glass;
    private final Mailbox mailbox;
    private CompletableFuture<Void> rest = CompletableFuture.completedFuture(null);

    CleanUp(Rooms rooms, Glass glass, Mailbox mailbox) {
        this.rooms = rooms;
        this.glass = glass;
        this.mailbox = mailbox;
    }

    void after(Visit visit) {
        rooms.centre().end(visit);
        rest = CompletableFuture.allOf(rooms.face().stop(), rooms.card().end(visit));
        rest.copy()
                .orTimeout(LIMIT.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete(
                        (_, late) -> {
                            glass.wipe();
                            if (late != null) {
                                mailbox.trouble(FailureCode.CANNOT_CONTINUE, true);
                            }
                            mailbox.post(new Outcome.CleanedUp(mailbox.now(), visit.number()));
                        });
    }

    /** Whether a room still works for a visit that is over. */
    boolean hangs() {
        return !rest.isDone();
    }
}
