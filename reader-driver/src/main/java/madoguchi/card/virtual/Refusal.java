package madoguchi.card.virtual;

import madoguchi.card.apdu.StatusWord;

/** The card says no: the command ends with this status word. */
final class Refusal extends Exception {

    private static final long serialVersionUID = 1;

    private final transient StatusWord status;

    Refusal(StatusWord status) {
        super(status.toString(), null, false, false);
        this.status = status;
    }

    StatusWord status() {
        return status;
    }
}
