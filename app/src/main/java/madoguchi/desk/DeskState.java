package madoguchi.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;
import madoguchi.screen.DeskRole;

/** Where staff are. */
public sealed interface DeskState
        permits DeskState.Closed,
                FirstStart,
                DeskState.LogIn,
                DeskState.Changing,
                DeskState.AtWork {

    /** The glass belongs to the patients. */
    record Closed() implements DeskState {}

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
    record Changing(Aim first, DeskRole role, PasswordChoice choice, Instant touched)
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
