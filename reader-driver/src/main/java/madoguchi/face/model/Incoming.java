package madoguchi.face.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.UUID;

/** A model file on its way into the folder. */
final class Incoming {

    private static final int CHUNK = 64 * 1024;

    private Incoming() {}

    static Model install(ModelRegistry registry, InputStream bytes, String from, Path folder)
            throws ModelRefused, IOException {
        Path aside = folder.resolve("incoming-" + UUID.randomUUID() + ".part");
        try {
            MessageDigest digest = Checksum.sha256();
            long size = copy(bytes, aside, digest, registry.largest());
            if (size > registry.largest()) {
                throw new ModelRefused(from + " is larger than any model that is known here");
            }
            String found = Checksum.hex(digest);
            Model model =
                    registry.bySha256(found)
                            .filter(known -> known.size() == size)
                            .orElseThrow(
                                    () ->
                                            new ModelRefused(
                                                    from
                                                            + " is no model that is known here: "
                                                            + size
                                                            + " bytes, SHA-256 "
                                                            + found));
            Files.move(
                    aside,
                    folder.resolve(model.file()),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            return model;
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    /**
     * @return how many bytes there were; more than {@code most} when it stopped there
     */
    private static long copy(InputStream bytes, Path to, MessageDigest digest, long most)
            throws IOException {
        try (FileChannel file =
                FileChannel.open(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            byte[] chunk = new byte[CHUNK];
            long size = 0;
            int read = bytes.read(chunk);
            while (read >= 0 && size <= most) {
                digest.update(chunk, 0, read);
                ByteBuffer rest = ByteBuffer.wrap(chunk, 0, read);
                while (rest.hasRemaining()) {
                    file.write(rest);
                }
                size += read;
                read = bytes.read(chunk);
            }
            // a power cut after the rename must not leave an empty file of the right name
            file.force(true);
            return size;
        }
    }
}
