package madoguchi.visit.run;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import madoguchi.card.CardFault;
import madoguchi.card.mynumber.CardProblem;
import madoguchi.card.mynumber.MyNumberCard;
import madoguchi.card.mynumber.Opened;
import madoguchi.card.mynumber.PinState;
import madoguchi.card.mynumber.SurfaceRecord;
import madoguchi.card.surface.SurfaceData;
import madoguchi.card.surface.SurfaceScan;
import madoguchi.visit.CardFacts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads from a card what the procedure must know. The photo opens with what is printed on the card:
 * where that is not known, or does not open it, the way by face is closed and the PIN stays.
 *
 * @param zone whose calendar decides about the certificate's last day
 */
record CardReading(SurfaceScan surface, ZoneId zone) {

    private static final Logger LOG = LoggerFactory.getLogger(CardReading.class);

    /**
     * @param session keeps the face record, and wipes it
     */
    CardFacts facts(MyNumberCard card, CardSession session) throws CardFault, CardProblem {
        LocalDate end =
                LocalDate.ofInstant(
                        card.authenticationCertificate().getNotAfter().toInstant(), zone);
        CardFacts.PinState pin =
                switch (card.pinState()) {
                    case PinState.NeverSet _ -> new CardFacts.PinState.NeverSet();
                    case PinState.Tries(int left) -> new CardFacts.PinState.Tries(left);
                    case PinState.Locked _ -> new CardFacts.PinState.Locked();
                };
        Optional<SurfaceRecord> face = face(card);
        face.ifPresent(session::keep);
        return new CardFacts(
                face.flatMap(SurfaceRecord::portrait).isPresent(),
                pin,
                end,
                face.map(SurfaceRecord::expires),
                face.map(SurfaceRecord::born));
    }

    /** A face that is not genuine ends the visit; one that cannot be read does not. */
    private Optional<SurfaceRecord> face(MyNumberCard card) throws CardFault, CardProblem {
        Optional<SurfaceData> printed = surface.scan();
        if (printed.isEmpty()) {
            LOG.info("what is printed on the card is not known: its photo stays closed");
            return Optional.empty();
        }
        try {
            return switch (card.surface().read(printed.get())) {
                case Opened.Read<SurfaceRecord>(SurfaceRecord record) -> Optional.of(record);
                case Opened.WrongNumber<SurfaceRecord>(int left) -> {
                    LOG.warn("what is printed on the card does not open it; tries left: {}", left);
                    yield Optional.empty();
                }
                case Opened.Withheld<SurfaceRecord>(int left) -> {
                    LOG.warn("the card is spared another wrong number; tries left: {}", left);
                    yield Optional.empty();
                }
            };
        } catch (CardProblem.Blocked e) {
            LOG.warn("the card's face is blocked: {}", e.what());
            return Optional.empty();
        }
    }
}
