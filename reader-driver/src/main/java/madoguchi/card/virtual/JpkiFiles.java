package madoguchi.card.virtual;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** 公的個人認証AP: certificates and keys. */
final class JpkiFiles {

    static final byte[] AID = HexFormat.of().parseHex("D392F000260100000001");
    private static final String LABEL = "JPKI";

    private static final List<Integer> NOT_PUBLIC = List.of(0x05, 0x09, 0x10);

    private static final int PIN = 0x18;
    private static final int PASSWORD = 0x1B;
    private static final byte PRESENT = (byte) 0x8F;
    private static final int TOKEN_BYTES = 160;
    private static final int TOKEN_NAME_BYTES = 32;

    /** Files are a little longer than what they hold. */
    private static final int CERTIFICATE_FILE_BYTES = 2000;

    private JpkiFiles() {}

    static Application of(
            Holding holding,
            Holding.Certified authentication,
            Optional<Holding.Certified> signature,
            X509Certificate signatureAuthority,
            CardFile.TerminalAuthority terminals) {
        Map<Integer, CardFile> files = new HashMap<>();
        files.put(
                0x01,
                new CardFile.Binary(
                        signature
                                .map(s -> certificateFile(s.certificate()))
                                .orElse(filled(new byte[0])),
                        Access.anyOf(PASSWORD)));
        files.put(0x02, new CardFile.Binary(certificateFile(signatureAuthority), Access.FREE));
        files.put(0x06, token("JPKIAPICCTOKEN2"));
        // they exist; what they hold and what opens them is not public
        NOT_PUBLIC.forEach(ef -> files.put(ef, new CardFile.Binary(filler(), Access.NEVER)));
        files.put(
                0x08,
                new CardFile.Binary(
                        new byte[] {signature.isPresent() ? PRESENT : 0, PRESENT, 0}, Access.FREE));
        files.put(
                0x0A,
                new CardFile.Binary(authenticationFile(holding, authentication), Access.FREE));
        files.put(
                0x0B,
                new CardFile.Binary(certificateFile(authentication.authority()), Access.FREE));
        files.put(InventedGrant.KEY, terminals);
        files.put(
                0x17,
                new CardFile.SigningKey(
                        authentication.key(), Access.anyOf(PIN, InventedGrant.KEY)));
        files.put(PIN, holding.pinKey(holding.person().pinTries()));
        signature.ifPresent(
                s -> files.put(0x1A, new CardFile.SigningKey(s.key(), Access.anyOf(PASSWORD))));
        files.put(
                PASSWORD,
                holding.person()
                        .signaturePassword()
                        .map(password -> Holding.key(password, 5))
                        .orElse(CardFile.SecretKey.blocked(5)));
        return Application.of(LABEL, AID, files);
    }

    /** The application as the predecessor card has it: another token, nothing that we could use. */
    static Application ofPredecessor() {
        return Application.of(LABEL, AID, Map.of(0x06, token("JPKIAPICCTOKEN")));
    }

    private static CardFile.Binary token(String name) {
        byte[] token = new byte[TOKEN_BYTES];
        Arrays.fill(token, 0, TOKEN_NAME_BYTES, (byte) ' ');
        byte[] letters = Holding.ascii(name);
        System.arraycopy(letters, 0, token, 0, letters.length);
        return new CardFile.Binary(token, Access.FREE);
    }

    private static byte[] authenticationFile(Holding holding, Holding.Certified authentication) {
        return filled(
                holding.damage()
                        .certificate(
                                encoded(authentication.certificate()),
                                ((RSAPublicKey) authentication.certificate().getPublicKey())
                                        .getModulus()
                                        .toByteArray()));
    }

    private static byte[] certificateFile(X509Certificate certificate) {
        return filled(encoded(certificate));
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate that was just made has an encoding", e);
        }
    }

    private static byte[] filler() {
        byte[] filler = new byte[16];
        Arrays.fill(filler, (byte) 0xFF);
        return filler;
    }

    private static byte[] filled(byte[] content) {
        byte[] file = Arrays.copyOf(content, Math.max(content.length, CERTIFICATE_FILE_BYTES));
        Arrays.fill(file, content.length, file.length, (byte) 0xFF);
        return file;
    }
}
