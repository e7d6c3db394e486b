package madoguchi.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether the personal columns are sealed, and where the keys are.
 *
 * @param sealed what the store is brought to when the kiosk opens it: results of before too
 * @param keyFile read also when nothing is to be sealed any more: what was sealed needs it
 */
public record Sealing(boolean sealed, Optional<Path> keyFile) {

    /** Nothing is sealed, and nothing ever was. */
    public static final Sealing NONE = new Sealing(false, Optional.empty());

    public Sealing {
        if (sealed && keyFile.isEmpty()) {
            throw new IllegalArgumentException("sealed, and no place for the key");
        }
    }

    /** With the keys that are there. */
    Vault vault() throws StoreFault {
        return keyFile.isEmpty() ? Vault.OPEN : vault(new KeyFile(keyFile.get()).read());
    }

    /** With a first key, when there is none and one is needed. */
    Vault vaultWithKey() throws StoreFault {
        var there = vault();
        if (!sealed || there.current().isPresent()) {
            return there;
        }
        var first = List.of(SealKey.fresh());
        new KeyFile(keyFile.orElseThrow()).write(first);
        return vault(first);
    }

    private Vault vault(List<byte[]> secrets) {
        var keys = secrets.stream().map(SealKey::of).toList();
        return new Vault(sealed ? keys.stream().findFirst() : Optional.empty(), keys);
    }

    /** One more key, which seals from now on; those of before still open. */
    void addKey() throws StoreFault {
        var file = new KeyFile(keyFile.orElseThrow());
        var keys = new ArrayList<byte[]>();
        keys.add(SealKey.fresh());
        keys.addAll(file.read());
        file.write(keys);
    }

    /** Only the key that seals is left. */
    void dropOlderKeys() throws StoreFault {
        var file = new KeyFile(keyFile.orElseThrow());
        file.write(file.read().subList(0, 1));
    }
}
