package madoguchi.visit.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import madoguchi.failure.FailureCode;
import madoguchi.receipt.http.AccessToken;
import madoguchi.receipt.http.ResultServer;
import madoguchi.screen.IdentityScreen.Method;
import madoguchi.screen.Screen;
import madoguchi.store.StorePlan;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another program holds the database for longer than anybody here waits for it: ten seconds. */
@Tag("e2e")
class LockedDeliveryTest {

    @TempDir private Path folder;

    @Test
    void nobody_is_told_what_is_not_there_and_nothing_that_was_told_is_lost() throws Exception {
        try (Rig rig = Rig.open(folder);
                ResultServer server =
                        ResultServer.start(
                                new ResultServer.Setup(
                                        0,
                                        folder,
                                        StorePlan.plain(rig.database),
                                        rig.arrivals,
                                        rig.clock))) {
            rig.glass.see(0, Screen.P01Welcome.class);
            ReceiptComputer computer = new ReceiptComputer("reception-1", token(), _ -> true);
            assertThat(Patient.hanako(rig, Method.PIN).visits("ordinary").done()).isTrue();

            try (Locked _ = new Locked(rig.database)) {
                acknowledgementHasToWaitAndReadingHasNot(computer, server.address());
                Patient second = Patient.hanako(rig, Method.PIN).visits("ordinary");
                assertThat(second.done()).isFalse();
                assertThat(second.seen())
                        .anyMatch(
                                screen ->
                                        screen instanceof Screen.P20Sorry sorry
                                                && sorry.code()
                                                        .equals(
                                                                FailureCode.STORE_OUT_OF_ORDER
                                                                        .code()));
            }

            int from = rig.glass.size();
            rig.glass.seeWhile(rig.alarms::look, from, Screen.P01Welcome.class, _ -> true);
            assertThat(Patient.hanako(rig, Method.PIN).visits("ordinary").done()).isTrue();
            assertThat(computer.takesAll(server.address())).isEqualTo(2);
            assertThat(computer.taken()).hasSize(2);
            assertThat(Kept.results(rig.database)).isEqualTo(2);
        }
    }

    /** SQLite's readers do not wait for its writer. */
    private static void acknowledgementHasToWaitAndReadingHasNot(
            ReceiptComputer computer, URI terminal) throws Exception {
        assertThat(computer.takesAll(terminal)).isOne();
        assertThat(computer.given()).hasSize(1);
        assertThat(computer.taken()).isEmpty();
    }

    private String token() throws Exception {
        return Files.readString(AccessToken.fileIn(folder)).strip();
    }
}
