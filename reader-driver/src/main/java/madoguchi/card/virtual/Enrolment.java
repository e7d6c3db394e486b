package madoguchi.card.virtual;

import java.security.cert.CertificateEncodingException;
import java.time.Duration;
import java.util.Optional;
import madoguchi.card.CardFault;
import madoguchi.card.CardLink;
import madoguchi.card.mynumber.CardProblem;
import madoguchi.card.mynumber.MyNumberCard;

/** What a centre needs of a card to know its holder, read from the card as anybody would. */
public final class Enrolment {

    private static final Duration APDU = Duration.ofSeconds(3);

    private Enrolment() {}

    /**
     * @param card in no reader now
     * @return the authentication certificate, DER; empty for a card from which none can be read
     */
    public static Optional<byte[]> certificate(VirtualCard card) {
        try (VirtualReader desk = new VirtualReader("enrolment")) {
            desk.put(card);
            try (CardLink link = desk.open(APDU)) {
                return Optional.of(
                        MyNumberCard.recognise(link, APDU)
                                .authenticationCertificate()
                                .getEncoded());
            } finally {
                desk.take();
            }
        } catch (CardFault | CardProblem | CertificateEncodingException e) {
            return Optional.empty();
        }
    }
}
