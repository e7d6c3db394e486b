package madoguchi.store;

import java.nio.file.Path;

/** Brings the personal columns of a store to what was planned, before anybody is served. */
final class Vaults {

    private Vaults() {}

    static Vault ready(Path file, Database database, Sealing sealing) throws StoreFault {
        var there = sealing.vault();
        var missing = database.look(connection -> Resealing.missing(connection, there));
        if (!missing.isEmpty()) {
            throw new StoreFault.NoKey(
                    file,
                    "the key %s is not in %s"
                            .formatted(
                                    String.join(", ", missing),
                                    sealing.keyFile()
                                            .map(Path::toString)
                                            .orElse("any key file that the settings name")));
        }
        var vault = sealing.vaultWithKey();
        var changed = database.write(connection -> Resealing.bring(connection, vault));
        if (changed > 0) {
            // what was readable before still stands in the log
            database.cutLog();
        }
        return vault;
    }
}
