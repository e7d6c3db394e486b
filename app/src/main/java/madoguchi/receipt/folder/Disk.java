package madoguchi.receipt.folder;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/** The steps in which a file comes to be; each may fail, and the computer may stop between them. */
interface Disk {

    /** Writes all of it, over whatever is there, and does not return before the disk has it. */
    void write(Path file, byte[] content) throws IOException;

    /** In one step: others see the one name or the other, never half. */
    void rename(Path from, Path to) throws IOException;

    /** Does not return before the disk has the folder's names. */
    void flush(Path folder) throws IOException;

    Disk REAL =
            new Disk() {
                private static final Set<PosixFilePermission> OF_FILES =
                        EnumSet.of(
                                PosixFilePermission.OWNER_READ,
                                PosixFilePermission.OWNER_WRITE,
                                PosixFilePermission.GROUP_READ,
                                PosixFilePermission.GROUP_WRITE,
                                PosixFilePermission.OTHERS_READ,
                                PosixFilePermission.OTHERS_WRITE);

                @Override
                public void write(Path file, byte[] content) throws IOException {
                    Files.deleteIfExists(file);
                    try (FileChannel channel =
                            FileChannel.open(
                                    file,
                                    StandardOpenOption.CREATE_NEW,
                                    StandardOpenOption.WRITE)) {
                        admitWhomTheFolderAdmits(file);
                        ByteBuffer left = ByteBuffer.wrap(content);
                        while (left.hasRemaining()) {
                            channel.write(left);
                        }
                        channel.force(true);
                    }
                }

                /** Before a word is in it. Who may look into the folder may read its files. */
                private void admitWhomTheFolderAdmits(Path file) throws IOException {
                    if (posix()) {
                        Set<PosixFilePermission> permissions =
                                Files.getPosixFilePermissions(file.toAbsolutePath().getParent());
                        permissions.retainAll(OF_FILES);
                        Files.setPosixFilePermissions(file, permissions);
                    }
                }

                @Override
                public void rename(Path from, Path to) throws IOException {
                    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
                }

                @Override
                public void flush(Path folder) throws IOException {
                    if (posix()) { // Windows opens no folder, and needs none to be flushed
                        try (FileChannel names =
                                FileChannel.open(folder, StandardOpenOption.READ)) {
                            names.force(true);
                        }
                    }
                }

                private boolean posix() {
                    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
                }
            };
}
