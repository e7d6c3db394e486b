package madoguchi.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every source of frames keeps, whatever stands behind it. */
abstract class FrameSourceContract {

    private static final Duration LONG = Duration.ofSeconds(5);

    /** A source that gives frames, in real time. */
    abstract FrameSource open() throws Exception;

    @Test
    void frames_are_numbered_dated_and_whole() throws Exception {
        try (FrameSource source = open()) {
            Frame before = source.next(LONG).orElseThrow();
            for (int i = 0; i < 5; i++) {
                Frame frame = source.next(LONG).orElseThrow();
                assertThat(frame.number()).isGreaterThan(before.number());
                assertThat(frame.at()).isAfter(before.at());
                assertThat(frame.bgr()).hasSize(frame.width() * frame.height() * 3);
                assertThat(frame.bgr()).isNotSameAs(before.bgr());
                before = frame;
            }
        }
    }

    @Test
    void wiping_a_frame_touches_no_other() throws Exception {
        try (FrameSource source = open()) {
            source.next(LONG).orElseThrow().wipe();
            Optional<Frame> second = source.next(LONG);
            assertThat(second).isPresent();
            assertThat(sum(second.get())).isPositive();
        }
    }

    @Test
    void it_says_what_it_is() throws Exception {
        try (FrameSource source = open()) {
            assertThat(source.name()).isNotBlank();
        }
    }

    @Test
    void it_answers_within_the_limit_whether_there_is_a_frame_or_not() throws Exception {
        try (FrameSource source = open()) {
            source.next(LONG);
            long start = System.nanoTime();
            source.next(Duration.ofMillis(1));
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONG);
        }
    }

    @Test
    void closing_it_twice_does_no_harm() throws Exception {
        FrameSource source = open();
        source.next(LONG);
        source.close();
        source.close();
    }

    private static long sum(Frame frame) {
        long sum = 0;
        for (byte b : frame.bgr()) {
            sum += b & 255;
        }
        return sum;
    }
}
