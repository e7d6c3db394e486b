package madoguchi.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import madoguchi.camera.PictureWatch.State;
import org.junit.jupiter.api.Test;

class PictureWatchTest {

    private final PictureWatch watch = new PictureWatch();

    @Test
    void the_same_picture_for_two_seconds_is_frozen_and_one_that_moves_is_not() {
        for (int i = 0; i < 30; i++) {
            assertThat(watch.look(frame(i, 90, 7))).isEqualTo(State.ALIVE);
        }
        assertThat(watch.look(frame(31, 90, 7))).isEqualTo(State.FROZEN);
        assertThat(watch.look(frame(32, 90, 8))).isEqualTo(State.ALIVE);
    }

    @Test
    void a_few_same_pictures_of_a_slow_camera_are_not_frozen() {
        for (int i = 0; i < 9; i++) {
            assertThat(watch.look(frame(i * 15, 90, 7))).isEqualTo(State.ALIVE);
        }
    }

    @Test
    void a_covered_lens_is_black_whether_it_rustles_or_not_and_a_dark_room_is_not() {
        for (int i = 0; i <= 40; i++) {
            State state = watch.look(frame(i, 1, i));
            assertThat(state).isEqualTo(i < 30 ? State.ALIVE : State.BLACK);
        }
        for (int i = 41; i < 90; i++) {
            assertThat(watch.look(frame(i, 8, i))).isEqualTo(State.ALIVE);
        }
    }

    /**
     * @param last value of the last byte: what differs
     */
    private static Frame frame(int number, int level, int last) {
        byte[] bgr = new byte[64 * 48 * 3];
        Arrays.fill(bgr, (byte) level);
        bgr[bgr.length - 1] = (byte) last;
        return new Frame(number, Instant.EPOCH.plusMillis(number * 67L), 64, 48, bgr);
    }
}
