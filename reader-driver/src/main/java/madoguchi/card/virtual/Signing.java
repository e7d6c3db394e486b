package madoguchi.card.virtual;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import javax.crypto.Cipher;
import madoguchi.card.apdu.StatusWord;
import madoguchi.card.mynumber.DigestInfo;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.engines.RSABlindedEngine;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.signers.PSSSigner;

/** The six ways in which the card signs; P1 of COMPUTE DIGITAL SIGNATURE chooses. */
final class Signing {

    /** What PKCS#1 v1.5 leaves of 256 bytes. */
    private static final int MOST_VERBATIM = 245;

    /** The card hashes, and says with which function. */
    static final int HASHED_AND_NAMED = 0x03;

    private static final int HASH_BYTES = 32;
    private static final byte PSS_TRAILER = (byte) 0xBC;

    private Signing() {}

    static byte[] sign(RSAPrivateCrtKey key, int way, byte[] data) throws Refusal {
        if (way > 0x05) {
            throw new Refusal(StatusWord.WRONG_PARAMETERS);
        }
        if (data.length == 0) {
            throw new Refusal(StatusWord.WRONG_LENGTH);
        }
        return switch (way) {
            case 0x00 -> padded(key, requireLength(data, 1, MOST_VERBATIM));
            case 0x01 -> padded(key, sha256(data));
            case 0x02 ->
                    padded(key, DigestInfo.sha256(requireLength(data, HASH_BYTES, HASH_BYTES)));
            case HASHED_AND_NAMED -> padded(key, DigestInfo.sha256(sha256(data)));
            case 0x04 -> pss(key, requireLength(data, HASH_BYTES, HASH_BYTES));
            default -> pss(key, sha256(data));
        };
    }

    private static byte[] requireLength(byte[] data, int least, int most) throws Refusal {
        if (data.length < least || data.length > most) {
            throw new Refusal(StatusWord.CONDITIONS);
        }
        return data;
    }

    static byte[] padded(RSAPrivateCrtKey key, byte[] content) {
        try {
            Cipher cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding");
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has RSA", e);
        }
    }

    private static byte[] pss(RSAPrivateCrtKey key, byte[] hash) {
        PSSSigner signer =
                PSSSigner.createRawSigner(
                        new RSABlindedEngine(),
                        new SHA256Digest(),
                        new SHA256Digest(),
                        HASH_BYTES,
                        PSS_TRAILER);
        signer.init(true, new RSAKeyParameters(true, key.getModulus(), key.getPrivateExponent()));
        signer.update(hash, 0, hash.length);
        try {
            return signer.generateSignature();
        } catch (CryptoException e) {
            throw new IllegalStateException("an RSA key of 2048 bits can sign a hash", e);
        }
    }

    /** Whether the key signed the SHA-256 of the text (PKCS#1 v1.5). */
    static boolean verifies(RSAPublicKey key, byte[] text, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance("SHA256withRSA");
            verifier.initVerify(key);
            verifier.update(text);
            return verifier.verify(signature);
        } catch (SignatureException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA256withRSA", e);
        }
    }

    static byte[] sha256(byte[] data) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(data);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
