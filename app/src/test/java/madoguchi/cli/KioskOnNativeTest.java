package madoguchi.cli;

import madoguchi.settings.Settings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KioskOnNativeTest extends KioskOnPcsc {

    KioskOnNativeTest() {
        super(Settings.Reader.NATIVE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"face", "pin", "pulled", "pin-locked", "photoless", "wrong-card"})
    void a_reception_through_the_service_ends_as_on_the_simulated_reader(String scenario)
            throws Exception {
        walks(scenario);
    }
}
