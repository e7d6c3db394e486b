package madoguchi.visit;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What the flow may know of a card, all of it read through APDUs. There is no card type: what a
 * card allows follows from these.
 *
 * @param photo whether a photo could be read; the picture itself stays in the card's room
 * @param end last day of the authentication certificate
 * @param cardEnd last day of the card itself; unknown when its face could not be read
 * @param born the holder's birth date; unknown as above
 */
public record CardFacts(
        boolean photo,
        PinState pin,
        LocalDate end,
        Optional<LocalDate> cardEnd,
        Optional<LocalDate> born) {

    public CardFacts withoutPhoto() {
        return new CardFacts(false, pin, end, cardEnd, born);
    }

    public CardFacts with(PinState changed) {
        return new CardFacts(photo, changed, end, cardEnd, born);
    }

    public sealed interface PinState {
        /** A card that never had a PIN never hears of a lock. */
        record NeverSet() implements PinState {}

        /**
         * @param left 1 to 3, the card's own counter
         */
        record Tries(int left) implements PinState {}

        record Locked() implements PinState {}
    }
}
