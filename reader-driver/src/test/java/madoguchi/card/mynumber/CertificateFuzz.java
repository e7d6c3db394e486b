package madoguchi.card.mynumber;

import java.time.Duration;
import madoguchi.card.CardFault;

/** Whatever stands in the file of the authentication certificate. */
public final class CertificateFuzz {

    private CertificateFuzz() {}

    public static void fuzzerTestOneInput(byte[] file) {
        try {
            MyNumberCard.recognise(FileCard.with(0x0A, file), Duration.ofSeconds(1)).isTestCard();
        } catch (CardFault | CardProblem expected) {
            // is how a bad file is told
        }
    }
}
