package madoguchi.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Cameras that hang, fall silent, are pulled out; each is opened by the test. */
class CameraThreadTest {

    private static final Duration SOON = Duration.ofMillis(20);
    private static final Duration LONG = Duration.ofSeconds(10);
    private static final CameraThread.Times QUICK =
            new CameraThread.Times(
                    Duration.ofMillis(10), Duration.ofSeconds(30), Duration.ofMillis(1));

    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicInteger closed = new AtomicInteger();
    private final CountDownLatch never = new CountDownLatch(1);
    private CameraThread camera;

    @AfterEach
    void end() {
        never.countDown();
        camera.close();
    }

    @Test
    void a_camera_that_hangs_gives_nothing_in_time_and_is_replaced() throws Exception {
        camera = camera(i -> i == 1 ? this::hangs : CameraThreadTest::frame);
        assertThat(camera.next(SOON)).isEmpty();
        assertThat(camera.next(LONG)).isPresent();
        assertThat(opened).hasValue(2);
    }

    @Test
    void what_hangs_while_it_is_opened_is_replaced_too() throws Exception {
        camera =
                new CameraThread(
                        "test",
                        true,
                        () -> {
                            if (opened.incrementAndGet() == 1) {
                                unaware(never);
                            }
                            return new Scripted(CameraThreadTest::frame);
                        },
                        QUICK);
        assertThat(camera.next(SOON)).isEmpty();
        assertThat(camera.next(LONG)).isPresent();
    }

    @Test
    void no_more_than_three_threads_are_left_behind() throws Exception {
        camera = camera(i -> this::hangs);
        for (int i = 0; i < 8; i++) {
            assertThat(camera.next(SOON)).isEmpty();
        }
        assertThat(opened.get()).isLessThanOrEqualTo(3);
    }

    @Test
    void a_camera_that_falls_silent_is_closed_and_opened_again() throws Exception {
        camera = camera(i -> i == 1 ? Optional::empty : CameraThreadTest::frame);
        assertThat(camera.next(LONG)).isPresent();
        assertThat(opened).hasValue(2);
        assertThat(closed).hasValue(1);
    }

    @Test
    void a_camera_that_is_plugged_in_later_is_found() throws Exception {
        camera =
                new CameraThread(
                        "test",
                        true,
                        () -> {
                            if (opened.incrementAndGet() < 4) {
                                throw new CameraUnusable("there is none yet");
                            }
                            return new Scripted(CameraThreadTest::frame);
                        },
                        QUICK);
        assertThat(camera.next(LONG)).isPresent();
    }

    @Test
    void whoever_watches_sees_every_frame_and_whoever_asks_the_newest() throws Exception {
        AtomicInteger number = new AtomicInteger();
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch five = new CountDownLatch(5);
        List<Long> seen = new CopyOnWriteArrayList<>();
        camera =
                camera(
                        i ->
                                () -> {
                                    if (number.get() == 1) {
                                        unaware(asked);
                                    }
                                    if (number.get() == 6) {
                                        hangs();
                                    }
                                    return Optional.of(numbered(number.getAndIncrement()));
                                });
        camera.watched(
                frame -> {
                    seen.add(frame.number());
                    five.countDown();
                });
        assertThat(camera.next(LONG).orElseThrow().number()).isZero();
        asked.countDown();
        assertThat(five.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(camera.next(LONG).orElseThrow().number()).isGreaterThanOrEqualTo(3);
        assertThat(seen).startsWith(0L, 1L, 2L, 3L, 4L);
    }

    @Test
    void once_watching_has_ended_no_frame_is_seen_any_more_not_even_one_under_way()
            throws Exception {
        CountDownLatch looking = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        camera = camera(i -> CameraThreadTest::frame);
        camera.watched(
                frame -> {
                    looking.countDown();
                    unaware(goOn);
                });
        Thread asks = Thread.ofVirtual().start(this::asks);
        assertThat(looking.await(10, TimeUnit.SECONDS)).isTrue();

        Thread cleanUp = Thread.ofPlatform().daemon().start(camera::unwatched);
        while (cleanUp.getState() != Thread.State.BLOCKED) {
            assertThat(cleanUp.isAlive()).as("waits for the frame under way").isTrue();
            Thread.onSpinWait();
        }
        goOn.countDown();
        assertThat(cleanUp.join(Duration.ofSeconds(10))).isTrue();
        asks.join();
    }

    private void asks() {
        try {
            camera.next(LONG);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void closed_it_gives_nothing_more() throws Exception {
        camera = camera(i -> CameraThreadTest::frame);
        assertThat(camera.next(LONG)).isPresent();
        camera.close();
        assertThat(camera.next(SOON)).isEmpty();
    }

    private CameraThread camera(java.util.function.IntFunction<Answer> answers) {
        return new CameraThread(
                "test", true, () -> new Scripted(answers.apply(opened.incrementAndGet())), QUICK);
    }

    private interface Answer {
        Optional<Frame> next() throws InterruptedException;
    }

    private Optional<Frame> hangs() {
        unaware(never);
        return Optional.empty();
    }

    /** As a driver does: an interrupt is no reason to come back. */
    private static void unaware(CountDownLatch latch) {
        boolean interrupted = false;
        while (true) {
            try {
                latch.await();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static Optional<Frame> frame() throws InterruptedException {
        return Optional.of(numbered(0));
    }

    private static Frame numbered(long number) {
        return new Frame(number, Instant.EPOCH, 1, 1, new byte[] {1, 2, 3});
    }

    private final class Scripted implements FrameSource {
        private final Answer answer;

        Scripted(Answer answer) {
            this.answer = answer;
        }

        @Override
        public String name() {
            return "scripted";
        }

        @Override
        public boolean drawn() {
            return true;
        }

        @Override
        public Optional<Frame> next(Duration limit) throws InterruptedException {
            return answer.next();
        }

        @Override
        public void close() {
            closed.incrementAndGet();
        }
    }
}
