package madoguchi.card.mynumber;

/** What the PIN of the authentication key can still do. */
public sealed interface PinState {

    /**
     * The card was made without a PIN (顔認証マイナンバーカード): nobody locked anything. Told from a locked
     * one by the signature certificate, which such a card never has. A child's card has none
     * either, so a child's locked PIN reads as never set: the chip shows no difference that is
     * publicly known.
     */
    record NeverSet() implements PinState {}

    /**
     * @param left at least 1
     */
    record Tries(int left) implements PinState {}

    /** Three wrong ones in a row, here or anywhere; only the municipality can set it anew. */
    record Locked() implements PinState {}
}
