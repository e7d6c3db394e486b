package madoguchi.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import madoguchi.camera.CardPhotos;
import madoguchi.camera.StepPace;
import madoguchi.camera.SyntheticCamera;
import madoguchi.camera.drawn.People;
import madoguchi.face.FaceCheck.Verdict;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Test;

/** No native memory grows with the frames that were looked at. */
class NativeMemoryTest {

    private static final int WARM = 60;
    private static final int FRAMES = 300;
    private static final long SLACK = 128L << 20;

    @Test
    void three_hundred_frames_leave_nothing_behind() throws InterruptedException {
        SyntheticCamera camera = new SyntheticCamera(5, new StepPace());
        camera.stand(People.look("sato"));
        byte[] card = CardPhotos.jp2(People.look("abe"));
        AtomicInteger frames = new AtomicInteger();
        long[] before = new long[2];
        try (FaceEngine engine = new ClassicalEngine(ClassicalEngine.Kind.DRAWN_PEOPLE)) {
            while (frames.get() < FRAMES) {
                Verdict verdict =
                        new BurstCheck(
                                        _ -> engine,
                                        _ -> SpoofModel.NONE,
                                        BurstCheck.Asking.ALWAYS,
                                        new Random(1))
                                .check(
                                        card,
                                        camera,
                                        Duration.ofSeconds(20),
                                        (_, _, _) -> {
                                            if (frames.incrementAndGet() == WARM) {
                                                before[0] = Pointer.totalBytes();
                                                before[1] = outsideTheHeap();
                                            }
                                        },
                                        () -> false);
                assertThat(verdict).isInstanceOf(Verdict.NoMatch.class);
            }
        }
        // what JavaCPP counts is exactly what is still referenced: no more than one frame's worth
        assertThat(Pointer.totalBytes()).isLessThanOrEqualTo(before[0] + (2L << 20));
        // a frame needs about 2.4 MB: left behind they would be 576
        assertThat(outsideTheHeap() - before[1]).isLessThan(SLACK);
    }

    /** Resident memory less what the heap has claimed: that is Java's matter. */
    private static long outsideTheHeap() {
        return Pointer.physicalBytes() - Runtime.getRuntime().totalMemory();
    }
}
