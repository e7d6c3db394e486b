package madoguchi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import madoguchi.camera.drawn.DrawnPerson;
import madoguchi.scenario.Cast;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Models and faces on the command line, with and without a network. */
class FaceCommandsTest {

    private static final String YUNET = "face_detection_yunet_2023mar.onnx";

    @TempDir private Path folder;
    private Path models;
    private HttpServer server;

    private record Answer(int exit, String complaint) {}

    @BeforeEach
    void open() throws IOException {
        models = folder.resolve("models");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void an_address_that_gives_something_else_is_refused_and_leaves_nothing() throws IOException {
        serve("/other.onnx", 200, "not a model".getBytes(StandardCharsets.US_ASCII), 0);
        refused(install(address("/other.onnx")), "no model that is known here: 11 bytes, SHA-256");
    }

    @Test
    void an_answer_that_never_ends_is_cut_at_the_largest_model() throws IOException {
        serve("/endless.onnx", 200, new byte[1 << 20], 45);
        refused(install(address("/endless.onnx")), "larger than any model");
    }

    @Test
    void an_answer_that_breaks_off_is_refused_and_leaves_nothing() throws IOException {
        server.createContext(
                "/torn.onnx",
                exchange -> {
                    exchange.sendResponseHeaders(200, 1000);
                    exchange.getResponseBody().write(new byte[10]);
                    exchange.getResponseBody().flush();
                    exchange.close();
                });
        refused(install(address("/torn.onnx")), "broke off");
    }

    @Test
    void an_address_without_a_file_an_error_and_no_server_are_each_named() throws IOException {
        refused(install(address("/none.onnx")), "there is no http");
        serve("/broken.onnx", 500, new byte[] {1}, 0);
        refused(install(address("/broken.onnx")), "answers with status 500");
        String closed = address("/x");
        server.stop(0);
        refused(install(closed), "cannot be reached");
        refused(install("ftp://example.invalid/x"), "no http or https address");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @Test
    void a_folder_that_is_not_there_is_named() {
        Answer answer = install(folder.resolve("nowhere").toString());
        assertThat(answer.exit).isEqualTo(1);
        assertThat(answer.complaint).contains("nowhere cannot be used");
    }

    @Test
    void an_altered_model_makes_the_status_fail() throws IOException {
        Files.createDirectories(models);
        assertThat(kiosk("models", "status", "--models", models.toString()).exit).isZero();
        Files.write(models.resolve(YUNET), new byte[] {1, 2, 3});
        assertThat(kiosk("models", "status", "--models", models.toString()).exit).isEqualTo(1);
    }

    @Test
    void the_exit_of_a_camera_s_report_tells_whether_it_gives_pictures() throws IOException {
        assertThat(report("drawn").exit).isZero();
        Path one = Files.createDirectory(folder.resolve("one"));
        Files.move(portrait("yamada"), one.resolve("yamada.png"));
        // always the same one: a camera that is frozen
        assertThat(report("folder:" + one).exit).isEqualTo(3);
        assertThat(report("video:" + folder.resolve("none.mp4")).exit).isEqualTo(1);
        assertThat(report("telescope").exit).isEqualTo(1);
        assertThat(kiosk("face", "camera").exit).isEqualTo(2);
    }

    private static Answer report(String camera) {
        return kiosk("face", "camera", "--report", "--seconds", "3", "--camera", camera);
    }

    @Test
    void drawn_portraits_are_compared_by_the_classical_engine_and_the_exit_tells_how_it_went()
            throws IOException {
        Path one = portrait("yamada");
        Path other = portrait("sato");
        assertThat(verify(one, one).exit).isZero();
        assertThat(verify(one, other).exit).isEqualTo(3);
        Path text = Files.writeString(folder.resolve("text.png"), "no picture at all, but a text");
        assertThat(verify(one, text).exit).isEqualTo(1);
        assertThat(verify(one, folder.resolve("none.png")).exit).isEqualTo(1);
        assertThat(kiosk("face", "verify", "--card", one.toString()).exit).isEqualTo(2);
        assertThat(
                        kiosk(
                                        "face",
                                        "verify",
                                        "--engine",
                                        "network",
                                        "--models",
                                        models.toString(),
                                        "--card",
                                        one.toString(),
                                        "--live",
                                        one.toString())
                                .exit)
                .as("no models")
                .isEqualTo(1);
    }

    @Test
    void pairs_are_evaluated_into_a_curve_a_picture_and_a_result() throws IOException {
        portrait("yamada");
        portrait("sato");
        Path csv =
                Files.writeString(
                        folder.resolve("pairs.csv"),
                        "card,live,same\nyamada.png,yamada.png,1\nyamada.png, sato.png, 0\n");
        Answer answer = evaluate("--pairs", csv);
        assertThat(answer.exit).as(answer.complaint).isZero();
        assertThat(answer.complaint).contains("2/2 pictures");
        Path out = folder.resolve("out");
        assertThat(out.resolve("det.csv")).content().startsWith("threshold,fmr,fnmr\n");
        assertThat(ImageIO.read(out.resolve("det.png").toFile()).getWidth()).isGreaterThan(600);
        assertThat(out.resolve("result.json"))
                .content()
                .contains("\"equalErrorRate\":0.0", "\"practiceOnly\":true");
    }

    @Test
    void what_cannot_be_evaluated_is_named_with_its_line() throws IOException {
        portrait("sato");
        Path csv = folder.resolve("pairs.csv");
        Files.writeString(csv, "sato.png,sato.png,1\nsato.png,maybe\n");
        assertThat(evaluate("--pairs", csv).complaint).contains("pairs.csv, line 2");
        Files.writeString(csv, "sato.png,none.png,0\n");
        assertThat(evaluate("--pairs", csv).complaint)
                .contains("there is no picture")
                .contains("none.png");
        Files.writeString(csv, "sato.png,sato.png,1\n");
        assertThat(evaluate("--pairs", csv).complaint).contains("there are 1 and 0");
        assertThat(evaluate("--people", folder).complaint).contains("two people's folders");
        assertThat(kiosk("face", "evaluate").exit).isEqualTo(2);
    }

    @Test
    void a_threshold_can_only_be_set_for_an_embedder_that_is_there() {
        Answer answer =
                kiosk(
                        "face",
                        "evaluate",
                        "--people",
                        folder.toString(),
                        "--calibrate",
                        "sface",
                        "--models",
                        models.toString());
        assertThat(answer.exit).isEqualTo(1);
    }

    private Path portrait(String person) throws IOException {
        Path file = folder.resolve(person + ".png");
        ImageIO.write(
                DrawnPerson.card(Cast.bundled(java.time.LocalDate.of(2026, 11, 21)).lookOf(person)),
                "png",
                file.toFile());
        return file;
    }

    private Answer verify(Path card, Path live) {
        return kiosk(
                "face",
                "verify",
                "--engine",
                "classical",
                "--card",
                card.toString(),
                "--live",
                live.toString());
    }

    private Answer evaluate(String kind, Path source) {
        return kiosk(
                "face",
                "evaluate",
                "--engine",
                "classical",
                kind,
                source.toString(),
                "--out",
                folder.resolve("out").toString());
    }

    private Answer install(String source) {
        return kiosk("models", "install", "--models", models.toString(), source);
    }

    private void refused(Answer answer, String why) throws IOException {
        assertThat(answer.complaint).startsWith("kiosk: ").contains(why);
        assertThat(answer.exit).isEqualTo(1);
        if (Files.exists(models)) {
            try (Stream<Path> left = Files.list(models)) {
                assertThat(left).isEmpty();
            }
        }
    }

    /**
     * @param again how often the bytes are repeated
     */
    private void serve(String path, int status, byte[] bytes, int again) {
        server.createContext(
                path,
                exchange -> {
                    exchange.sendResponseHeaders(status, 0);
                    try (var body = exchange.getResponseBody()) {
                        for (int i = 0; i <= again; i++) {
                            body.write(bytes);
                        }
                    } catch (IOException e) {
                        // the other side has seen enough
                    }
                });
    }

    private String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private static Answer kiosk(String... arguments) {
        StringWriter complaint = new StringWriter();
        CommandLine kiosk = KioskCommand.commandLine();
        kiosk.setErr(new PrintWriter(complaint, true));
        return new Answer(kiosk.execute(arguments), complaint.toString());
    }
}
