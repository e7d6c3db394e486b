package madoguchi.card.virtual;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;

/**
 * RSA keys of 2048 bits in a folder, each made the first time that it is asked for (a few tenths of
 * a second).
 */
final class KeyCabinet {

    private final Path folder;

    KeyCabinet(Path folder) {
        this.folder = folder;
    }

    RSAPrivateCrtKey key(String name) throws IOException {
        Path file = folder.resolve(name + ".key");
        try {
            return Files.exists(file) ? read(file) : made(file);
        } catch (GeneralSecurityException e) {
            throw new IOException(file + ": no RSA key; delete the file to have it made anew", e);
        }
    }

    private static RSAPrivateCrtKey read(Path file) throws IOException, GeneralSecurityException {
        return (RSAPrivateCrtKey)
                KeyFactory.getInstance("RSA")
                        .generatePrivate(new PKCS8EncodedKeySpec(Files.readAllBytes(file)));
    }

    /** A kiosk and the server of its card may want the same key at the same time: one makes it. */
    private RSAPrivateCrtKey made(Path file) throws IOException, GeneralSecurityException {
        Files.createDirectories(folder);
        synchronized (KeyCabinet.class) {
            try (FileChannel lock =
                    FileChannel.open(
                            folder.resolve("lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE)) {
                lock.lock();
                if (Files.exists(file)) {
                    return read(file);
                }
                KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(2048);
                RSAPrivateCrtKey key = (RSAPrivateCrtKey) generator.generateKeyPair().getPrivate();
                DurableFile.write(file, key.getEncoded());
                return key;
            }
        }
    }

    static RSAPublicKey publicKey(RSAPrivateCrtKey key) {
        try {
            return (RSAPublicKey)
                    KeyFactory.getInstance("RSA")
                            .generatePublic(
                                    new RSAPublicKeySpec(
                                            key.getModulus(), key.getPublicExponent()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has RSA", e);
        }
    }
}
