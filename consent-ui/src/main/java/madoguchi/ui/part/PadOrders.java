package madoguchi.ui.part;

import java.util.function.Supplier;

/**
 * In which order the pad of one glass stands, from one time to the next. It is the usual one for
 * who has it read out, and from the first digit on for who types on real keys: what is in the hand
 * and what is on the glass are then the same. Use on JavaFX's thread.
 */
public final class PadOrders {

    private final Supplier<PadOrder> source;
    private PadOrder order = PadOrder.USUAL;
    private boolean tenKey;

    /**
     * @param source asked each time the pad comes up
     */
    public PadOrders(Supplier<PadOrder> source) {
        this.source = source;
    }

    /** The pad comes up for another try. */
    public void comesUp() {
        order = source.get();
    }

    /** A digit was typed on real keys. */
    void typed() {
        tenKey = true;
    }

    PadOrder now(boolean voice) {
        return voice || tenKey ? PadOrder.USUAL : order;
    }

    /** The clean-up: the next patient may have no ten-key. */
    public void forget() {
        tenKey = false;
    }
}
