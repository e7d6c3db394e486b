package madoguchi.card.mynumber;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;

/**
 * What this terminal proves itself with: its private key and the card-verifiable certificate over
 * it. In the field such a key is handed out by the authority and guarded by hardware; ours is a
 * test authority's.
 */
public final class TerminalKey {

    private final PrivateKey key;
    private final byte[] certificate;

    /**
     * @param certificate as {@link CardVerifiableCertificate#parse} reads it
     */
    public TerminalKey(PrivateKey key, byte[] certificate) {
        this.key = key;
        this.certificate = certificate.clone();
    }

    public byte[] certificate() {
        return certificate.clone();
    }

    /** SHA-256 with RSA (PKCS#1 v1.5). */
    public byte[] sign(byte[] text) {
        try {
            Signature signer = Signature.getInstance("SHA256withRSA");
            signer.initSign(key);
            signer.update(text);
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the terminal's key cannot sign", e);
        }
    }
}
