package madoguchi.receipt.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessTokenTest {

    @TempDir private Path folder;

    @Test
    void it_is_made_once_for_its_owner_alone_and_leaves_nothing_beside_it() throws Exception {
        AccessToken.in(folder);
        String first = text();
        AccessToken token = AccessToken.in(folder);

        assertThat(text()).isEqualTo(first).hasSize(43);
        assertThat(token.opens("Bearer " + first)).isTrue();
        assertThat(token.opens("Bearer " + first + "x")).isFalse();
        assertThat(token.opens(null)).isFalse();
        assertThat(Files.getPosixFilePermissions(AccessToken.fileIn(folder)))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void two_folders_have_two() throws Exception {
        AccessToken.in(folder);
        Path other = Files.createDirectory(folder.resolve("other"));

        assertThat(AccessToken.in(other).opens("Bearer " + text())).isFalse();
    }

    @Test
    void one_that_others_can_read_is_not_trusted() throws Exception {
        AccessToken.in(folder);
        Files.setPosixFilePermissions(
                AccessToken.fileIn(folder), PosixFilePermissions.fromString("rw-r-----"));

        assertThatThrownBy(() -> AccessToken.in(folder))
                .isInstanceOf(FileSystemException.class)
                .hasMessageContaining("others can read it");
    }

    @Test
    void an_empty_file_opens_nothing() throws Exception {
        AccessToken.in(folder);
        Files.writeString(AccessToken.fileIn(folder), "\n");

        assertThatThrownBy(() -> AccessToken.in(folder)).hasMessageContaining("holds no token");
    }

    private String text() throws Exception {
        return Files.readString(AccessToken.fileIn(folder)).strip();
    }
}
