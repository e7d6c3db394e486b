package madoguchi.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import madoguchi.screen.DeskPassword;
import madoguchi.screen.DeskRole;
import madoguchi.screen.Screen.S00FirstStart;

/** Where staff are. */
public sealed interface DeskState {

    /** The glass belongs to the patients. */
    record Closed() implements DeskState {}

    /**
     * S00: passwords are chosen, each entered twice.
     *
     * @param missing this one, and those that come after it
     */
    record FirstStart(
            List<DeskPassword> missing,
            S00FirstStart.Stage stage,
            Optional<S00FirstStart.Problem> problem)
            implements DeskState {
        public FirstStart {
            missing = List.copyOf(missing);
        }

        DeskPassword which() {
            return missing.getFirst();
        }
    }

    /**
     * S01.
     *
     * @param first where staff want to go
     * @param nextTry after failures
     * @param touched last
     */
    record LogIn(
            Aim first,
            DeskRole role,
            boolean wrongBefore,
            Optional<Instant> nextTry,
            boolean checking,
            Instant touched,
            Instant now)
            implements DeskState {

        Duration delay() {
            return nextTry.map(at -> Duration.between(now, at))
                    .filter(Duration::isPositive)
                    .orElse(Duration.ZERO);
        }

        LogIn at(Instant later) {
            return new LogIn(first, role, wrongBefore, nextTry, checking, touched, later);
        }

        LogIn touchedAt(Instant later) {
            return new LogIn(first, role, wrongBefore, nextTry, checking, later, later);
        }
    }

    /**
     * S00 again: a password that somebody else has given becomes one's own before anything else.
     */
    record Changing(
            Aim first,
            DeskRole role,
            S00FirstStart.Stage stage,
            Optional<S00FirstStart.Problem> problem,
            Instant touched)
            implements DeskState {}

    /**
     * Logged in.
     *
     * @param opening counts the pages that were opened since the start: what was asked by another
     *     one is late
     */
    record AtWork(DeskRole role, Page page, long opening, Instant touched, ZonedDateTime now)
            implements DeskState {

        AtWork touchedAt(Instant later) {
            return new AtWork(role, page, opening, later, now);
        }
    }
}
