package madoguchi.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import madoguchi.SharedKeys;
import madoguchi.desk.run.DeskPlan;
import madoguchi.desk.run.Technician;
import madoguchi.screen.Glass;
import madoguchi.settings.DataFolder;
import madoguchi.visit.Rules;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssemblyTest {

    /** It comes to nothing that could be shown. */
    private static final Glass NONE = null;

    private static final String NATIVES = "org.sqlite.tmpdir";

    @TempDir private Path folder;

    private final Optional<String> natives = Optional.ofNullable(System.getProperty(NATIVES));

    /** A library that was not loaded yet is not to be sought where this test was. */
    @AfterEach
    void restoreNatives() {
        natives.ifPresentOrElse(
                was -> System.setProperty(NATIVES, was), () -> System.clearProperty(NATIVES));
    }

    @Test
    void what_was_opened_before_a_fault_is_closed_again() throws Exception {
        try (DataFolder data = DataFolder.claim(folder);
                SharedKeys _ = SharedKeys.in(data.cards())) {
            Set<Thread> before = servers();
            // made last, when centre, reader and line are open
            Technician.Maker nobody =
                    _ -> {
                        throw new IllegalStateException("no technician");
                    };

            assertThatThrownBy(
                            () ->
                                    Assembly.simulated(
                                            new KioskPlan(
                                                            data,
                                                            Rules.standard(),
                                                            Demo.FACILITY,
                                                            Surroundings.SIMULATED)
                                                    .with(DeskPlan.standard().with(nobody)),
                                            NONE))
                    .hasMessage("no technician");

            assertThat(servers()).isEqualTo(before);
        }
    }

    private static Set<Thread> servers() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("HTTP-Dispatcher"))
                .collect(Collectors.toSet());
    }
}
