package madoguchi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.SequencedMap;
import madoguchi.SharedKeys;
import madoguchi.card.pcsc.EndToEnd;
import madoguchi.card.pcsc.OwnPcscd;
import madoguchi.scenario.Scenario;
import madoguchi.settings.DataFolder;
import madoguchi.settings.Settings;
import madoguchi.store.ResultView;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Whole kiosks whose cards lie in a real pcscd. */
@EndToEnd
abstract class KioskOnPcsc {

    private static OwnPcscd service;

    @TempDir Path folder;

    private final Settings.Reader way;

    KioskOnPcsc(Settings.Reader way) {
        this.way = way;
    }

    @BeforeAll
    static void start() throws Exception {
        service = OwnPcscd.started();
    }

    @AfterAll
    static void stop() throws Exception {
        service.close();
    }

    /** Ends as the scenario says; what the receipt computer finds must say the same. */
    void walks(String name) throws Exception {
        Scenario scenario = Scenario.bundled(name);
        try (DataFolder data = DataFolder.claim(folder.resolve("data"));
                SharedKeys _ = SharedKeys.in(data.cards())) {
            Walk.Ended ended =
                    Walk.of(
                            scenario,
                            new Walk.Setting(
                                    data,
                                    folder.resolve("pictures"),
                                    Demo.FACILITY,
                                    new Surroundings(
                                            Optional.empty(), CardPlan.own(way), Optional.empty()),
                                    _ -> {}));

            assertThat(ended.differences()).isEmpty();
            Optional<SequencedMap<String, String>> row = ResultView.newest(data.database());
            assertThat(row.map(found -> found.get("identity_method")))
                    .isEqualTo(scenario.ends().method().map(Enum::name));
        }
    }
}
