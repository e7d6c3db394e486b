package madoguchi.bench;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import madoguchi.card.CardFault;
import madoguchi.card.CardLink;

/** What most of a visit is made of: reading 256 bytes. */
public final class ReadTime {

    private static final byte[] SELECT = HexFormat.of().parseHex("00A4040C0AD392F000260100000001");
    private static final byte[] READ = HexFormat.of().parseHex("00B08A0000");
    private static final int WARM_UP = 20;

    private ReadTime() {}

    /** The median in milliseconds. */
    public static double median(CardLink link, int rounds) throws CardFault {
        link.exchange(SELECT, CardVisit.LIMIT);
        link.exchange(SELECT, CardVisit.LIMIT);
        List<Double> millis = new ArrayList<>();
        for (int round = 0; round < WARM_UP + rounds; round++) {
            long begun = System.nanoTime();
            link.exchange(READ, CardVisit.LIMIT);
            if (round >= WARM_UP) {
                millis.add((System.nanoTime() - begun) / 1e6);
            }
        }
        return Median.of(millis);
    }
}
