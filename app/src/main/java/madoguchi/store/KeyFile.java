package madoguchi.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The file with the keys, outside the data folder and for this user alone: one key a line in
 * Base64, the first one seals, the others only open. Lines that begin with # are for people.
 */
record KeyFile(Path file) {

    private static final String HEAD =
            """
            # Keys of Madoguchi's sealed results. Without them the sealed results cannot be read by anybody: keep a copy in a
            # safe place, never beside the data folder.
            """;

    /**
     * @return none when there is no file
     */
    List<byte[]> read() throws StoreFault {
        if (!Files.exists(file)) {
            return List.of();
        }
        var keys = new ArrayList<byte[]>();
        try {
            for (var line : Files.readAllLines(file)) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    keys.add(key(line.strip()));
                }
            }
        } catch (IOException e) {
            throw new StoreFault.NoKey(file, "the key file " + file + " cannot be read", e);
        }
        return keys;
    }

    private byte[] key(String line) throws StoreFault {
        try {
            var secret = Base64.getDecoder().decode(line);
            if (secret.length == SealKey.BYTES) {
                return secret;
            }
        } catch (IllegalArgumentException notBase64) {
            // told below, without the line: it may be most of a key
        }
        throw new StoreFault.NoKey(file, "the key file " + file + " holds a line that is no key");
    }

    /**
     * In one step, on the disk when it returns: nothing may be sealed by a key that can be lost.
     */
    void write(List<byte[]> keys) throws StoreFault {
        var lines =
                keys.stream()
                        .map(Base64.getEncoder()::encodeToString)
                        .collect(Collectors.joining("\n", HEAD, "\n"));
        var aside = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent(), Private.FOLDER);
            Files.deleteIfExists(aside);
            try (var channel =
                    FileChannel.open(
                            aside,
                            EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                            Private.FILE)) {
                var text = ByteBuffer.wrap(lines.getBytes(StandardCharsets.UTF_8));
                while (text.hasRemaining()) {
                    channel.write(text);
                }
                channel.force(true);
            }
            Files.move(
                    aside,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new StoreFault.NoKey(file, "the key file " + file + " cannot be written", e);
        }
    }
}
