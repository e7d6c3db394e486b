package madoguchi.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.AEADBadTagException;

/**
 * Seals and opens the personal values of rows.
 *
 * @param current the key that seals; none when personal values are kept as they are
 * @param keys all that open
 */
record Vault(Optional<SealKey> current, List<SealKey> keys) {

    static final Vault OPEN = new Vault(Optional.empty(), List.of());

    /**
     * @param place table, row and column
     * @return what is written into the column
     */
    Object keep(String place, Object value) {
        return current.isEmpty() ? value : current.get().seal(place, String.valueOf(value));
    }

    /**
     * @param kept what stands in the column, never null
     * @throws Unopened when its key is not here, or it was changed
     */
    String open(String place, Object kept) throws Unopened {
        if (!(kept instanceof byte[] sealed)) {
            return kept.toString();
        }
        var id = SealKey.idOf(sealed);
        var key =
                keys.stream()
                        .filter(known -> known.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new Unopened("its key " + id + " is not there", true));
        try {
            return key.open(place, sealed);
        } catch (AEADBadTagException e) {
            throw new Unopened("it was changed, or belongs elsewhere: " + place, false);
        }
    }

    /** What stands in the column by which a person's results are found. */
    String personKey(String plain) {
        return current.map(key -> key.blind(plain)).orElse(plain);
    }

    /** Everything that may stand there, whenever the result was kept. */
    List<String> personKeys(String plain) {
        return Stream.concat(Stream.of(plain), keys.stream().map(key -> key.blind(plain))).toList();
    }

    /** A sealed value that does not open. */
    static final class Unopened extends SQLException {
        private static final long serialVersionUID = 1;

        private final boolean keyMissing;

        Unopened(String why, boolean keyMissing) {
            super("a sealed value does not open: " + why);
            this.keyMissing = keyMissing;
        }

        boolean keyMissing() {
            return keyMissing;
        }
    }
}
