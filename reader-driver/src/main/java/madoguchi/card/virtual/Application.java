package madoguchi.card.virtual;

import java.util.Arrays;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A dedicated file: an application with its files and keys.
 *
 * @param label for counters and messages
 * @param ownKey the key that signs when a command names none
 */
record Application(String label, byte[] aid, Map<Integer, CardFile> files, OptionalInt ownKey) {

    static Application of(String label, byte[] aid, Map<Integer, CardFile> files) {
        return new Application(label, aid, Map.copyOf(files), OptionalInt.empty());
    }

    /** The card accepts any beginning of a name (JICSAP 4.2). */
    boolean isNamed(byte[] name) {
        return name.length <= aid.length && Arrays.equals(name, Arrays.copyOf(aid, name.length));
    }

    String counterOf(int key) {
        return "%s/%04X".formatted(label, key);
    }
}
