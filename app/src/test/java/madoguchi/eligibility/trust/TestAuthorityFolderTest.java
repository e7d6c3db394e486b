package madoguchi.eligibility.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestAuthorityFolderTest {

    @TempDir Path folder;
    Instant now = Instant.parse("2026-11-21T00:00:00Z");

    @Test
    void its_files_are_the_owners_alone_and_each_certificate_says_what_it_is() throws Exception {
        ours().centre();
        ours().terminal();

        try (Stream<Path> files = Files.list(folder)) {
            for (var file : files.toList()) {
                if (!file.endsWith("lock")) {
                    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .as(file.toString())
                            .isEqualTo("rw-------");
                }
            }
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        for (var who : List.of("authority", "centre", "terminal")) {
            assertThat(certificate(who).getSubjectX500Principal().getName())
                    .contains("SIMULATED - NOT VALID FOR ANYBODY");
        }
    }

    @Test
    void what_was_made_stays_until_a_month_before_its_end() throws Exception {
        ours().terminal();
        var first = certificate("terminal");

        now = first.getNotAfter().toInstant().minus(Duration.ofDays(31));
        ours().terminal();
        assertThat(certificate("terminal")).isEqualTo(first);

        now = now.plus(Duration.ofDays(2));
        ours().terminal();
        assertThat(certificate("terminal")).isNotEqualTo(first);
        certificate("terminal").verify(certificate("authority").getPublicKey());
    }

    @Test
    void with_a_new_authority_both_sides_are_made_anew() throws Exception {
        ours().terminal();
        var first = certificate("terminal");
        Files.delete(folder.resolve("authority.pem"));

        ours().terminal();
        assertThat(certificate("terminal")).isNotEqualTo(first);
    }

    @Test
    void what_another_centre_gave_is_used_and_never_replaced() throws Exception {
        ours().terminal();
        Files.delete(folder.resolve("authority-key.pem"));
        var given = certificate("terminal");

        now = given.getNotAfter().toInstant().plusSeconds(1);
        ours().terminal();
        assertThat(certificate("terminal")).isEqualTo(given);
        assertThatThrownBy(() -> ours().centre()).isInstanceOf(IOException.class);
    }

    @Test
    void a_file_that_is_no_certificate_or_no_key_is_named() throws Exception {
        ours().terminal();
        var certificate = folder.resolve("terminal.pem");
        var right = Files.readString(certificate);
        Files.writeString(certificate, "nothing");
        assertThatThrownBy(() -> ours().terminal())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("terminal.pem");

        Files.writeString(certificate, right);
        Files.writeString(folder.resolve("terminal-key.pem"), "nothing");
        assertThatThrownBy(() -> ours().terminal())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("terminal-key.pem");
    }

    private TestAuthorityFolder ours() {
        return new TestAuthorityFolder(folder, () -> now);
    }

    private X509Certificate certificate(String who) throws IOException {
        return Identity.certificates(folder.resolve(who + ".pem")).getFirst();
    }
}
