package madoguchi.ui.part;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Which digit stands where on the pad for the PIN.
 *
 * @param digits each of 0 to 9 once: three rows of three, the tenth below the middle
 */
public record PadOrder(List<Integer> digits) {

    /** As on every telephone. */
    public static final PadOrder USUAL = new PadOrder(List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 0));

    public PadOrder {
        digits = List.copyOf(digits);
        if (!digits.stream().sorted().toList().equals(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9))) {
            throw new IllegalArgumentException("a pad has every digit once");
        }
    }

    /** Every order is as likely as any other. */
    public static PadOrder drawn(RandomGenerator random) {
        var digits = new ArrayList<>(USUAL.digits);
        Collections.shuffle(digits, random);
        return new PadOrder(digits);
    }
}
