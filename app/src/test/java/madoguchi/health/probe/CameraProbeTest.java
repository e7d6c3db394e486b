package madoguchi.health.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;
import madoguchi.camera.CameraUnusable;
import madoguchi.camera.Frame;
import madoguchi.camera.FrameSource;
import madoguchi.camera.Pace;
import madoguchi.camera.SyntheticCamera;
import madoguchi.camera.drawn.Stage;
import madoguchi.face.CameraReport;
import madoguchi.face.FaceEngine;
import madoguchi.face.FaceEngines;
import madoguchi.health.Check;
import madoguchi.health.Finding;
import madoguchi.health.Verdict;
import madoguchi.scenario.Cast;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CameraProbeTest {

    private static final FaceEngines ENGINES = new FaceEngines();

    private final SyntheticCamera drawn = new SyntheticCamera(1, new Stepping());
    private UnaryOperator<Frame> lens = UnaryOperator.identity();

    /** Time that passes only by being slept. */
    private static final class Stepping implements Pace {
        private Instant now = Instant.parse("2026-11-21T03:00:00Z");

        @Override
        public Instant now() {
            return now;
        }

        @Override
        public void sleep(Duration time) {
            now = now.plus(time);
        }
    }

    private final FrameSource camera =
            new FrameSource() {
                @Override
                public String name() {
                    return "camera";
                }

                @Override
                public boolean drawn() {
                    return true;
                }

                @Override
                public Optional<Frame> next(Duration limit) throws InterruptedException {
                    return drawn.next(limit).map(lens);
                }

                @Override
                public void close() {
                    drawn.close();
                }
            };

    private final CameraProbe probe =
            new CameraProbe(
                    "device:0",
                    () -> {
                        FaceEngine engine = ENGINES.forSource(camera);
                        CameraReport report =
                                CameraReport.of(
                                        camera,
                                        engine,
                                        CameraProbe.TIME,
                                        CameraProbe.BETWEEN_FACES);
                        return new CameraProbe.Seen(report, false);
                    });

    @BeforeEach
    void somebody() {
        drawn.stand(Cast.bundled(LocalDate.of(2026, 11, 21)).lookOf("yamada"));
    }

    @AfterAll
    static void end() {
        ENGINES.close();
    }

    @Test
    void a_person_in_good_light_is_seen_sharply() throws Exception {
        assertThat(probe.look())
                .extracting(Finding::verdict)
                .containsExactly(Verdict.CAMERA_GOOD, Verdict.LIGHT_GOOD, Verdict.FOCUS_GOOD);
    }

    @Test
    void a_camera_that_gives_no_pictures_is_silent_until_it_does() throws Exception {
        drawn.broken(true);
        assertThat(Looked.at(Check.CAMERA, probe)).isEqualTo(Verdict.CAMERA_SILENT);
        assertThat(Looked.at(Check.LIGHT, probe)).isEqualTo(Verdict.LIGHT_NOT_SEEN);

        drawn.broken(false);
        assertThat(Looked.at(Check.CAMERA, probe)).isEqualTo(Verdict.CAMERA_GOOD);
    }

    @Test
    void a_camera_that_is_not_there_is_missing() throws Exception {
        assertThat(Looked.at(Check.CAMERA, nowhere("device:7"))).isEqualTo(Verdict.CAMERA_MISSING);
    }

    @Test
    void a_file_that_is_not_there_is_told_with_its_name() throws Exception {
        assertThat(Looked.finding(Check.CAMERA, nowhere("folder:/gone")))
                .isEqualTo(
                        Finding.of(Check.CAMERA, Verdict.CAMERA_NO_FILE, "folder:/gone")
                                .because("it is not there"));
    }

    private static CameraProbe nowhere(String named) {
        return new CameraProbe(
                named,
                () -> {
                    throw new CameraUnusable("it is not there");
                });
    }

    @Test
    void the_same_picture_over_and_over_is_frozen() throws Exception {
        Frame first = drawn.next(Duration.ofSeconds(1)).orElseThrow();
        byte[] still = first.bgr().clone();
        lens = now -> new Frame(now.number(), now.at(), now.width(), now.height(), still.clone());

        assertThat(Looked.at(Check.CAMERA, probe)).isEqualTo(Verdict.CAMERA_FROZEN);
    }

    @Test
    void a_covered_lens_is_black() throws Exception {
        lens = with(bgr -> Arrays.fill(bgr, (byte) 1));

        assertThat(Looked.at(Check.CAMERA, probe)).isEqualTo(Verdict.CAMERA_BLACK);
    }

    @Test
    void light_that_is_wrong_is_named_and_right_again_is_green() throws Exception {
        drawn.light(Stage.Light.DARK);
        assertThat(Looked.at(Check.LIGHT, probe)).isEqualTo(Verdict.LIGHT_DARK);

        drawn.light(Stage.Light.BACKLIT);
        assertThat(Looked.at(Check.LIGHT, probe)).isEqualTo(Verdict.LIGHT_BACKLIT);

        drawn.light(Stage.Light.NORMAL);
        lens = with(CameraProbeTest::glaring);
        assertThat(Looked.at(Check.LIGHT, probe)).isEqualTo(Verdict.LIGHT_GLARE);

        lens = UnaryOperator.identity();
        assertThat(Looked.at(Check.LIGHT, probe)).isEqualTo(Verdict.LIGHT_GOOD);
    }

    @Test
    void a_lens_out_of_focus_is_told_by_the_face() throws Exception {
        lens = CameraProbeTest::blurred;
        assertThat(Looked.at(Check.FOCUS, probe)).isEqualTo(Verdict.FOCUS_BLURRED);

        drawn.leave();
        assertThat(Looked.at(Check.FOCUS, probe)).isEqualTo(Verdict.FOCUS_NOBODY);
    }

    private static UnaryOperator<Frame> with(java.util.function.Consumer<byte[]> change) {
        return now -> {
            change.accept(now.bgr());
            return now;
        };
    }

    private static void glaring(byte[] bgr) {
        for (int i = 0; i < bgr.length; i++) {
            bgr[i] = (byte) Math.min(255, (bgr[i] & 255) * 3 / 2);
        }
    }

    /** Twice the mean along rows and columns: about a lens turned a quarter too far. */
    private static Frame blurred(Frame sharp) {
        byte[] bgr = sharp.bgr();
        for (int pass = 0; pass < 2; pass++) {
            smear(bgr, 3, 3 * sharp.width(), sharp.height(), sharp.width());
            smear(bgr, 3 * sharp.width(), 3, sharp.width(), sharp.height());
        }
        return sharp;
    }

    /** Each channel along {@code along} steps, on each of {@code lines} lines. */
    private static void smear(byte[] bgr, int step, int line, int lines, int along) {
        int reach = 9;
        int[] sums = new int[along + 1];
        for (int l = 0; l < lines; l++) {
            for (int channel = 0; channel < 3; channel++) {
                int at = l * line + channel;
                for (int i = 0; i < along; i++) {
                    sums[i + 1] = sums[i] + (bgr[at + i * step] & 255);
                }
                for (int i = 0; i < along; i++) {
                    int from = Math.max(0, i - reach);
                    int to = Math.min(along, i + reach + 1);
                    bgr[at + i * step] = (byte) ((sums[to] - sums[from]) / (to - from));
                }
            }
        }
    }
}
