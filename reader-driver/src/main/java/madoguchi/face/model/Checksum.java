package madoguchi.face.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** Reads a model file and holds it against the registry. */
final class Checksum {

    private Checksum() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    /**
     * @return empty when there is no such file
     * @throws ModelRefused it is not the file that the registry means
     */
    static Optional<byte[]> bytes(Model model, Path folder) throws ModelRefused {
        Path file = folder.resolve(model.file());
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        byte[] bytes = read(model, file);
        MessageDigest digest = sha256();
        digest.update(bytes);
        String found = hex(digest);
        if (!found.equals(model.sha256())) {
            throw new ModelRefused(
                    "the model file "
                            + file
                            + " was altered: its SHA-256 is "
                            + found
                            + " and should be "
                            + model.sha256());
        }
        return Optional.of(bytes);
    }

    private static byte[] read(Model model, Path file) throws ModelRefused {
        if (!Files.isRegularFile(file)) {
            throw new ModelRefused("the model file " + file + " is no file");
        }
        try (InputStream in = Files.newInputStream(file)) {
            long size = Files.size(file);
            // one byte more than it may have shows a file that grew meanwhile
            byte[] bytes =
                    size == model.size()
                            ? in.readNBytes(Math.toIntExact(model.size() + 1))
                            : new byte[0];
            if (bytes.length != model.size()) {
                throw new ModelRefused(
                        "the model file "
                                + file
                                + " was altered: it has "
                                + size
                                + " bytes and should have "
                                + model.size());
            }
            return bytes;
        } catch (IOException e) {
            throw new ModelRefused("the model file " + file + " cannot be read");
        }
    }
}
