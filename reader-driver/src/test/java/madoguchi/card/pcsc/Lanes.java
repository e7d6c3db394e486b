package madoguchi.card.pcsc;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import madoguchi.card.virtual.TestCards;
import madoguchi.card.virtual.VpcdBridge;

/** Many readers of one service, used side by side. */
final class Lanes implements AutoCloseable {

    private static final int DRIVERS = 8;

    private final OwnPcscd pcscd;
    private final List<Lane> lanes = new ArrayList<>();

    private Lanes(OwnPcscd pcscd) {
        this.pcscd = pcscd;
    }

    static Lanes open(Path folder, String... options) throws Exception {
        TestCards.card("ordinary");
        TestCards.card("elderly"); // their keys are made
        Lanes opened = new Lanes(OwnPcscd.ofMany(folder, "Lane", DRIVERS, options));
        for (int lane = 0; lane < 2 * DRIVERS; lane++) {
            opened.lanes.add(
                    new Lane(
                            OwnPcscd.reader("Lane", lane),
                            VpcdBridge.PORT + lane,
                            folder.resolve("lane" + lane)));
        }
        for (Lane lane : opened.lanes) {
            lane.put("ordinary");
        }
        return opened;
    }

    OwnPcscd pcscd() {
        return pcscd;
    }

    Lane first() {
        return lanes.getFirst();
    }

    int size() {
        return lanes.size();
    }

    /** Each task in whichever lane is free; the first thing that fails is thrown. */
    <T> void each(List<T> tasks, SideBySide.Work<Lane, T> work) throws Exception {
        SideBySide.each(lanes, tasks, work);
    }

    @Override
    public void close() {
        lanes.parallelStream().forEach(Lane::close);
        pcscd.close();
    }
}
