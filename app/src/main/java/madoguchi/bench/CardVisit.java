package madoguchi.bench;

import java.time.Duration;
import java.util.function.Supplier;
import madoguchi.card.CardFault;
import madoguchi.card.CardLink;
import madoguchi.card.CardReader;
import madoguchi.card.Pin;
import madoguchi.card.mynumber.CardProblem;
import madoguchi.card.mynumber.MyNumberCard;
import madoguchi.card.mynumber.Opened;
import madoguchi.card.mynumber.PinResult;
import madoguchi.card.mynumber.SurfaceRecord;
import madoguchi.card.surface.SurfaceData;

/**
 * The card's part of one reception by PIN: recognise, certificate, tries, photograph, PIN,
 * signature; as {@code visit.run} has it done.
 *
 * @param reader on which a genuine card lies
 * @param printed what is printed on that card
 * @param pin the right one, a new one for every visit
 */
public record CardVisit(CardReader reader, SurfaceData printed, Supplier<Pin> pin) {

    static final Duration LIMIT = Duration.ofSeconds(5);

    private static final byte[] HASH = new byte[32];

    CardLink open() throws CardFault {
        return reader.open(LIMIT);
    }

    void over(CardLink link) throws CardFault, CardProblem {
        MyNumberCard card = MyNumberCard.recognise(link, LIMIT);
        card.authenticationCertificate();
        card.pinState();
        if (!(card.surface().read(printed) instanceof Opened.Read<SurfaceRecord>(var face))) {
            throw new IllegalStateException("what is printed on the card does not open it");
        }
        face.close();
        if (!(card.signWithPin(pin.get(), HASH) instanceof PinResult.Signed)) {
            throw new IllegalStateException("the PIN is wrong");
        }
    }
}
