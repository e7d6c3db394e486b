package madoguchi.visit.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import madoguchi.card.virtual.VirtualReader;
import madoguchi.scenario.Tray;
import madoguchi.screen.SimPanel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The simulated device where the cards are put onto a real reader. */
class BesideARealReaderTest {

    @TempDir Path folder;

    @Test
    void the_device_shows_no_card_that_is_not_there() throws Exception {
        VirtualReader real = new VirtualReader("a real one");
        BlockingQueue<SimPanel> shown = new LinkedBlockingQueue<>();
        try (Rig rig = Rig.open(folder, new Rig.Stand(real, real, Tray.none("a real one")))) {
            rig.device.show(shown::add);
            assertThat(shown.poll(20, TimeUnit.SECONDS).cardsHere()).isFalse();

            rig.put("ordinary");

            assertThat(shown.poll(20, TimeUnit.SECONDS).cardOnReader()).isEmpty();
        }
    }
}
