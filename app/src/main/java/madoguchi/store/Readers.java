package madoguchi.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.List;

/**
 * Lets the accounts of one group read the store and nothing else. The folder can be passed through
 * but not listed; the set-group-id bit gives the group to the files that SQLite makes beside the
 * store, and they take its permissions.
 */
final class Readers {

    private static final int FOLDER = 02710;
    private static final int FILE = 0640;

    private Readers() {}

    static void admit(Path file, String group) throws StoreFault {
        try {
            var folder = file.toAbsolutePath().getParent();
            var owners = folder.getFileSystem().getUserPrincipalLookupService();
            var readers = owners.lookupPrincipalByGroupName(group);
            for (var path : List.of(folder, file)) {
                Files.getFileAttributeView(path, PosixFileAttributeView.class).setGroup(readers);
            }
            Files.setAttribute(folder, "unix:mode", FOLDER);
            Files.setAttribute(file, "unix:mode", FILE);
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            throw new StoreFault.Refused(
                    file,
                    "the group %s cannot be let in to read (%s)".formatted(group, e.getMessage()),
                    e);
        }
    }
}
