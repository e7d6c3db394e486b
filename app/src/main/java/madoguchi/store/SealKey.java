package madoguchi.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * One key of 256 bits that seals single values with AES-GCM. A sealed value is the key's id (8
 * bytes), a fresh nonce (12), the ciphertext and its tag (16). The place where it stands, table,
 * row and column, is part of what the tag covers: a value that is moved elsewhere does not open.
 *
 * @param id the beginning of a hash of the key, in hexadecimal: a wrong key cannot have the right
 *     id
 */
record SealKey(String id, SecretKeySpec aes, SecretKeySpec mac) {

    static final int BYTES = 32;

    private static final int ID_BYTES = 8;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    static SealKey of(byte[] secret) {
        if (secret.length != BYTES) {
            throw new IllegalArgumentException("a key has %d bytes".formatted(BYTES));
        }
        var id = HexFormat.of().formatHex(derived(secret, "madoguchi key id"), 0, ID_BYTES);
        return new SealKey(
                id,
                new SecretKeySpec(secret, "AES"),
                new SecretKeySpec(derived(secret, "madoguchi person key"), "HmacSHA256"));
    }

    static byte[] fresh() {
        var secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        return secret;
    }

    private static byte[] derived(byte[] secret, String what) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(what.getBytes(StandardCharsets.UTF_8));
            return digest.digest(secret);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    byte[] seal(String place, String value) {
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            var sealed =
                    cipher(Cipher.ENCRYPT_MODE, nonce, place)
                            .doFinal(value.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(ID_BYTES + NONCE_BYTES + sealed.length)
                    .put(HexFormat.of().parseHex(id))
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES-GCM", e);
        }
    }

    /** The key that a sealed value needs. */
    static String idOf(byte[] sealed) {
        return HexFormat.of().formatHex(sealed, 0, Math.min(ID_BYTES, sealed.length));
    }

    /**
     * @throws AEADBadTagException when the value was changed, or belongs elsewhere
     */
    String open(String place, byte[] sealed) throws AEADBadTagException {
        var head = ID_BYTES + NONCE_BYTES;
        if (sealed.length < head) {
            throw new AEADBadTagException("cut off");
        }
        try {
            var nonce = Arrays.copyOfRange(sealed, ID_BYTES, head);
            var value =
                    cipher(Cipher.DECRYPT_MODE, nonce, place)
                            .doFinal(sealed, head, sealed.length - head);
            return new String(value, StandardCharsets.UTF_8);
        } catch (AEADBadTagException e) {
            throw e;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES-GCM", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String place) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, aes, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD((place + "/" + id).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    /** The same for the same text, and only whoever has the key can tell of which text it is. */
    String blind(String text) {
        try {
            var hmac = Mac.getInstance("HmacSHA256");
            hmac.init(mac);
            return HexFormat.of().formatHex(hmac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA256", e);
        }
    }

    /** A key is never for a log. */
    @Override
    public String toString() {
        return "SealKey(" + id + ")";
    }
}
