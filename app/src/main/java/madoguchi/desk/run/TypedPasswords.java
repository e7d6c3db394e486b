package madoguchi.desk.run;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Arrays;
import madoguchi.desk.DeskEvent;
import madoguchi.desk.DeskEvent.Judgement;
import madoguchi.desk.PasswordChoice;
import madoguchi.screen.DeskPassword;
import madoguchi.screen.DeskRole;
import madoguchi.store.Passwords;
import madoguchi.store.Passwords.Role;
import madoguchi.store.Passwords.Verdict;
import madoguchi.store.Store;
import madoguchi.store.StoreFault;

/**
 * What staff typed: compared, held between two entries, and nowhere longer. Used by one thread. Who
 * hands in an array wipes it.
 */
final class TypedPasswords {

    private final Clock clock;
    private byte[] held = {};

    /** What was entered to log in and must be changed: it must not be chosen again. */
    private byte[] given = {};

    TypedPasswords(Clock clock) {
        this.clock = clock;
    }

    Judgement hold(DeskPassword which, byte[] typed) {
        held = wiped(held);
        if (length(typed) < PasswordChoice.minimumLength(which)) {
            return Judgement.TOO_SHORT;
        }
        if (MessageDigest.isEqual(given, typed)) {
            return Judgement.SAME_AS_BEFORE;
        }
        held = typed.clone();
        return Judgement.LONG_ENOUGH;
    }

    /**
     * @param forSomebodyElse who must change it when it is first used
     */
    Judgement compare(Store store, DeskPassword which, byte[] typed, boolean forSomebodyElse)
            throws StoreFault {
        boolean same = held.length > 0 && MessageDigest.isEqual(held, typed);
        held = wiped(held);
        if (!same) {
            return Judgement.NOT_THE_SAME;
        }
        if (forSomebodyElse) {
            store.passwords().give(role(which), typed, clock.instant());
        } else {
            store.passwords().set(role(which), typed, clock.instant());
        }
        given = wiped(given);
        return Judgement.KEPT;
    }

    /** Before a role has a password of its own, the facility's opens it: once, to choose one. */
    DeskEvent.LogIn logIn(Store store, DeskRole role, byte[] typed) throws StoreFault {
        Passwords passwords = store.passwords();
        Role own = role(DeskPassword.of(role));
        boolean first = !passwords.isSet(own);
        if (first && !passwords.isSet(Role.FACILITY)) {
            return new DeskEvent.LogIn.Failed();
        }
        byte[] copy = typed.clone();
        try {
            Verdict verdict = passwords.verify(first ? Role.FACILITY : own, typed, clock.instant());
            return switch (verdict) {
                case Verdict.Right(boolean another) -> {
                    boolean mustChange = first || another;
                    if (mustChange) {
                        given = copy.clone();
                    }
                    yield new DeskEvent.LogIn.Right(mustChange);
                }
                case Verdict.Wrong(var next) -> new DeskEvent.LogIn.Wrong(next);
                case Verdict.TooEarly(var next) -> new DeskEvent.LogIn.TooEarly(next);
            };
        } finally {
            wiped(copy);
        }
    }

    void forget() {
        held = wiped(held);
        given = wiped(given);
    }

    static Role role(DeskPassword which) {
        return switch (which) {
            case STAFF -> Role.STAFF;
            case ADMINISTRATOR -> Role.ADMINISTRATOR;
            case FACILITY -> Role.FACILITY;
        };
    }

    /** Characters, not bytes: what is typed may be any letter. */
    private static int length(byte[] utf8) {
        return (int) StandardCharsets.UTF_8.decode(ByteBuffer.wrap(utf8)).codePoints().count();
    }

    private static byte[] wiped(byte[] secret) {
        Arrays.fill(secret, (byte) 0);
        return new byte[0];
    }
}
