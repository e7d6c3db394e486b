package madoguchi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import madoguchi.SharedKeys;
import madoguchi.eligibility.ConsentKind;
import madoguchi.eligibility.IdentityMethod;
import madoguchi.eligibility.simulator.CentreSimulator;
import madoguchi.eligibility.simulator.Condition;
import madoguchi.scenario.Scenario;
import madoguchi.settings.DataFolder;
import madoguchi.settings.Facility;
import madoguchi.store.ResultView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A kiosk that asks a centre of another process, here of another owner of the same folder. */
class OutsideCentreTest {

    @TempDir private Path folder;

    @Test
    void what_was_agreed_at_the_counter_is_registered_at_the_centre_that_was_named()
            throws Exception {
        try (DataFolder data = DataFolder.claim(folder.resolve("data"));
                SharedKeys _ = SharedKeys.in(data.cards());
                ServedCentre served = serve(data)) {
            assertThat(walk("pin", data, served).differences()).isEmpty();

            String visit = ResultView.newest(data.database()).orElseThrow().get("visit");
            CentreSimulator.Registration registered =
                    served.centre().registration(visit).orElseThrow();
            assertThat(registered.method()).isEqualTo(IdentityMethod.PIN);
            assertThat(registered.consents())
                    .isEqualTo(
                            Map.of(
                                    ConsentKind.SURGERY, true,
                                    ConsentKind.TREATMENT, true,
                                    ConsentKind.MEDICATION, true,
                                    ConsentKind.HEALTH_CHECKUP, true));

            served.centre().condition(Condition.DOWN);
            assertThat(walk("network-lost-late", data, served).differences()).isEmpty();
        }
    }

    private static ServedCentre serve(DataFolder data) throws Exception {
        return ServedCentre.start(data.folder(), 0, Optional.empty(), Clock.system(Facility.JAPAN));
    }

    private Walk.Ended walk(String scenario, DataFolder data, ServedCentre served)
            throws Exception {
        return Walk.of(
                Scenario.bundled(scenario),
                new Walk.Setting(
                        data,
                        folder.resolve("pictures"),
                        Demo.FACILITY,
                        new Surroundings(
                                Optional.empty(),
                                CardPlan.SIMULATED,
                                Optional.of(OutsideCentre.at(served.centre().address()))),
                        _ -> {}));
    }

    @Test
    void a_demo_that_asks_a_centre_says_whose_cards_it_has() {
        StringWriter complaints = new StringWriter();
        CommandLine command = KioskCommand.commandLine();
        command.setErr(new PrintWriter(complaints, true));

        assertThat(command.execute("demo", "--centre", "https://127.0.0.1:8443")).isEqualTo(2);
        assertThat(complaints.toString()).contains("name it with --data");
    }
}
