package madoguchi.cli;

import madoguchi.settings.Settings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KioskOnSmartcardioTest extends KioskOnPcsc {

    KioskOnSmartcardioTest() {
        super(Settings.Reader.SMARTCARDIO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pin", "pulled"})
    void a_reception_through_the_service_ends_as_on_the_simulated_reader(String scenario)
            throws Exception {
        walks(scenario);
    }
}
