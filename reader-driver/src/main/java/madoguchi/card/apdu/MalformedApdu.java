package madoguchi.card.apdu;

/** Bytes that are no command or response APDU. */
public final class MalformedApdu extends Exception {

    private static final long serialVersionUID = 1;

    public MalformedApdu(String message) {
        super(message);
    }
}
