package madoguchi.card.virtual;

import java.security.interfaces.RSAPublicKey;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** What the card remembers while it has power. Selecting an application takes back every right. */
final class Session {

    private Application application;
    private OptionalInt file = OptionalInt.empty();
    private final Set<Integer> presented = new HashSet<>();
    private Optional<byte[]> challenge = Optional.empty();
    private Optional<byte[]> terminalBody = Optional.empty();
    private Optional<RSAPublicKey> terminal = Optional.empty();

    Session(Application first) {
        application = first;
    }

    Application application() {
        return application;
    }

    void select(Application selected) {
        application = selected;
        file = OptionalInt.empty();
        presented.clear();
        challenge = Optional.empty();
        terminalBody = Optional.empty();
        terminal = Optional.empty();
    }

    OptionalInt file() {
        return file;
    }

    void selectFile(int id) {
        file = OptionalInt.of(id);
    }

    Set<Integer> presented() {
        return presented;
    }

    void challenge(byte[] random) {
        challenge = Optional.of(random);
    }

    /** A challenge is good for one answer. */
    Optional<byte[]> takeChallenge() {
        Optional<byte[]> taken = challenge;
        challenge = Optional.empty();
        return taken;
    }

    Optional<byte[]> terminalBody() {
        return terminalBody;
    }

    void terminalBody(Optional<byte[]> body) {
        terminalBody = body;
    }

    Optional<RSAPublicKey> terminal() {
        return terminal;
    }

    void terminal(RSAPublicKey key) {
        terminal = Optional.of(key);
    }
}
