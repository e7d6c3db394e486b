package madoguchi.face.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import madoguchi.face.model.Model.Role;
import madoguchi.face.model.Models.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelsTest {

    private static final byte[] FACES = "finds faces".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NUMBERS = "makes numbers".getBytes(StandardCharsets.US_ASCII);

    private final Model finder = model("finder", Role.DETECTOR, FACES);
    private final Model maker = model("maker", Role.EMBEDDER, NUMBERS);
    @TempDir private Path folder;

    @Test
    void an_empty_folder_and_none_at_all_hold_nothing_and_are_no_fault() throws Exception {
        assertThat(models().load(Role.DETECTOR)).isEmpty();
        Models nowhere = new Models(models().registry(), folder.resolve("none"));
        assertThat(nowhere.load(Role.EMBEDDER)).isEmpty();
        assertThat(nowhere.status())
                .extracting(Models.Status::state)
                .containsOnly(new State.Missing());
    }

    @Test
    void a_file_is_handed_out_as_the_bytes_that_were_hashed() throws Exception {
        Files.write(folder.resolve("finder.onnx"), FACES);
        List<Models.Loaded> loaded = models().load(Role.DETECTOR);
        assertThat(loaded).hasSize(1);
        assertThat(loaded.getFirst().model()).isEqualTo(finder);
        assertThat(loaded.getFirst().bytes()).isEqualTo(FACES);
        assertThat(models().load(Role.EMBEDDER)).isEmpty();
    }

    @Test
    void an_altered_file_is_refused_and_named_whatever_was_done_to_it() throws Exception {
        byte[] flipped = FACES.clone();
        flipped[3] ^= 1;
        byte[] longer = java.util.Arrays.copyOf(FACES, FACES.length + 1);
        for (byte[] altered : List.of(flipped, longer, new byte[0])) {
            Files.write(folder.resolve("finder.onnx"), altered);
            assertThatThrownBy(() -> models().load(Role.DETECTOR))
                    .isInstanceOf(ModelRefused.class)
                    .hasMessageContaining(folder.resolve("finder.onnx").toString())
                    .hasMessageContaining("altered");
            assertThat(models().status().getFirst().state()).isInstanceOf(State.Altered.class);
        }
        Files.delete(folder.resolve("finder.onnx"));
        Files.createDirectory(folder.resolve("finder.onnx"));
        assertThatThrownBy(() -> models().load(Role.DETECTOR))
                .hasMessageContaining("finder.onnx is no file");
    }

    @Test
    void an_incoming_file_is_known_by_its_checksum_and_gets_its_name() throws Exception {
        Model installed = models().install(new ByteArrayInputStream(NUMBERS), "a stick");
        assertThat(installed).isEqualTo(maker);
        assertThat(names()).containsExactly("maker.onnx");
        assertThat(models().load(Role.EMBEDDER).getFirst().bytes()).isEqualTo(NUMBERS);
    }

    @Test
    void whatever_goes_wrong_on_the_way_leaves_no_part_of_a_file_and_keeps_the_old_one()
            throws Exception {
        Files.write(folder.resolve("maker.onnx"), NUMBERS);
        assertThatThrownBy(() -> install(new byte[] {1, 2, 3}))
                .isInstanceOf(ModelRefused.class)
                .hasMessageContaining("a stick is no model that is known here: 3 bytes");
        assertThatThrownBy(() -> install(new byte[4_000]))
                .isInstanceOf(ModelRefused.class)
                .hasMessageContaining("larger than any model");
        InputStream torn =
                new InputStream() {
                    private int given;

                    @Override
                    public int read() throws IOException {
                        if (given == 5) {
                            throw new IOException("the line went dead");
                        }
                        return NUMBERS[given++];
                    }
                };
        assertThatThrownBy(() -> models().install(torn, "a stick")).isInstanceOf(IOException.class);
        assertThat(names()).containsExactly("maker.onnx");
        assertThat(models().load(Role.EMBEDDER)).hasSize(1);
    }

    @Test
    void what_was_measured_here_is_kept_beside_the_models_and_counts_more() throws Exception {
        Files.write(folder.resolve("maker.onnx"), NUMBERS);
        assertThat(models().load(Role.EMBEDDER).getFirst().threshold()).isEmpty();
        Model.Threshold here = new Model.Threshold(0.41, 0.001, "our own people");
        models().calibrate(maker, here);
        assertThat(models().load(Role.EMBEDDER).getFirst().threshold()).contains(here);
        assertThat(names()).containsExactly("calibration.yaml", "maker.onnx");

        Files.writeString(folder.resolve("calibration.yaml"), "thresholds: {x: {cosine: 7");
        assertThatThrownBy(() -> models().load(Role.EMBEDDER))
                .isInstanceOf(ModelRefused.class)
                .hasMessageContaining("calibration.yaml");
        assertThatThrownBy(() -> models().calibrate(maker, here)).isInstanceOf(ModelRefused.class);
    }

    @Test
    void the_bundled_registry_says_of_every_model_all_that_is_needed() {
        List<Model> models = ModelRegistry.bundled().models();
        assertThat(models)
                .extracting(Model::role)
                .contains(Role.DETECTOR, Role.EMBEDDER, Role.ANTISPOOF);
        assertThat(models)
                .allSatisfy(
                        model -> {
                            assertThat(model.sha256()).matches("[0-9a-f]{64}");
                            assertThat(model.licence()).isNotBlank();
                            assertThat(model.source().getScheme()).isEqualTo("https");
                            assertThat(model.input().mean()).hasSize(3);
                        });
        assertThat(models)
                .filteredOn(model -> model.role() == Role.EMBEDDER)
                .allSatisfy(
                        model -> {
                            assertThat(model.output()).isPresent();
                            assertThat(model.input().landmarks().orElseThrow())
                                    .hasSize(5)
                                    .allSatisfy(place -> assertThat(place).hasSize(2));
                        });
        assertThat(ModelRegistry.bundled().byId("sface").orElseThrow().threshold())
                .as("measured by nobody here")
                .isEmpty();
    }

    private Models models() {
        return new Models(new ModelRegistry(List.of(finder, maker)), folder);
    }

    private void install(byte[] bytes) throws ModelRefused, IOException {
        models().install(new ByteArrayInputStream(bytes), "a stick");
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static Model model(String id, Role role, byte[] bytes) {
        MessageDigest digest = Checksum.sha256();
        return new Model(
                id,
                role,
                id + ".onnx",
                id,
                "MIT",
                URI.create("https://example.invalid/"),
                bytes.length,
                HexFormat.of().formatHex(digest.digest(bytes)),
                new Model.Input(
                        8,
                        8,
                        Model.Channels.BGR,
                        List.of(0.0, 0.0, 0.0),
                        1,
                        Optional.empty(),
                        Optional.empty()),
                Optional.of(4),
                Optional.empty());
    }
}
