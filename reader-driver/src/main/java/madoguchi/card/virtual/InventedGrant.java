package madoguchi.card.virtual;

import java.nio.charset.StandardCharsets;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Optional;
import madoguchi.card.apdu.Command;
import madoguchi.card.apdu.Response;
import madoguchi.card.apdu.StatusWord;
import madoguchi.card.mynumber.CardVerifiableCertificate;
import madoguchi.card.tlv.MalformedTlv;
import madoguchi.card.tlv.Tlv;
import madoguchi.card.tlv.TlvWriter;

/**
 * INVENTED: the card's half of the use without PIN. Publicly seen are two commands that take a
 * terminal's certificate in two parts, and that JPKI's file 0016 names the authority; the rest is
 * ours. A terminal that the authority certified and that answers the card's challenge is treated as
 * if key 0016 had been presented, until another application is selected.
 */
final class InventedGrant {

    /** The file that names the authority, and the right that its terminals get. */
    static final int KEY = 0x16;

    static final byte[] PURPOSE =
            "madoguchi-simulated-grant-1\n".getBytes(StandardCharsets.US_ASCII);

    private static final int TAKE_BODY = 0x06C1;
    private static final int TAKE_SIGNATURE = 0x00C1;
    private static final int CERTIFICATE = 0x7F21;
    private static final int BODY = 0x5F4E;
    private static final int SIGNATURE = 0x5F37;

    private InventedGrant() {}

    static Response takeCertificate(Session session, Command command) throws Refusal {
        CardFile.TerminalAuthority authority = authority(session);
        int part = command.p1() << 8 | command.p2();
        if (part == TAKE_BODY) {
            session.terminalBody(Optional.of(requireObject(BODY, command.data())));
            return Response.of(StatusWord.OK);
        }
        if (part != TAKE_SIGNATURE) {
            throw new Refusal(StatusWord.WRONG_PARAMETERS);
        }
        byte[] signature = requireObject(SIGNATURE, command.data());
        byte[] body = session.terminalBody().orElseThrow(() -> new Refusal(StatusWord.CONDITIONS));
        session.terminalBody(Optional.empty());
        session.terminal(certifiedKey(authority, body, signature));
        return Response.of(StatusWord.OK);
    }

    private static RSAPublicKey certifiedKey(
            CardFile.TerminalAuthority authority, byte[] body, byte[] signature) throws Refusal {
        try {
            CardVerifiableCertificate certificate =
                    CardVerifiableCertificate.parse(TlvWriter.object(CERTIFICATE, body, signature));
            if (!Arrays.equals(certificate.issuerName(), authority.name())) {
                throw new Refusal(StatusWord.NO_SUCH_OBJECT);
            }
            if (!certificate.isSignedBy(authority.key())) {
                throw new Refusal(StatusWord.SECURITY_STATUS);
            }
            return certificate.key();
        } catch (MalformedTlv e) {
            throw new Refusal(StatusWord.WRONG_DATA);
        }
    }

    static Response authenticate(Session session, Command command) throws Refusal {
        authority(session);
        if (command.p1() != 0 || command.p2() != 0) {
            throw new Refusal(StatusWord.WRONG_PARAMETERS);
        }
        byte[] challenge =
                session.takeChallenge().orElseThrow(() -> new Refusal(StatusWord.CONDITIONS));
        RSAPublicKey terminal =
                session.terminal().orElseThrow(() -> new Refusal(StatusWord.CONDITIONS));
        if (!Signing.verifies(terminal, TlvWriter.join(PURPOSE, challenge), command.data())) {
            throw new Refusal(StatusWord.WRONG_UNCOUNTED);
        }
        session.presented().add(KEY);
        return Response.of(StatusWord.OK);
    }

    private static CardFile.TerminalAuthority authority(Session session) throws Refusal {
        if (session.application().files().get(KEY)
                instanceof CardFile.TerminalAuthority authority) {
            return authority;
        }
        throw new Refusal(StatusWord.NO_INSTRUCTION);
    }

    private static byte[] requireObject(int tag, byte[] data) throws Refusal {
        try {
            if (Tlv.all(data).size() == 1 && Tlv.first(data).tag() == tag) {
                return data.clone();
            }
        } catch (MalformedTlv e) {
            // garbage was seen to be answered as a wrong length
        }
        throw new Refusal(StatusWord.WRONG_LENGTH);
    }
}
