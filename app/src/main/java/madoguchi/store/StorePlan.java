package madoguchi.store;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the store lies and who may read what in it.
 *
 * @param readersGroup a group of this computer whose accounts may read the file, and not write it
 */
public record StorePlan(Path file, Sealing sealing, Optional<String> readersGroup) {

    /** Readable columns, for this user alone. */
    public static StorePlan plain(Path file) {
        return new StorePlan(file, Sealing.NONE, Optional.empty());
    }
}
