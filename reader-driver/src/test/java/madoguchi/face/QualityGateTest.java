package madoguchi.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import madoguchi.camera.Frame;
import madoguchi.face.FaceCheck.Hint;
import org.junit.jupiter.api.Test;

/** The rules on frames of plain grey, with a face wherever the test puts it. */
class QualityGateTest {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final Face.Box RIGHT = box(220, 150, 180);

    @Test
    void a_face_of_the_right_size_in_the_middle_in_good_light_is_good() {
        assertThat(fault(frame(150, 160, RIGHT), RIGHT, 0)).isEmpty();
    }

    @Test
    void nobody_is_no_face_and_a_black_picture_is_too_dark() {
        assertThat(QualityGate.judge(frame(150, 150, RIGHT), Optional.empty()).hint())
                .contains(Hint.NO_FACE);
        assertThat(QualityGate.judge(frame(12, 12, RIGHT), Optional.empty()).hint())
                .contains(Hint.TOO_DARK);
    }

    @Test
    void size_comes_before_place_and_place_before_light() {
        assertThat(fault(frame(12, 12, RIGHT), box(10, 10, 60), 0)).contains(Hint.TOO_FAR);
        assertThat(fault(frame(12, 12, RIGHT), box(10, 10, 400), 0)).contains(Hint.TOO_CLOSE);
        assertThat(fault(frame(12, 12, RIGHT), box(10, 150, 180), 0)).contains(Hint.OFF_CENTRE);
        assertThat(fault(frame(12, 12, RIGHT), box(220, 290, 180), 0)).contains(Hint.OFF_CENTRE);
    }

    @Test
    void a_dark_face_before_a_bright_wall_is_backlit_and_before_a_dark_wall_too_dark() {
        assertThat(fault(frame(60, 220, RIGHT), RIGHT, 0)).contains(Hint.BACKLIT);
        assertThat(fault(frame(40, 60, RIGHT), RIGHT, 0)).contains(Hint.TOO_DARK);
    }

    @Test
    void a_bright_wall_behind_a_bright_face_is_no_fault() {
        assertThat(fault(frame(170, 250, RIGHT), RIGHT, 0)).isEmpty();
    }

    @Test
    void a_tilted_head_is_asked_to_look_straight_and_hidden_eyes_to_show_themselves() {
        Frame frame = frame(150, 160, RIGHT);
        assertThat(fault(frame, RIGHT, 20)).contains(Hint.LOOK_STRAIGHT);
        assertThat(fault(frame, RIGHT, -20)).contains(Hint.LOOK_STRAIGHT);
        assertThat(fault(frame, RIGHT, 10)).isEmpty();
        Face blind = new Face(RIGHT, Optional.empty(), List.of());
        assertThat(QualityGate.judge(frame, Optional.of(blind)).hint()).contains(Hint.EYES_HIDDEN);
    }

    @Test
    void a_face_without_any_detail_asks_to_hold_still() {
        Frame flat = frame(150, 160, RIGHT);
        java.util.Arrays.fill(flat.bgr(), (byte) 150);
        assertThat(fault(flat, RIGHT, 0)).contains(Hint.HOLD_STILL);
    }

    @Test
    void a_smaller_second_face_is_a_carer_and_no_fault() {
        Face two = new Face(RIGHT, Optional.of(eyes(RIGHT, 0)), List.of(box(20, 60, 120)));
        assertThat(QualityGate.judge(frame(150, 160, RIGHT), Optional.of(two)).hint()).isEmpty();
    }

    private static Optional<Hint> fault(Frame frame, Face.Box box, double roll) {
        return QualityGate.judge(
                        frame, Optional.of(new Face(box, Optional.of(eyes(box, roll)), List.of())))
                .hint();
    }

    private static Face.Eyes eyes(Face.Box box, double roll) {
        double half = box.width() * 0.21;
        double dx = half * Math.cos(Math.toRadians(roll));
        double dy = half * Math.sin(Math.toRadians(roll));
        double y = box.y() + box.height() * 0.4;
        return new Face.Eyes(
                new Face.Point(box.centreX() - dx, y - dy),
                new Face.Point(box.centreX() + dx, y + dy));
    }

    private static Face.Box box(double x, double y, double side) {
        return new Face.Box(x, y, side, side);
    }

    /** Grey with strong grain, so that it passes for a sharp picture. */
    private static Frame frame(int faceLuma, int wallLuma, Face.Box box) {
        byte[] bgr = new byte[WIDTH * HEIGHT * 3];
        Random random = new Random(1);
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            double dx = Math.abs(i % WIDTH - box.centreX());
            double dy = Math.abs(i / WIDTH - box.centreY());
            int luma = dx < box.width() / 2 && dy < box.height() / 2 ? faceLuma : wallLuma;
            int value = Math.clamp((int) (luma + random.nextGaussian() * 12), 0, 255);
            bgr[3 * i] = bgr[3 * i + 1] = bgr[3 * i + 2] = (byte) value;
        }
        return new Frame(0, Instant.EPOCH, WIDTH, HEIGHT, bgr);
    }
}
