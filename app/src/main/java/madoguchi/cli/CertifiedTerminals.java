package madoguchi.cli;

import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import madoguchi.card.mynumber.CardVerifiableCertificate;
import madoguchi.card.tlv.MalformedTlv;
import madoguchi.eligibility.simulator.TerminalTrust;

/**
 * Terminals that the simulation's authority has certified: the centre knows no card, so this is
 * handed to it.
 */
record CertifiedTerminals(RSAPublicKey authority) implements TerminalTrust {

    @Override
    public boolean trusts(byte[] cvCertificate, byte[] signature, byte[] text) {
        try {
            CardVerifiableCertificate terminal = CardVerifiableCertificate.parse(cvCertificate);
            if (!terminal.isSignedBy(authority)) {
                return false;
            }
            Signature verifier = Signature.getInstance("SHA256withRSA");
            verifier.initVerify(terminal.key());
            verifier.update(text);
            return verifier.verify(signature);
        } catch (MalformedTlv | GeneralSecurityException e) {
            return false;
        }
    }
}
