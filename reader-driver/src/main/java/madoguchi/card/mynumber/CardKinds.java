package madoguchi.card.mynumber;

import java.util.HexFormat;
import madoguchi.card.CardFault;
import madoguchi.card.mynumber.CardProblem.WrongCard.Kind;

/**
 * What a card is that knows no JPKI, so that the person can be told. By application first: many
 * cards share a radio type and so a shape of ATR. The ATR is believed only for a card that speaks
 * no APDUs at all, for which the reader makes one up (PC/SC part 3: A000000306, standard 11 is
 * FeliCa).
 */
final class CardKinds {

    private static final String FELICA = "A00000030611";

    private CardKinds() {}

    static Kind of(CardTalk card) throws CardFault {
        if (card.trySelect(CardApplication.DRIVING_LICENCE)) {
            return Kind.DRIVING_LICENCE;
        }
        if (card.trySelect(CardApplication.RESIDENCE_CARD)) {
            return Kind.RESIDENCE_CARD;
        }
        boolean felica = HexFormat.of().withUpperCase().formatHex(card.atr()).contains(FELICA);
        return felica ? Kind.TRANSIT_CARD : Kind.UNKNOWN;
    }
}
