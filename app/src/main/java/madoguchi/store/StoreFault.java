package madoguchi.store;

import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteException;

/**
 * Why the store could not be opened, read or written: one sentence for a technician, without
 * anybody's data in it. When a write ends in a fault nothing of it was kept.
 */
public abstract sealed class StoreFault extends Exception {

    private static final long serialVersionUID = 1;

    private StoreFault(String message, Throwable cause) {
        super(message, cause);
    }

    /** There is none yet: no visit was ever served on this data folder. */
    public static final class Missing extends StoreFault {
        private static final long serialVersionUID = 1;

        Missing(Path file) {
            super("There is no store " + file + " yet.", null);
        }
    }

    /** The folder or the file does not allow it, or the disk refuses. */
    public static final class NotWritable extends StoreFault {
        private static final long serialVersionUID = 1;

        NotWritable(Path file, String why, Throwable cause) {
            super("The store " + file + " cannot be written: " + why + ".", cause);
        }
    }

    /** A database, and not ours. It is left as it is. */
    public static final class Foreign extends StoreFault {
        private static final long serialVersionUID = 1;

        Foreign(Path file) {
            super(
                    "The store %s is another program's database and was left as it is."
                            .formatted(file),
                    null);
        }
    }

    /** No database, or a broken one. Only {@link StoreFile#setAside} moves it. */
    public static final class Damaged extends StoreFault {
        private static final long serialVersionUID = 1;

        Damaged(Path file, String why, Throwable cause) {
            super(
                    "The store " + file + " is damaged: " + why + ". Nothing of it was deleted.",
                    cause);
        }
    }

    /** Written by a later program. It is left as it is. */
    public static final class Newer extends StoreFault {
        private static final long serialVersionUID = 1;

        Newer(Path file, int found, int known) {
            super(
                    "The store %s has schema version %d and this program knows up to %d: use the newer program. Nothing was changed."
                            .formatted(file, found, known),
                    null);
        }
    }

    /**
     * Another program held the database for longer than the limit; the same call may succeed later.
     */
    public static final class Locked extends StoreFault {
        private static final long serialVersionUID = 1;

        Locked(Path file, Throwable cause) {
            super("The store " + file + " is held by another program.", cause);
        }
    }

    /** No room left. */
    public static final class Full extends StoreFault {
        private static final long serialVersionUID = 1;

        Full(Path file, Throwable cause) {
            super("There is no room left for the store " + file + ".", cause);
        }
    }

    /**
     * The database did not accept what it was told: a rule of the schema or a setting that does not
     * hold.
     */
    public static final class Refused extends StoreFault {
        private static final long serialVersionUID = 1;

        Refused(Path file, String why, Throwable cause) {
            super("The store " + file + " refused: " + why + ".", cause);
        }
    }

    /** Results are sealed, and the key that opens them is not where it should be. */
    public static final class NoKey extends StoreFault {
        private static final long serialVersionUID = 1;

        NoKey(Path file, String why) {
            this(file, why, null);
        }

        /**
         * @param file the store, or the key file itself
         */
        NoKey(Path file, String why, Throwable cause) {
            super(
                    "The sealed results of "
                            + file
                            + " cannot be opened or sealed: "
                            + why
                            + ". Bring the key file back; nothing was changed.",
                    cause);
        }
    }

    static StoreFault of(Path file, SQLException e) {
        if (e instanceof Vault.Unopened unopened && unopened.keyMissing()) {
            return new NoKey(file, e.getMessage(), e);
        }
        if (!(e instanceof SQLiteException sqlite)) {
            return new Refused(file, e.getMessage(), e);
        }
        // the low byte is the primary code; the rest only tells where it happened
        var primary = sqlite.getResultCode().code & 0xff;
        return switch (primary) {
            case 11, 26 -> new Damaged(file, sqlite.getResultCode().message, e); // CORRUPT, NOTADB
            case 5, 6 -> new Locked(file, e); // BUSY, LOCKED
            case 13 -> new Full(file, e); // FULL
            case 3, 8, 10, 14, 23 -> // PERM, READONLY, IOERR, CANTOPEN, AUTH
                    new NotWritable(file, sqlite.getResultCode().message, e);
            default -> new Refused(file, sqlite.getResultCode().message, e);
        };
    }
}
