package madoguchi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.BiPredicate;
import madoguchi.store.Passwords.Role;
import madoguchi.store.Passwords.Verdict;
import madoguchi.store.Passwords.Verdict.Right;
import madoguchi.store.Passwords.Verdict.TooEarly;
import madoguchi.store.Passwords.Verdict.Wrong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long a wrong password costs. The comparison itself is a plain one here: Argon2id has its own
 * tests.
 */
class PasswordWaitTest {

    static final Instant NOON = Instant.parse("2026-11-21T03:00:00Z");
    static final BiPredicate<byte[], String> PLAIN =
            (password, _) -> Arrays.equals(password, "right".getBytes(StandardCharsets.UTF_8));

    @TempDir Path folder;

    Path file;
    Database database;
    Passwords passwords;

    @BeforeEach
    void open() throws Exception {
        file = folder.resolve("madoguchi.db");
        reopen();
        Samples.change(
                file, "INSERT INTO password (role, hash) VALUES ('FACILITY', 'not looked at')");
    }

    private void reopen() throws StoreFault {
        database = Database.open(file, Store.BUSY, Database.Care.WHOLE);
        passwords = new Passwords(database, PLAIN);
    }

    @AfterEach
    void close() throws StoreFault {
        database.close();
    }

    @Test
    void two_failures_are_free_then_each_wait_is_twice_as_long_up_to_five_minutes()
            throws Exception {
        var now = NOON;
        for (var seconds : new int[] {0, 0, 5, 10, 20, 40, 80, 160, 300, 300}) {
            var wait = Duration.ofSeconds(seconds);
            assertThat(verify("wrong", now)).isEqualTo(new Wrong(wait));
            now = now.plus(wait);
        }
    }

    @Test
    void a_thousand_failures_do_not_wrap_round_to_none() throws Exception {
        Samples.change(file, "UPDATE password SET failures = 1000");

        assertThat(verify("wrong", NOON)).isEqualTo(new Wrong(Duration.ofMinutes(5)));
    }

    @Test
    void while_it_is_too_early_nothing_is_compared_and_nothing_counted() throws Exception {
        failThreeTimes();

        assertThat(verify("right", NOON.plusSeconds(1)))
                .isEqualTo(new TooEarly(Duration.ofSeconds(4)));
        assertThat(verify("wrong", NOON.plusSeconds(4)))
                .isEqualTo(new TooEarly(Duration.ofSeconds(1)));
        assertThat(verify("right", NOON.plusSeconds(5))).isEqualTo(new Right(false));
    }

    @Test
    void success_forgets_the_failures() throws Exception {
        failThreeTimes();
        verify("right", NOON.plusSeconds(5));

        assertThat(verify("wrong", NOON.plusSeconds(6))).isEqualTo(new Wrong(Duration.ZERO));
    }

    @Test
    void a_restart_does_not_shorten_the_wait() throws Exception {
        failThreeTimes();
        database.close();
        reopen();

        assertThat(verify("right", NOON.plusSeconds(2)))
                .isEqualTo(new TooEarly(Duration.ofSeconds(3)));
    }

    @Test
    void a_clock_that_is_set_back_begins_the_wait_again() throws Exception {
        failThreeTimes();
        var yesterday = NOON.minus(Duration.ofDays(1));

        assertThat(verify("right", yesterday)).isEqualTo(new TooEarly(Duration.ofSeconds(5)));
        assertThat(verify("right", yesterday.plusSeconds(4)))
                .isEqualTo(new TooEarly(Duration.ofSeconds(1)));
        assertThat(verify("right", yesterday.plusSeconds(5))).isEqualTo(new Right(false));
    }

    @Test
    void a_failure_is_counted_before_the_password_is_compared() throws Exception {
        var cutShort =
                new Passwords(
                        database,
                        (_, _) -> {
                            throw new IllegalCallerException("the plug was pulled");
                        });
        for (var i = 0; i < 3; i++) {
            assertThatThrownBy(() -> cutShort.verify(Role.FACILITY, new byte[] {1}, NOON))
                    .isInstanceOf(IllegalCallerException.class);
        }
        database.close();
        reopen();

        assertThat(verify("right", NOON)).isEqualTo(new TooEarly(Duration.ofSeconds(5)));
    }

    private void failThreeTimes() throws StoreFault {
        for (var i = 0; i < 3; i++) {
            verify("wrong", NOON);
        }
    }

    private Verdict verify(String password, Instant now) throws StoreFault {
        return passwords.verify(Role.FACILITY, password.getBytes(StandardCharsets.UTF_8), now);
    }
}
