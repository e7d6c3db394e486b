package madoguchi.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import madoguchi.camera.CardPhotos;
import madoguchi.camera.StepPace;
import madoguchi.camera.SyntheticCamera;
import madoguchi.camera.drawn.People;
import madoguchi.face.FaceCheck.Verdict;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Test;

/**
 * No native memory grows with the frames that were looked at. What the process holds jumps now and
 * then for other reasons (compiled code, a grown heap that is touched at last), so it is looked at
 * over several spans: what is left behind is left behind in each of them.
 */
class NativeMemoryTest {

    private static final int SPAN = 60;
    private static final int SPANS = 5;

    /** A frame needs about 2.4 MB: left behind they would be 144 MB in every span. */
    private static final long SLACK = 96L << 20;

    @Test
    void three_hundred_frames_leave_nothing_behind() throws InterruptedException {
        SyntheticCamera camera = new SyntheticCamera(5, new StepPace());
        camera.stand(People.look("sato"));
        byte[] card = CardPhotos.jp2(People.look("abe"));
        AtomicInteger frames = new AtomicInteger();
        List<Long> counted = new ArrayList<>();
        List<Long> resident = new ArrayList<>();
        try (FaceEngine engine = new ClassicalEngine(ClassicalEngine.Kind.DRAWN_PEOPLE)) {
            while (resident.size() < SPANS) {
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
                                            if (frames.incrementAndGet() % SPAN == 0) {
                                                counted.add(Pointer.totalBytes());
                                                resident.add(outsideTheHeap());
                                            }
                                        },
                                        () -> false);
                assertThat(verdict).isInstanceOf(Verdict.NoMatch.class);
            }
        }
        // what JavaCPP counts is exactly what is still referenced: no more than one frame's worth
        assertThat(counted.getLast()).isLessThanOrEqualTo(counted.getFirst() + (2L << 20));
        assertThat(resident.getLast()).isLessThan(resident.getFirst() + (SPANS - 1) * SLACK);
        assertThat(growths(resident)).anyMatch(grown -> grown < SLACK / 2);
    }

    private static List<Long> growths(List<Long> sizes) {
        return IntStream.range(1, sizes.size())
                .mapToObj(i -> sizes.get(i) - sizes.get(i - 1))
                .toList();
    }

    /** Resident memory less what the heap has claimed: that is Java's matter. */
    private static long outsideTheHeap() {
        return Pointer.physicalBytes() - Runtime.getRuntime().totalMemory();
    }
}
