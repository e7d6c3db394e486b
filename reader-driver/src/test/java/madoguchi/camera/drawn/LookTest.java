package madoguchi.camera.drawn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LookTest {

    @Test
    void every_person_of_the_index_has_a_readable_file_and_every_file_is_in_the_index()
            throws Exception {
        Path folder = Path.of("..", "assets", "src", "main", "resources", "madoguchi", "people");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(
                            files.map(file -> file.getFileName().toString())
                                    .filter(name -> name.endsWith(".yaml")))
                    .containsExactlyInAnyOrderElementsOf(
                            People.ids().stream().map(id -> id + ".yaml").toList());
        }
        assertThat(People.ids()).allSatisfy(id -> assertThat(People.look(id).id()).isEqualTo(id));
    }

    @Test
    void something_unknown_is_an_error_that_names_file_and_place() throws IOException {
        assertThatThrownBy(() -> read(yamada() + "tail: 3\n"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("yamada.yaml")
                .hasMessageContaining("tail");
        assertThatThrownBy(() -> read(yamada().replace("head: {", "head: {jow: 1, ")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("jow");
    }

    @Test
    void something_missing_is_an_error_that_names_it() {
        assertThatThrownBy(() -> read(yamada().replaceAll("(?m)^nose: .*\n", "")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("nose");
        assertThatThrownBy(() -> read(yamada().replaceAll("blush: .*", "")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("blush");
    }

    @Test
    void a_number_out_of_its_range_and_a_colour_that_is_none_are_errors_that_name_them() {
        assertThatThrownBy(() -> read(yamada().replaceAll("jaw: [0-9.]+", "jaw: 7")))
                .isInstanceOf(IOException.class)
                .hasMessage("yamada.yaml: head.jaw is 7.0, must be 0.0 to 1.0");
        assertThatThrownBy(() -> read(yamada().replaceAll("iris: \"[^\"]+\"", "iris: \"brown\"")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("eyes.iris is brown");
    }

    private static Look read(String yaml) throws IOException {
        return Look.read(
                new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)), "yamada.yaml");
    }

    private static String yamada() throws IOException {
        try (InputStream in = LookTest.class.getResourceAsStream("/madoguchi/people/yamada.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
