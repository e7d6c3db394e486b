package madoguchi.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import madoguchi.camera.CardPhotos;
import madoguchi.camera.StepPace;
import madoguchi.camera.SyntheticCamera;
import madoguchi.camera.drawn.People;
import madoguchi.face.FaceCheck.Verdict;
import madoguchi.face.FaceEngine.EngineFailed;
import madoguchi.face.FaceEngines.Choice;
import madoguchi.face.model.Model;
import madoguchi.face.model.ModelRegistry;
import madoguchi.face.model.Models;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaceEnginesTest {

    @TempDir private Path folder;

    @Test
    void a_drawn_stranger_is_refused_with_models_installed() throws Exception {
        try (FaceEngines engines =
                        new FaceEngines(Choice.NETWORK, Models.in(SharedFiles.models()));
                SyntheticCamera camera = new SyntheticCamera(5, new StepPace())) {
            assertThat(engines.forPhotographs().info().practiceOnly())
                    .as("the network is there")
                    .isFalse();
            BurstCheck check = new BurstCheck(engines::forSource);
            for (String owner : List.of("yamada", "kato")) {
                byte[] card = CardPhotos.jp2(People.look(owner));
                camera.stand(People.look("abe"));
                assertThat(verdict(check, card, camera))
                        .as(owner)
                        .isInstanceOf(Verdict.NoMatch.class);
                camera.stand(People.look(owner));
                assertThat(verdict(check, card, camera))
                        .as(owner)
                        .isInstanceOf(Verdict.Match.class);
            }
        }
    }

    @Test
    void the_network_would_have_let_the_drawn_stranger_in() throws Exception {
        Models models = Models.in(SharedFiles.models());
        try (FaceEngines engines = new FaceEngines(Choice.NETWORK, models);
                SyntheticCamera camera = new SyntheticCamera(5, new StepPace())) {
            FaceEngine network = engines.forPhotographs();
            camera.stand(People.look("abe"));
            assertThat(
                            verdict(
                                    new BurstCheck(_ -> network),
                                    CardPhotos.jp2(People.look("yamada")),
                                    camera))
                    .as("to it all drawn people are one person")
                    .isInstanceOf(Verdict.Match.class);
        }
    }

    @Test
    void without_model_files_auto_takes_the_classical_engine_and_says_that_it_is_for_practice() {
        try (FaceEngines engines = new FaceEngines(Choice.AUTO, Models.in(folder))) {
            assertThat(engines.description()).isEmpty();
            assertThat(engines.forPhotographs().info().practiceOnly()).isTrue();
            assertThat(engines.description().orElseThrow().why()).contains("for practice");
        }
    }

    @Test
    void without_model_files_the_network_is_refused_and_the_folder_named() {
        try (FaceEngines engines = new FaceEngines(Choice.NETWORK, Models.in(folder))) {
            assertThatThrownBy(engines::forPhotographs)
                    .isInstanceOf(EngineFailed.class)
                    .hasMessageContaining(folder.toString());
        }
    }

    @Test
    void an_altered_model_is_refused_by_name_and_nothing_else_steps_in() throws Exception {
        Files.write(folder.resolve("face_detection_yunet_2023mar.onnx"), new byte[232_589]);
        for (Choice choice : List.of(Choice.AUTO, Choice.NETWORK)) {
            try (FaceEngines engines = new FaceEngines(choice, Models.in(folder))) {
                assertThatThrownBy(engines::forPhotographs)
                        .isInstanceOf(EngineFailed.class)
                        .hasMessageContaining("face_detection_yunet_2023mar.onnx")
                        .hasMessageContaining("altered");
            }
        }
    }

    @Test
    void a_model_whose_threshold_nobody_measured_is_refused_with_what_to_do() throws Exception {
        ModelRegistry registry =
                new ModelRegistry(
                        List.of(
                                installed("finder", Model.Role.DETECTOR),
                                installed("stranger", Model.Role.EMBEDDER)));
        try (FaceEngines engines = new FaceEngines(Choice.AUTO, new Models(registry, folder))) {
            assertThatThrownBy(engines::forPhotographs)
                    .isInstanceOf(EngineFailed.class)
                    .hasMessageContaining("stranger is not calibrated")
                    .hasMessageContaining("face evaluate --calibrate stranger");
        }
    }

    @Test
    void files_that_opencv_cannot_read_are_a_failed_engine_and_no_crash() throws Exception {
        ModelRegistry registry =
                new ModelRegistry(
                        List.of(
                                installed("finder", Model.Role.DETECTOR),
                                installed("numbers", Model.Role.EMBEDDER)));
        Models models = new Models(registry, folder);
        models.calibrate(
                registry.byId("numbers").orElseThrow(), new Model.Threshold(0.5, 0.001, "nobody"));
        try (FaceEngines engines = new FaceEngines(Choice.AUTO, models)) {
            assertThatThrownBy(engines::forPhotographs)
                    .isInstanceOf(EngineFailed.class)
                    .hasMessageContaining("failed");
        }
    }

    private static Verdict verdict(BurstCheck check, byte[] card, SyntheticCamera camera)
            throws InterruptedException {
        return check.check(card, camera, Duration.ofSeconds(8), (_, _, _) -> {}, () -> false);
    }

    /** A file of some bytes, and its entry in a registry. */
    private Model installed(String id, Model.Role role) throws Exception {
        byte[] bytes = id.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        write(id + ".onnx", bytes);
        return new Model(
                id,
                role,
                id + ".onnx",
                id,
                "MIT",
                URI.create("https://example.invalid/"),
                bytes.length,
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)),
                new Model.Input(
                        8,
                        8,
                        Model.Channels.BGR,
                        List.of(0.0, 0.0, 0.0),
                        1,
                        Optional.of(
                                List.of(
                                        List.of(2.0, 3.0),
                                        List.of(6.0, 3.0),
                                        List.of(4.0, 5.0),
                                        List.of(3.0, 6.0),
                                        List.of(5.0, 6.0))),
                        Optional.empty()),
                Optional.of(4),
                Optional.empty());
    }

    private void write(String name, byte[] bytes) throws IOException {
        Files.write(folder.resolve(name), bytes);
    }
}
