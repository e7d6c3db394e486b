package madoguchi.card.virtual;

import java.util.OptionalInt;
import madoguchi.card.apdu.StatusWord;

/**
 * Finds the file that a command means: the current one, or the one that a short identifier (JICSAP,
 * 01 to 1E) names.
 */
final class FileReference {

    private static final int BY_SHORT_ID = 0x80;

    private FileReference() {}

    static boolean isShort(int parameter) {
        return (parameter & BY_SHORT_ID) != 0;
    }

    /**
     * @param parameter 80 for the current file, 80|id for another; a short identifier makes that
     *     file current
     */
    static int resolve(Session session, int parameter) throws Refusal {
        int id = parameter & 0x1F;
        if ((parameter & 0xE0) != BY_SHORT_ID || id == 0x1F) {
            throw new Refusal(StatusWord.WRONG_PARAMETERS);
        }
        if (id != 0) {
            if (!session.application().files().containsKey(id)) {
                throw new Refusal(StatusWord.NOT_FOUND);
            }
            session.selectFile(id);
        }
        return current(session);
    }

    static int current(Session session) throws Refusal {
        OptionalInt file = session.file();
        return file.orElseThrow(() -> new Refusal(StatusWord.NO_CURRENT_FILE));
    }

    /** The file if it is of the kind that the command works on. */
    static <T extends CardFile> T as(Class<T> kind, Session session, int id) throws Refusal {
        CardFile file = session.application().files().get(id);
        if (!kind.isInstance(file)) {
            throw new Refusal(StatusWord.WRONG_FILE_TYPE);
        }
        return kind.cast(file);
    }
}
