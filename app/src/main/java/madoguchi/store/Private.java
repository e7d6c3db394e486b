package madoguchi.store;

import java.nio.file.FileSystems;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** For this user alone, wherever the file system knows users. */
final class Private {

    static final FileAttribute<?>[] FOLDER = only("rwx------");
    static final FileAttribute<?>[] FILE = only("rw-------");

    private Private() {}

    private static FileAttribute<?>[] only(String permissions) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
