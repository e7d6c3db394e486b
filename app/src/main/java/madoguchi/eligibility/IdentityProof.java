package madoguchi.eligibility;

/**
 * Why the centre may believe that the card's holder stands at this counter: its authentication key
 * signed the {@link Statement} (PKCS#1 v1.5, SHA-256). The centre verifies every one.
 */
public sealed interface IdentityProof {

    Statement statement();

    /** X.509, DER, as read from the card. */
    byte[] certificate();

    byte[] signature();

    /** The patient's PIN opened the key. */
    record PinSignature(Statement statement, byte[] certificate, byte[] signature)
            implements IdentityProof {}

    /**
     * The terminal opened the key after a face match or a visual check: it stands for the field's
     * PIN-less use (特定機関認証), whose protocol is not public. Invented, and behind one interface in
     * the card's package.
     *
     * @param terminalCertificate of the terminal, in the card-verifiable form that the card
     *     accepted
     * @param terminalSignature of the terminal's key over the statement's text (SHA-256 with RSA)
     */
    record TerminalGrant(
            Statement statement,
            byte[] certificate,
            byte[] signature,
            byte[] terminalCertificate,
            byte[] terminalSignature)
            implements IdentityProof {}
}
