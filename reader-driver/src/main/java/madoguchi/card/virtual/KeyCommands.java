package madoguchi.card.virtual;

import java.io.IOException;
import java.security.MessageDigest;
import java.util.random.RandomGenerator;
import madoguchi.card.apdu.Command;
import madoguchi.card.apdu.Response;
import madoguchi.card.apdu.StatusWord;

/**
 * VERIFY, CHANGE REFERENCE DATA, COMPUTE DIGITAL SIGNATURE, INTERNAL AUTHENTICATE and GET
 * CHALLENGE.
 */
final class KeyCommands {

    private static final StatusWord MEMORY_FAILURE = new StatusWord(0x6581);
    private static final int OWN_KEY = 0x00;
    private static final int MOST_CHALLENGE = 255;

    private KeyCommands() {}

    /**
     * Without data it only tells the tries that are left, always as 63Cx. With data the try is
     * written off before the value is looked at, so that pulling the card cannot save it.
     */
    static Response verify(TryCounters counters, Session session, Command command) throws Refusal {
        if (command.p1() != 0) {
            throw new Refusal(StatusWord.WRONG_PARAMETERS);
        }
        int id = FileReference.resolve(session, command.p2());
        CardFile.SecretKey key = FileReference.as(CardFile.SecretKey.class, session, id);
        String counter = session.application().counterOf(id);
        int left = key.counts() ? counters.left(counter, key.initial()) : 0;
        if (command.data().length == 0) {
            return Response.of(
                    key.counts() ? StatusWord.triesLeft(left) : StatusWord.WRONG_UNCOUNTED);
        }
        session.presented().remove(id);
        if (!key.counts()) {
            return Response.of(
                    present(counters, session, id, key, command)
                            ? StatusWord.OK
                            : StatusWord.WRONG_UNCOUNTED);
        }
        if (left == 0) {
            throw new Refusal(StatusWord.KEY_BLOCKED);
        }
        try {
            counters.write(counter, left - 1);
            if (!isRight(counters, counter, key, command)) {
                return Response.of(StatusWord.triesLeft(left - 1));
            }
            counters.write(counter, key.limit());
        } catch (IOException e) {
            throw new Refusal(MEMORY_FAILURE);
        }
        session.presented().add(id);
        return Response.of(StatusWord.OK);
    }

    private static boolean present(
            TryCounters counters,
            Session session,
            int id,
            CardFile.SecretKey key,
            Command command) {
        return isRight(counters, session.application().counterOf(id), key, command)
                && session.presented().add(id);
    }

    private static boolean isRight(
            TryCounters counters, String name, CardFile.SecretKey key, Command command) {
        byte[] value = counters.changed(name).orElse(key.value());
        return MessageDigest.isEqual(value, command.data());
    }

    /**
     * Gives a key another value, for whoever has presented it. What the card says to a value of
     * another length is not public; 6A80 here.
     */
    static Response change(TryCounters counters, Session session, Command command, int p1)
            throws Refusal {
        if (command.p1() != p1) {
            throw new Refusal(StatusWord.WRONG_PARAMETERS);
        }
        int id = FileReference.resolve(session, command.p2());
        CardFile.SecretKey key = FileReference.as(CardFile.SecretKey.class, session, id);
        if (!session.presented().contains(id)) {
            throw new Refusal(StatusWord.SECURITY_STATUS);
        }
        if (!key.mayBecome(command.data())) {
            throw new Refusal(StatusWord.WRONG_DATA);
        }
        try {
            counters.change(session.application().counterOf(id), command.data());
        } catch (IOException e) {
            throw new Refusal(MEMORY_FAILURE);
        }
        return Response.of(StatusWord.OK);
    }

    static Response sign(Session session, Command command) throws Refusal {
        int id =
                command.p2() == OWN_KEY
                        ? session.application()
                                .ownKey()
                                .orElseThrow(() -> new Refusal(StatusWord.WRONG_PARAMETERS))
                        : FileReference.resolve(session, command.p2());
        CardFile.SigningKey key = FileReference.as(CardFile.SigningKey.class, session, id);
        if (!key.access().granted(session.presented())) {
            throw new Refusal(StatusWord.SECURITY_STATUS);
        }
        return Response.ok(Signing.sign(key.key(), command.p1(), command.data()));
    }

    /**
     * INTERNAL AUTHENTICATE: signs the SHA-256 of a challenge. Keys that are there for signatures
     * refuse, with 6985, or with 6982 while their PIN was not presented.
     */
    static Response authenticate(Session session, Command command) throws Refusal {
        if (command.p1() != 0) {
            throw new Refusal(StatusWord.WRONG_PARAMETERS);
        }
        int id = FileReference.resolve(session, command.p2());
        if (session.application().files().get(id) instanceof CardFile.SigningKey other) {
            throw new Refusal(
                    other.access().granted(session.presented())
                            ? StatusWord.CONDITIONS
                            : StatusWord.SECURITY_STATUS);
        }
        CardFile.InternalKey key = FileReference.as(CardFile.InternalKey.class, session, id);
        if (command.data().length > MOST_CHALLENGE) {
            throw new Refusal(StatusWord.WRONG_LENGTH);
        }
        return Response.ok(Signing.sign(key.key(), Signing.HASHED_AND_NAMED, command.data()));
    }

    static Response challenge(RandomGenerator random, Session session, Command command)
            throws Refusal {
        if (command.p1() != 0 || command.p2() != 0) {
            throw new Refusal(StatusWord.WRONG_PARAMETERS);
        }
        if (command.data().length > 0 || command.expected() == 0 || command.expected() > 256) {
            throw new Refusal(StatusWord.WRONG_LENGTH);
        }
        byte[] challenge = new byte[command.expected()];
        random.nextBytes(challenge);
        session.challenge(challenge);
        return Response.ok(challenge.clone());
    }
}
