package madoguchi.visit.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import madoguchi.card.virtual.Fault;
import madoguchi.card.virtual.FaultPlan;
import madoguchi.screen.IdentityScreen.Method;
import madoguchi.screen.Screen;
import madoguchi.screen.Screen.Notice;
import madoguchi.screen.Secret;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever happens to the card, at whichever of its commands: the counter is back at 待機, nothing
 * secret is left, nothing is stored that the patient was not told, and the next patient gets
 * through.
 */
class FaultAtEveryCommandTest {

    private static final String CARD = "ordinary";

    @TempDir static Path folder;
    private static Rig rig;

    @BeforeAll
    static void open() throws Exception {
        rig = Rig.open(folder);
        rig.glass.see(0, Screen.P01Welcome.class);
    }

    @AfterAll
    static void close() throws Exception {
        rig.close();
    }

    static Stream<Arguments> faults() {
        List<Fault> faults =
                List.of(
                        new Fault.Mute(),
                        new Fault.Delay(Duration.ofSeconds(10)),
                        new Fault.Truncate(1),
                        new Fault.Truncate(2),
                        new Fault.Garbage(7),
                        new Fault.FlipBit(12));
        return Stream.of(Method.PIN, Method.FACE)
                .flatMap(way -> faults.stream().map(fault -> Arguments.of(way, fault)));
    }

    @ParameterizedTest
    @EnumSource(names = {"PIN", "FACE"})
    void a_card_pulled_at_any_command_ends_the_visit(Method way) throws Exception {
        Commands commands = commandsOf(way);
        for (int at = commands.first(); at < commands.all(); at++) {
            for (boolean carriedOut : new boolean[] {false, true}) {
                Patient patient = visit(way, at, new Fault.Pull(carriedOut));

                assertThat(patient.seen().getLast())
                        .as("pulled at command %d, carried out: %s", at, carriedOut)
                        .isEqualTo(
                                new Screen.P01Welcome(
                                        Rig.FACILITY.name(),
                                        java.util.Optional.of(Notice.CARD_TAKEN_EARLY),
                                        List.of()));
                assertThat(patient.done()).isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_fault_at_any_command_ends_in_good_order(Method way, Fault fault) throws Exception {
        Commands commands = commandsOf(way);
        for (int at = commands.first(); at < commands.all(); at++) {
            visit(way, at, fault);
        }
    }

    /** One visit with the fault, then one without; what must always hold is asserted. */
    private static Patient visit(Method way, int at, Fault fault) throws Exception {
        int before = Kept.results(rig.database);
        rig.faulty.plan(FaultPlan.NONE.with(at, fault));
        Patient patient = Patient.hanako(rig, way).visits(CARD);
        String where = "%s at command %d by %s: %s".formatted(fault, at, way, patient.seen());
        int after = Kept.results(rig.database);
        assertThat(after - before).as(where).isEqualTo(patient.done() ? 1 : 0);
        assertThat(patient.typed()).as(where).allMatch(Secret::wiped);
        assertThat(rig.photo()).as(where).isEqualTo(new byte[rig.photo().length]);
        assertThat(rig.reader.stillOpen()).as(where).isZero();

        rig.faulty.plan(FaultPlan.NONE);
        assertThat(Patient.hanako(rig, way).visits(CARD).done()).as("after " + where).isTrue();
        return patient;
    }

    /**
     * @param first reading the card is the same for every way: once is enough
     */
    private record Commands(int first, int all) {}

    private static Commands commandsOf(Method way) throws Exception {
        Patient patient = Patient.hanako(rig, way).visits(CARD);
        int all = rig.reader.commands();
        assertThat(patient.done()).isTrue();
        assertThat(all).isGreaterThan(patient.commandsUntilChoice());
        return new Commands(way == Method.PIN ? 0 : patient.commandsUntilChoice(), all);
    }
}
