package madoguchi.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import madoguchi.camera.drawn.Look;
import madoguchi.camera.drawn.People;
import org.junit.jupiter.api.Test;

class SyntheticCameraTest {

    private static final Duration LIMIT = Duration.ofMillis(100);
    private static final Look SATO = People.look("sato");

    private final StepPace pace = new StepPace();
    private final SyntheticCamera camera = new SyntheticCamera(7, pace);

    @Test
    void the_same_seed_gives_the_same_pictures_and_another_seed_others()
            throws InterruptedException {
        camera.stand(SATO);
        SyntheticCamera twin = new SyntheticCamera(7, new StepPace());
        twin.stand(SATO);
        SyntheticCamera other = new SyntheticCamera(8, new StepPace());
        other.stand(SATO);
        for (int i = 0; i < 3; i++) {
            byte[] bgr = next().bgr();
            assertThat(bgr).isEqualTo(twin.next(LIMIT).orElseThrow().bgr());
            assertThat(bgr).isNotEqualTo(other.next(LIMIT).orElseThrow().bgr());
        }
    }

    @Test
    void fifteen_frames_come_in_a_second() throws InterruptedException {
        Instant start = pace.now();
        for (int i = 0; i <= 15; i++) {
            assertThat(next().number()).isEqualTo(i);
        }
        assertThat(Duration.between(start, pace.now()))
                .isBetween(Duration.ofMillis(999), Duration.ofMillis(1001));
    }

    @Test
    void frames_that_nobody_took_are_gone() throws InterruptedException {
        assertThat(next().number()).isZero();
        pace.sleep(Duration.ofSeconds(2));
        assertThat(next().number()).isEqualTo(30);
        assertThat(next().number()).isEqualTo(31);
    }

    @Test
    void a_broken_camera_gives_nothing_within_the_limit_until_it_is_mended()
            throws InterruptedException {
        camera.broken(true);
        Instant start = pace.now();
        assertThat(camera.next(Duration.ofSeconds(1))).isEmpty();
        assertThat(pace.now()).isEqualTo(start.plusSeconds(1));
        camera.broken(false);
        assertThat(camera.next(LIMIT)).isPresent();
    }

    @Test
    void who_stands_there_can_be_changed_between_two_frames() throws InterruptedException {
        double room = middle();
        camera.stand(SATO);
        double face = middle();
        camera.leave();
        assertThat(face).isGreaterThan(room + 10);
        assertThat(middle()).isCloseTo(room, org.assertj.core.data.Offset.offset(2.0));
        camera.companion(Optional.of(SATO));
        assertThat(middle()).isCloseTo(room, org.assertj.core.data.Offset.offset(2.0));
    }

    /** Brightness below the eyes of whoever stands there. */
    private double middle() throws InterruptedException {
        Frame frame = next();
        double sum = 0;
        for (int y = 240; y < 260; y++) {
            for (int x = 300; x < 340; x++) {
                sum += frame.bgr()[(y * 640 + x) * 3 + 2] & 255;
            }
        }
        return sum / 800;
    }

    private Frame next() throws InterruptedException {
        return camera.next(LIMIT).orElseThrow();
    }
}
