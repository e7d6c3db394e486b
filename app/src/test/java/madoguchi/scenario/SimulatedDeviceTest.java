package madoguchi.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import madoguchi.screen.SimPanel;
import madoguchi.screen.SimTouch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SimulatedDeviceTest {

    /** The window may be touched while everything behind it is being closed. */
    @Test
    @Timeout(20)
    void after_its_end_it_is_touched_in_vain_and_keeps_nobody_waiting() throws Exception {
        List<SimPanel> shown = new ArrayList<>();
        SimulatedDevice device =
                new SimulatedDevice(new SimulatedDevice.Parts(null, null, null, null, null));
        device.close();

        device.show(shown::add);
        device.touched(new SimTouch.TakeCard());
        device.does(new SimTouch.TakeCard());

        assertThat(shown).isEmpty();
    }
}
