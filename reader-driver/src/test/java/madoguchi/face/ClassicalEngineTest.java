package madoguchi.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import madoguchi.camera.Frame;
import madoguchi.camera.FrameSource;
import madoguchi.camera.PictureFolder;
import madoguchi.camera.Pictures;
import madoguchi.camera.StepPace;
import madoguchi.camera.SyntheticCamera;
import madoguchi.camera.drawn.DrawnPerson;
import madoguchi.camera.drawn.LiveScene;
import madoguchi.camera.drawn.People;
import madoguchi.camera.drawn.Stage;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassicalEngineTest {

    private final FaceEngine engine = new ClassicalEngine(ClassicalEngine.Kind.DRAWN_PEOPLE);

    @Test
    void finds_the_eyes_of_everybody_where_they_were_drawn() {
        LiveScene scene = new LiveScene(4);
        for (String id : People.ids()) {
            Frame frame =
                    frame(scene.frame(3, Stage.EMPTY.withPerson(Optional.of(People.look(id)))));
            Face.Eyes eyes = engine.detect(frame).flatMap(Face::eyes).orElseThrow();
            double drawn = 2 * 43 * 0.95 * People.look(id).eyes().distance();
            assertThat(eyes.distance() / drawn).as(id).isBetween(0.93, 1.07);
            assertThat((eyes.left().x() + eyes.right().x()) / 2).as(id).isBetween(305.0, 335.0);
        }
    }

    @Test
    void the_same_picture_scores_one_and_a_wiped_template_scores_nothing() {
        Frame photo = Pictures.frame(DrawnPerson.card(People.look("mori")), 0, Instant.EPOCH);
        Face face = engine.detect(photo).orElseThrow();
        Template one = engine.template(photo, face);
        Template same = engine.template(photo, face);
        assertThat(engine.score(one, same)).isGreaterThan(0.999);
        same.close();
        assertThat(engine.score(one, same)).isLessThan(0.3);
    }

    @Test
    void nothing_is_found_where_nobody_is() {
        assertThat(engine.detect(frame(new LiveScene(1).frame(0, Stage.EMPTY)))).isEmpty();
        assertThat(engine.detect(frame(new byte[640 * 480 * 3]))).isEmpty();
    }

    @Test
    void a_blurred_picture_of_somebody_asks_to_hold_still_and_a_sharp_one_does_not() {
        for (String id : List.of("tanaka", "sato", "nguyen")) {
            Frame sharp =
                    frame(
                            new LiveScene(2)
                                    .frame(
                                            1,
                                            Stage.EMPTY.withPerson(Optional.of(People.look(id)))));
            assertThat(QualityGate.judge(sharp, engine.detect(sharp)).hint()).as(id).isEmpty();
            Frame moved = frame(shaken(sharp.bgr(), 17));
            assertThat(QualityGate.judge(moved, engine.detect(moved)).hint())
                    .as(id)
                    .contains(FaceCheck.Hint.HOLD_STILL);
        }
    }

    @Test
    void what_the_native_library_throws_stops_at_the_engine() {
        Frame torn = new Frame(0, Instant.EPOCH, 0, 0, new byte[0]);
        assertThatThrownBy(() -> engine.detect(torn))
                .isInstanceOf(FaceEngine.EngineFailed.class)
                .hasMessageStartingWith("finding a face failed");
    }

    @Test
    void native_memory_does_not_grow_with_the_frames() {
        Frame frame =
                frame(
                        new LiveScene(1)
                                .frame(
                                        0,
                                        Stage.EMPTY.withPerson(Optional.of(People.look("kato")))));
        long memory = 0;
        long pointers = 0;
        for (int i = 0; i < 120; i++) {
            if (i == 30) {
                memory = Pointer.physicalBytes();
                pointers = Pointer.totalCount();
            }
            engine.detect(frame).ifPresent(face -> engine.template(frame, face).close());
        }
        // without a scope every frame leaves a handful of pictures behind until the collector
        // happens to come by
        assertThat(Pointer.totalCount() - pointers).isLessThan(20);
        assertThat(Pointer.physicalBytes() - memory).isLessThan(60L << 20);
    }

    @Test
    void drawn_people_and_photographs_are_judged_by_thresholds_of_their_own_and_both_for_practice(
            @TempDir Path folder) throws Exception {
        BufferedImage picture = DrawnPerson.card(People.look("sato"));
        ImageIO.write(picture, "png", new File(folder.toFile(), "a.png"));
        try (FaceEngines engines = new FaceEngines();
                FrameSource drawn = new SyntheticCamera(1, new StepPace());
                FrameSource pictures = PictureFolder.open(folder, new StepPace())) {
            FaceEngine.Info ofDrawn = engines.forSource(drawn).info();
            FaceEngine.Info ofPictures = engines.forSource(pictures).info();
            assertThat(ofDrawn.practiceOnly()).isTrue();
            assertThat(ofPictures.practiceOnly()).isTrue();
            assertThat(ofPictures.threshold()).isEqualTo(0.58);
            assertThat(ofDrawn).isNotEqualTo(ofPictures);
            assertThat(engines.forSource(drawn)).isSameAs(engines.forSource(drawn));

            Frame shown = pictures.next(Duration.ofSeconds(1)).orElseThrow();
            FaceEngine engine = engines.forSource(pictures);
            Face face = engine.detect(shown).orElseThrow();
            assertThat(engine.score(engine.template(shown, face), engine.template(shown, face)))
                    .isGreaterThan(0.999);
        }
    }

    /** The mean over a square around each pixel: out of focus and shaken. */
    private static byte[] shaken(byte[] bgr, int side) {
        byte[] across = averaged(bgr, side, 3);
        return averaged(across, side, 3 * LiveScene.WIDTH);
    }

    private static byte[] averaged(byte[] bgr, int many, int step) {
        byte[] out = bgr.clone();
        for (int i = many * step; i < bgr.length - many * step; i++) {
            int sum = 0;
            for (int k = -many / 2; k <= many / 2; k++) {
                sum += bgr[i + k * step] & 255;
            }
            out[i] = (byte) (sum / many);
        }
        return out;
    }

    private static Frame frame(byte[] bgr) {
        return new Frame(
                0,
                Instant.EPOCH,
                LiveScene.WIDTH,
                LiveScene.HEIGHT,
                Arrays.copyOf(bgr, bgr.length));
    }
}
