package madoguchi.card.mynumber;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.RSAPublicKeySpec;
import java.util.List;
import javax.crypto.BadPaddingException;
import javax.crypto.Cipher;
import javax.crypto.IllegalBlockSizeException;
import madoguchi.card.tlv.MalformedTlv;
import madoguchi.card.tlv.Tlv;

/**
 * RSA as the card speaks it. Every key of the card has 2048 bits; another size is refused before it
 * costs time.
 */
final class RsaKeys {

    static final int BITS = 2048;
    static final int SIGNATURE_BYTES = BITS / 8;

    private static final int EXPONENT = 0x90;
    private static final int MODULUS = 0x91;

    private RsaKeys() {}

    /** Reads a public key from its two objects, 90 (exponent) and 91 (modulus). */
    static RSAPublicKey parse(byte[] objects) throws MalformedTlv {
        BigInteger exponent = null;
        BigInteger modulus = null;
        for (Tlv object : Tlv.all(objects)) {
            switch (object.tag()) {
                case EXPONENT -> exponent = new BigInteger(1, object.value());
                case MODULUS -> modulus = new BigInteger(1, object.value());
                default ->
                        throw new MalformedTlv("object %X in a public key".formatted(object.tag()));
            }
        }
        if (exponent == null
                || modulus == null
                || modulus.bitLength() != BITS
                || exponent.bitLength() > 32) {
            throw new MalformedTlv("no RSA public key of 2048 bits");
        }
        try {
            return (RSAPublicKey)
                    KeyFactory.getInstance("RSA")
                            .generatePublic(new RSAPublicKeySpec(modulus, exponent));
        } catch (InvalidKeySpecException e) {
            throw new MalformedTlv("no usable RSA public key");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has RSA", e);
        }
    }

    /** Whether the key signed exactly these bytes, padded (PKCS#1 v1.5) and not hashed. */
    static boolean signed(RSAPublicKey key, byte[] digestInfo, byte[] signature) {
        try {
            Cipher opening = Cipher.getInstance("RSA/ECB/PKCS1Padding");
            opening.init(Cipher.DECRYPT_MODE, key);
            return MessageDigest.isEqual(digestInfo, opening.doFinal(signature));
        } catch (BadPaddingException | IllegalBlockSizeException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has RSA", e);
        }
    }

    /** Whether the key signed the SHA-256 of these bytes. */
    static boolean signedHashOf(RSAPublicKey key, byte[] text, byte[] signature) {
        return signed(key, DigestInfo.sha256(sha256(List.of(ByteBuffer.wrap(text)))), signature);
    }

    static byte[] sha256(List<ByteBuffer> parts) {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            parts.forEach(hash::update);
            return hash.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
