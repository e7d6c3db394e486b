package madoguchi.card.mynumber;

import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import madoguchi.card.tlv.MalformedTlv;
import madoguchi.card.tlv.Tlv;

/**
 * A certificate that a card can check (7F21): two key names of 16 bytes and an RSA key, 297 bytes
 * in all (5F4E), and a signature over them (5F37; PKCS#1 v1.5, SHA-256). The card's issuer is
 * certified so in EF 0004 of both 券面 applications, and a terminal in the use without PIN.
 */
public final class CardVerifiableCertificate {

    static final int CERTIFICATE = 0x7F21;
    static final int BODY = 0x5F4E;
    static final int SIGNATURE = 0x5F37;

    private static final int KEY_NAME_BYTES = 16;
    private static final int BODY_BYTES = 297;

    private final byte[] body;
    private final RSAPublicKey key;
    private final byte[] signature;

    private CardVerifiableCertificate(byte[] body, RSAPublicKey key, byte[] signature) {
        this.body = body;
        this.key = key;
        this.signature = signature;
    }

    public static CardVerifiableCertificate parse(byte[] encoded) throws MalformedTlv {
        Tlv outer = Tlv.first(encoded);
        if (outer.tag() != CERTIFICATE) {
            throw new MalformedTlv(
                    "object %X is no card-verifiable certificate".formatted(outer.tag()));
        }
        byte[] body = null;
        byte[] signature = null;
        for (Tlv object : outer.children()) {
            switch (object.tag()) {
                case BODY -> body = object.value();
                case SIGNATURE -> signature = object.value();
                default ->
                        throw new MalformedTlv(
                                "object %X in a certificate".formatted(object.tag()));
            }
        }
        if (body == null || signature == null || body.length != BODY_BYTES) {
            throw new MalformedTlv("a certificate without a body of 297 bytes and a signature");
        }
        RSAPublicKey key = RsaKeys.parse(Arrays.copyOfRange(body, 2 * KEY_NAME_BYTES, body.length));
        return new CardVerifiableCertificate(body, key, signature);
    }

    /**
     * Whether this authority signed it. The authority's key must come from elsewhere than the card.
     */
    public boolean isSignedBy(RSAPublicKey authority) {
        return RsaKeys.signedHashOf(authority, body, signature);
    }

    /** The certified key. */
    public RSAPublicKey key() {
        return key;
    }

    /** Name of the key that signed (証明者鍵ID), 16 bytes. */
    public byte[] issuerName() {
        return Arrays.copyOf(body, KEY_NAME_BYTES);
    }

    /** Name of the certified key (被証明者鍵ID), 16 bytes. */
    public byte[] subjectName() {
        return Arrays.copyOfRange(body, KEY_NAME_BYTES, 2 * KEY_NAME_BYTES);
    }

    byte[] body() {
        return body.clone();
    }

    byte[] signature() {
        return signature.clone();
    }
}
