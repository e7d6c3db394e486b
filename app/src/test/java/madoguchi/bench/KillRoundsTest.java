package madoguchi.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A process that keeps and acknowledges results is killed at random moments. */
class KillRoundsTest {

    @TempDir Path folder;

    @Test
    @Timeout(60)
    void what_was_told_is_there_and_nothing_else() throws Exception {
        loseAndInventNothing(3);
    }

    @Test
    @Tag("e2e")
    @Timeout(900)
    void nor_in_hundreds_of_rounds() throws Exception {
        loseAndInventNothing(200);
    }

    private void loseAndInventNothing(int rounds) throws Exception {
        var count =
                new KillRounds(
                                folder,
                                System.getProperty(
                                        "surefire.test.class.path",
                                        System.getProperty("java.class.path")))
                        .run(rounds);

        assertThat(count.told()).isGreaterThan(rounds);
        assertThat(count.lost()).isZero();
        assertThat(count.invented()).isZero();
    }
}
