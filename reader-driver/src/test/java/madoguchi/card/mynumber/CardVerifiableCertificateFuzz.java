package madoguchi.card.mynumber;

import madoguchi.card.tlv.MalformedTlv;

/** Any bytes are a certificate that says what it is about, or are refused as malformed. */
public final class CardVerifiableCertificateFuzz {

    private CardVerifiableCertificateFuzz() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        try {
            CardVerifiableCertificate certificate = CardVerifiableCertificate.parse(bytes);
            certificate.isSignedBy(certificate.key());
        } catch (MalformedTlv expected) {
            // is what malformed bytes are
        }
    }
}
