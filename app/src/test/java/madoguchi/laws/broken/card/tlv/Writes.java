package madoguchi.laws.broken.card.tlv;

import java.io.ByteArrayOutputStream;
import madoguchi.laws.Breaks;
import madoguchi.laws.Law;

/** A stream that ends in memory is a stream too: who wants bytes builds bytes. */
@Breaks(Law.THE_HEART_TOUCHES_NOTHING_OUTSIDE)
final class Writes {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    byte[] bytes() {
        return bytes.toByteArray();
    }
}
