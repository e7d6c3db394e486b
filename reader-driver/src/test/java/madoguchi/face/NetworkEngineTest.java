package madoguchi.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import madoguchi.camera.Frame;
import madoguchi.camera.PictureUnreadable;
import madoguchi.camera.Pictures;
import madoguchi.face.FaceEngines.Choice;
import madoguchi.face.model.Models;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** With model files and photographs; skipped where they are not. */
class NetworkEngineTest {

    private static FaceEngines engines;
    private static FaceEngine engine;

    @BeforeAll
    static void open() {
        engines = new FaceEngines(Choice.NETWORK, Models.in(SharedFiles.models()));
        engine = engines.forPhotographs();
    }

    @AfterAll
    static void close() {
        if (engines != null) {
            engines.close();
        }
    }

    @Test
    void two_pictures_of_one_person_reach_the_threshold_and_two_people_do_not() throws Exception {
        for (int person : List.of(3, 12, 27)) {
            Frame card = picture(person, 1);
            assertThat(Verification.of(engine, card, List.of(picture(person, 2))).decision())
                    .isEqualTo(Verification.Decision.MATCH);
            assertThat(
                            Verification.of(
                                            engine,
                                            card,
                                            List.of(picture(person + 1, 1), picture(person + 1, 2)))
                                    .decision())
                    .isEqualTo(Verification.Decision.NO_MATCH);
        }
    }

    @Test
    void a_picture_without_a_face_decides_nothing() throws Exception {
        Frame wall = new Frame(0, Instant.EPOCH, 320, 240, new byte[320 * 240 * 3]);
        assertThat(Verification.of(engine, picture(1, 1), List.of(wall)).decision())
                .isEqualTo(Verification.Decision.UNDECIDED);
        assertThat(Verification.of(engine, wall, List.of(picture(1, 1))).reason())
                .contains("card's photo shows no face");
    }

    @Test
    void a_face_in_a_twentieth_of_the_light_is_found_and_known() throws Exception {
        Frame dark = picture(5, 3);
        for (int i = 0; i < dark.bgr().length; i++) {
            dark.bgr()[i] = (byte) ((dark.bgr()[i] & 255) / 20);
        }
        assertThat(Verification.of(engine, picture(5, 1), List.of(dark)).decision())
                .isEqualTo(Verification.Decision.MATCH);
    }

    @Test
    void landmarks_lie_where_a_face_has_them() throws Exception {
        Face.Landmarks at = engine.detect(picture(7, 1)).flatMap(Face::landmarks).orElseThrow();
        assertThat(at.leftEye().x()).isLessThan(at.nose().x());
        assertThat(at.rightEye().x()).isGreaterThan(at.nose().x());
        assertThat(at.nose().y()).isBetween(at.leftEye().y(), at.leftMouth().y());
    }

    @Test
    void what_the_native_library_throws_stops_at_the_engine() {
        Frame torn = new Frame(0, Instant.EPOCH, 0, 0, new byte[0]);
        assertThatThrownBy(() -> engine.detect(torn))
                .isInstanceOf(FaceEngine.EngineFailed.class)
                .hasMessageStartingWith("finding a face failed");
    }

    @Test
    void native_memory_does_not_grow_with_the_frames() throws Exception {
        Frame frame = picture(9, 1);
        long memory = 0;
        long pointers = 0;
        for (int i = 0; i < 120; i++) {
            if (i == 30) {
                memory = Pointer.physicalBytes();
                pointers = Pointer.totalCount();
            }
            Verification.taken(engine, frame).ifPresent(Template::close);
        }
        assertThat(Pointer.totalCount() - pointers).isLessThan(20);
        assertThat(Pointer.physicalBytes() - memory).isLessThan(60L << 20);
    }

    @Test
    void an_engine_that_was_built_inside_a_scope_outlives_it() throws Exception {
        FaceEngines own = new FaceEngines(Choice.NETWORK, Models.in(SharedFiles.models()));
        try (own) {
            try (org.bytedeco.javacpp.PointerScope _ = new org.bytedeco.javacpp.PointerScope()) {
                own.forPhotographs();
            }
            Optional<Face> found = own.forPhotographs().detect(picture(2, 2));
            assertThat(found).isPresent();
        }
    }

    private static Frame picture(int person, int number) throws PictureUnreadable {
        return Pictures.read(
                Path.of(SharedFiles.people().toString(), "s" + person, number + ".pgm"));
    }
}
