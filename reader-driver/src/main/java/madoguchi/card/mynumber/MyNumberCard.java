package madoguchi.card.mynumber;

import static madoguchi.card.mynumber.CardApplication.JPKI;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.Arrays;
import java.util.OptionalInt;
import madoguchi.card.CardFault;
import madoguchi.card.CardLink;
import madoguchi.card.Pin;
import madoguchi.card.mynumber.CardProblem.WrongCard;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;

/**
 * A My Number card on an open link, for one visit and one thread. Every step that presents a secret
 * or uses a key selects its application anew, so that none depends on what happened before it; what
 * is read freely needs no SELECT when the application is the current one.
 */
public final class MyNumberCard {

    /** The organisation in the names of our test authority; the real one's is JPKI. */
    public static final String TEST_ORGANISATION = "MADOGUCHI TEST";

    private static final int TOKEN_FILE = 0x06;
    private static final int TOKEN_BYTES = 32;
    private static final int PRESENT_FILE = 0x08;
    private static final int PRESENT_BYTES = 3;
    private static final byte PRESENT = (byte) 0x8F;
    private static final int AUTHENTICATION_CERTIFICATE = 0x0A;
    private static final int AUTHENTICATION_KEY = 0x17;
    private static final int AUTHENTICATION_PIN = 0x18;
    private static final int PIN_DIGITS = 4;

    private final CardTalk card;
    private final PinlessUse pinlessUse = new InventedPinlessUse();
    private X509Certificate certificate;

    private MyNumberCard(CardTalk card) {
        this.card = card;
    }

    /**
     * Finds out whether a My Number card lies there. Sends nothing that could cost another card a
     * try.
     *
     * @param perApdu limit for each command
     * @throws CardProblem {@code WrongCard}
     */
    public static MyNumberCard recognise(CardLink link, Duration perApdu)
            throws CardFault, CardProblem {
        CardTalk card = new CardTalk(link, perApdu);
        if (!card.firstSelect(JPKI)) {
            throw new WrongCard(CardKinds.of(card));
        }
        byte[] token = card.read(JPKI, TOKEN_FILE, TOKEN_BYTES);
        switch (new String(token, StandardCharsets.US_ASCII).strip()) {
            case "JPKIAPICCTOKEN2" -> {
                return new MyNumberCard(card);
            }
            case "JPKIAPICCTOKEN" -> throw new WrongCard(WrongCard.Kind.JUKI_CARD);
            case "JPKIAPGPSETOKEN", "JPKIAPIOSTOKEN" -> throw new WrongCard(WrongCard.Kind.PHONE);
            default -> throw new WrongCard(WrongCard.Kind.UNKNOWN);
        }
    }

    /**
     * 利用者証明用電子証明書. Read once, then remembered. Its dates are not judged here: that is a rule of the
     * procedure.
     *
     * @throws CardProblem {@code DataInvalid} when the file holds no certificate for an RSA key of
     *     2048 bits
     */
    public X509Certificate authenticationCertificate() throws CardFault, CardProblem {
        if (certificate == null) {
            card.enter(JPKI);
            certificate = parse(card.readObject(JPKI, AUTHENTICATION_CERTIFICATE));
        }
        return certificate;
    }

    private static X509Certificate parse(byte[] der) throws CardProblem {
        String file = JPKI.file(AUTHENTICATION_CERTIFICATE);
        try {
            var factory = CertificateFactory.getInstance("X.509");
            var parsed =
                    (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(der));
            if (parsed.getPublicKey() instanceof RSAPublicKey key
                    && key.getModulus().bitLength() == RsaKeys.BITS) {
                return parsed;
            }
            throw new CardProblem.DataInvalid(file, "the certified key is no RSA key of 2048 bits");
        } catch (CertificateException | RuntimeException e) {
            // the parser is not ours, and what it reads comes from a stranger
            throw new CardProblem.DataInvalid(file, "no X.509 certificate");
        }
    }

    /**
     * Whether our test authority issued this card, by the name in its certificate. Anything else
     * may be somebody's real card, and a VERIFY may cost that person a try.
     */
    public boolean isTestCard() throws CardFault, CardProblem {
        byte[] issuer = authenticationCertificate().getIssuerX500Principal().getEncoded();
        try {
            return Arrays.stream(X500Name.getInstance(issuer).getRDNs(BCStyle.O))
                    .map(RDN::getFirst)
                    .anyMatch(
                            name ->
                                    IETFUtils.valueToString(name.getValue())
                                            .equals(TEST_ORGANISATION));
        } catch (RuntimeException e) {
            // this parser is not ours either, and stricter than the one that read the certificate
            throw new CardProblem.DataInvalid(
                    JPKI.file(AUTHENTICATION_CERTIFICATE), "the issuer's name cannot be read");
        }
    }

    /** Asks the card; spends no try. */
    public PinState pinState() throws CardFault, CardProblem {
        card.enter(JPKI);
        int left = card.triesLeft(JPKI, AUTHENTICATION_PIN);
        if (left > 0) {
            return new PinState.Tries(left);
        }
        boolean signatureCertificate = card.read(JPKI, PRESENT_FILE, PRESENT_BYTES)[0] == PRESENT;
        return signatureCertificate ? new PinState.Locked() : new PinState.NeverSet();
    }

    /**
     * Presents the PIN and signs, with nothing in between. The PIN is presented once, and wiped
     * whatever happens: after a fault nobody knows whether the card counted, so the tries must be
     * asked for anew and the person too.
     *
     * @param pin four digits
     * @param sha256 the hash to sign, 32 bytes
     * @throws CardProblem {@code DataInvalid}; {@code NotGenuine} when what the chip signed does
     *     not fit the certificate
     */
    public PinResult signWithPin(Pin pin, byte[] sha256) throws CardFault, CardProblem {
        try (pin) {
            if (pin.bytes().length != PIN_DIGITS) {
                throw new IllegalArgumentException("a PIN has four digits: nothing was sent");
            }
            X509Certificate certified = authenticationCertificate();
            card.select(JPKI);
            OptionalInt wrong = card.verify(JPKI, AUTHENTICATION_PIN, pin);
            if (wrong.isEmpty()) {
                return new PinResult.Signed(signature(certified, sha256));
            }
            return wrong.getAsInt() == 0
                    ? new PinResult.NowLocked()
                    : new PinResult.WrongPin(wrong.getAsInt());
        }
    }

    /**
     * Signs without a PIN, by the right of the terminal. The protocol is invented, so it is never
     * tried on a card that is not simulated.
     *
     * @throws CardProblem {@code WrongCard(NOT_SIMULATED)}; {@code Blocked} when the card does not
     *     accept the terminal; {@code NotGenuine} as with a PIN
     */
    public byte[] signWithGrant(TerminalKey terminal, byte[] sha256) throws CardFault, CardProblem {
        if (!isTestCard()) {
            throw new WrongCard(WrongCard.Kind.NOT_SIMULATED);
        }
        card.select(JPKI);
        pinlessUse.open(card, terminal);
        return signature(authenticationCertificate(), sha256);
    }

    /** A copied certificate is of no use without its key: what was signed is looked at here. */
    private byte[] signature(X509Certificate certified, byte[] sha256)
            throws CardFault, CardProblem {
        byte[] signature = card.sign(JPKI, AUTHENTICATION_KEY, sha256);
        RSAPublicKey key = (RSAPublicKey) certified.getPublicKey();
        if (!RsaKeys.signed(key, DigestInfo.sha256(sha256), signature)) {
            throw new CardProblem.NotGenuine("the chip does not hold the key of its certificate");
        }
        return signature;
    }

    public SurfaceApplication surface() {
        return new SurfaceApplication(card);
    }

    public TextApplication text() {
        return new TextApplication(card);
    }
}
