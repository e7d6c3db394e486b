package madoguchi.store;

import static madoguchi.store.Samples.change;
import static madoguchi.store.Samples.look;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import madoguchi.store.Passwords.Role;
import madoguchi.store.Passwords.Verdict;
import madoguchi.store.Passwords.Verdict.Right;
import madoguchi.store.Passwords.Verdict.Wrong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PasswordsTest {

    static final Instant NOON = Instant.parse("2026-11-21T03:00:00Z");
    static final Wrong FREE = new Wrong(Duration.ZERO);

    @TempDir Path folder;

    Path file;
    Store store;

    @BeforeEach
    void open() throws StoreFault {
        file = folder.resolve("madoguchi.db");
        store = Store.open(file);
    }

    @AfterEach
    void close() throws StoreFault {
        store.close();
    }

    @Test
    void the_right_password_is_right_and_another_is_wrong() throws Exception {
        set("目視モード-0001");

        assertThat(verify("目視モード-0001", NOON)).isEqualTo(new Right(false));
        assertThat(verify("目視モード-0002", NOON)).isEqualTo(FREE);
        assertThat(verify("目視モード-000", NOON)).isEqualTo(FREE);
    }

    @Test
    void each_role_has_its_own() throws Exception {
        set("facility-1");

        assertThat(store.passwords().isSet(Role.FACILITY)).isTrue();
        assertThat(store.passwords().isSet(Role.ADMINISTRATOR)).isFalse();
        assertThatThrownBy(() -> store.passwords().verify(Role.ADMINISTRATOR, bytes("x"), NOON))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_array_is_wiped_whatever_comes_of_it() throws Exception {
        var set = bytes("facility-1");
        store.passwords().set(Role.FACILITY, set, NOON, "FIRST_START GLASS");
        var right = bytes("facility-1");
        store.passwords().verify(Role.FACILITY, right, NOON);
        var wrong = bytes("facility-2");
        store.passwords().verify(Role.FACILITY, wrong, NOON);
        var unset = bytes("facility-3");
        assertThatThrownBy(() -> store.passwords().verify(Role.STAFF, unset, NOON))
                .isInstanceOf(IllegalStateException.class);

        assertThat(List.of(set, right, wrong, unset))
                .allSatisfy(array -> assertThat(array).containsOnly(0));
    }

    @Test
    void setting_it_anew_takes_the_old_one_out_of_use_and_is_audited() throws Exception {
        set("first");
        set("second");

        assertThat(verify("first", NOON)).isEqualTo(FREE);
        assertThat(verify("second", NOON)).isEqualTo(new Right(false));
        assertThat(look(file, "SELECT event, code FROM audit"))
                .hasSize(2)
                .allSatisfy(
                        row ->
                                assertThat(row)
                                        .containsEntry("event", "PASSWORD_SET")
                                        .containsEntry("code", "FACILITY"));
    }

    @Test
    void the_file_holds_salted_hashes_with_their_cost_and_no_password() throws Exception {
        store.passwords().set(Role.FACILITY, bytes("same"), NOON, "FIRST_START GLASS");
        store.passwords().set(Role.STAFF, bytes("same"), NOON, "FIRST_START GLASS");

        var hashes =
                look(file, "SELECT hash FROM password").stream()
                        .map(row -> (String) row.get("hash"))
                        .toList();
        assertThat(hashes)
                .hasSize(2)
                .doesNotHaveDuplicates()
                .allMatch(hash -> hash.startsWith("$argon2id$v=19$m=32768,t=3,p=1$"));
    }

    @Test
    void a_hash_of_another_cost_still_opens() throws Exception {
        set("right");
        // from the tests of the reference implementation, for "password" and "somesalt"
        change(
                file,
                "UPDATE password SET hash = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ"
                        + "$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc'");

        assertThat(verify("password", NOON)).isEqualTo(new Right(false));
    }

    @Test
    void an_empty_password_cannot_be_set() {
        assertThatThrownBy(() -> set("")).isInstanceOf(IllegalArgumentException.class);
    }

    private void set(String password) throws StoreFault {
        store.passwords().set(Role.FACILITY, bytes(password), NOON, "FIRST_START GLASS");
    }

    private Verdict verify(String password, Instant now) throws StoreFault {
        return store.passwords().verify(Role.FACILITY, bytes(password), now);
    }

    private static byte[] bytes(String password) {
        return password.getBytes(StandardCharsets.UTF_8);
    }
}
