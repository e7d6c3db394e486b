package madoguchi.card.virtual;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    synchronized RSAPrivateCrtKey key(String name) throws IOException {
        Path file = folder.resolve(name + ".key");
        try {
            if (Files.exists(file)) {
                return (RSAPrivateCrtKey)
                        KeyFactory.getInstance("RSA")
                                .generatePrivate(new PKCS8EncodedKeySpec(Files.readAllBytes(file)));
            }
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            RSAPrivateCrtKey key = (RSAPrivateCrtKey) generator.generateKeyPair().getPrivate();
            DurableFile.write(file, key.getEncoded());
            return key;
        } catch (GeneralSecurityException e) {
            throw new IOException(file + ": no RSA key; delete the file to have it made anew", e);
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
