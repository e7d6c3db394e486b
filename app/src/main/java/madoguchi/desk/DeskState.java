package madoguchi.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;
import madoguchi.failure.FailureCode;
import madoguchi.screen.DeskRole;

/** Where staff are. */
public sealed interface DeskState
        permits DeskState.Closed,
                FirstStart,
                DeskState.LogIn,
                DeskState.Changing,
                DeskState.AtWork {

    /**
     * The glass belongs to the patients.
     *
     * @param asked the last number under which a room was asked something: it never comes again, so
     *     that an answer that comes late is told from one that is waited for
     */
    record Closed(long asked) implements DeskState {

        /** As at the start. */
        public Closed() {
            this(0);
        }
    }

    /**
     * S01.
     *
     * @param first where staff want to go
     * @param nextTry after failures
     * @param cannot why no password can be compared now
     * @param attempt the last one; a verdict on another one is late
     * @param checking whether its verdict is waited for
     * @param touched last
     */
    record LogIn(
            Aim first,
            DeskRole role,
            boolean wrongBefore,
            Optional<Instant> nextTry,
            Optional<FailureCode> cannot,
            long attempt,
            boolean checking,
            Instant touched,
            Instant now)
            implements DeskState {

        static LogIn begun(Aim first, DeskRole role, long asked, Instant now) {
            return new LogIn(
                    first, role, false, Optional.empty(), Optional.empty(), asked, false, now, now);
        }

        Duration delay() {
            return nextTry.map(at -> Duration.between(now, at))
                    .filter(Duration::isPositive)
                    .orElse(Duration.ZERO);
        }

        LogIn at(Instant later) {
            return new LogIn(
                    first, role, wrongBefore, nextTry, cannot, attempt, checking, touched, later);
        }

        LogIn touchedAt(Instant later) {
            return new LogIn(
                    first, role, wrongBefore, nextTry, cannot, attempt, checking, later, later);
        }

        LogIn trying(Instant now) {
            return new LogIn(
                    first,
                    role,
                    wrongBefore,
                    Optional.empty(),
                    Optional.empty(),
                    DeskState.number(attempt, now),
                    true,
                    now,
                    now);
        }

        LogIn refused(boolean wrong, Duration nextTryIn, Instant now) {
            return new LogIn(
                    first,
                    role,
                    wrongBefore || wrong,
                    Optional.of(now.plus(nextTryIn)),
                    Optional.empty(),
                    attempt,
                    false,
                    now,
                    now);
        }

        LogIn failed(FailureCode why, Instant now) {
            return new LogIn(
                    first, role, wrongBefore, nextTry, Optional.of(why), attempt, false, now, now);
        }

        boolean waitsFor(DeskEvent.LogIn verdict) {
            return checking && verdict.attempt() == attempt;
        }
    }

    /**
     * S00 again: a password that somebody else has given becomes one's own before anything else.
     */
    record Changing(Aim first, DeskRole role, PasswordChoice choice, long asked, Instant touched)
            implements DeskState {

        Changing with(PasswordChoice other, Instant now) {
            return new Changing(first, role, other, asked, now);
        }
    }

    /**
     * Logged in.
     *
     * @param role none: nobody is, and nothing but the self-check can be seen
     * @param opening counts the pages that were opened since the start: what was asked by another
     *     one is late
     */
    record AtWork(
            Optional<DeskRole> role, Page page, long opening, Instant touched, ZonedDateTime now)
            implements DeskState {

        AtWork touchedAt(Instant later) {
            return new AtWork(role, page, opening, later, now);
        }
    }

    /** Also another number than any that an earlier process used. */
    static long number(long before, Instant now) {
        return Math.max(before + 1, now.toEpochMilli());
    }
}
