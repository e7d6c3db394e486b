package madoguchi.card.virtual;

/** A card in a slot, as the slot's electronics see it. */
public interface Inserted {

    /** How the card meets the reader; that decides what its answer to reset is. */
    enum Contact {
        /** Over the air: a reset takes back no right, as measured on a real card. */
        CONTACTLESS,
        /** Over the contacts: a reset takes back every right (ISO/IEC 7816-4). */
        CHIP
    }

    byte[] atr();

    void powerOn();

    void powerOff();

    /** A warm reset. */
    void reset();

    /** One command APDU in. */
    Reply answer(byte[] command) throws InterruptedException;

    /** What comes out. */
    sealed interface Reply {
        /**
         * @param response a response APDU, or what is left of one; not empty
         */
        record Said(byte[] response) implements Reply {}

        /** The card was pulled before the answer was out. */
        record Pulled() implements Reply {}

        /** No answer, ever; the card lies there. */
        record Silent() implements Reply {}
    }

    static Inserted of(VirtualCard card, Contact contact) {
        return new Inserted() {
            @Override
            public byte[] atr() {
                return switch (contact) {
                    case CONTACTLESS -> card.atr();
                    case CHIP -> card.contactAtr();
                };
            }

            @Override
            public void powerOn() {
                card.powerOn();
            }

            @Override
            public void powerOff() {
                card.powerOff();
            }

            @Override
            public void reset() {
                switch (contact) {
                    case CONTACTLESS -> card.reset();
                    case CHIP -> card.powerOn();
                }
            }

            @Override
            public Reply answer(byte[] command) {
                return new Reply.Said(card.process(command));
            }
        };
    }
}
