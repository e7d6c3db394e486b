package madoguchi.card.mynumber;

/** What came of signing with a PIN. */
public sealed interface PinResult {

    /**
     * @param signature PKCS#1 v1.5, 256 bytes
     */
    record Signed(byte[] signature) implements PinResult {}

    /**
     * @param triesLeft at least 1
     */
    record WrongPin(int triesLeft) implements PinResult {}

    /** This was the last try, or there was none left. */
    record NowLocked() implements PinResult {}
}
