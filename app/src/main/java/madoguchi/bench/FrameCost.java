package madoguchi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import madoguchi.camera.Frame;
import madoguchi.face.FaceEngine;
import madoguchi.face.Template;
import madoguchi.face.Verification;

/** What a live frame costs in time, and what many of them leave behind in memory. */
public final class FrameCost {

    private static final int WARM = 20;
    private static final int SAMPLES = 10;
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String RESIDENT = "VmRSS:";

    private FrameCost() {}

    /**
     * Every frame once by each way, in turn, so that what else the machine does meets all of them.
     *
     * @return median milliseconds of each way
     */
    public static List<Double> milliseconds(List<Frame> frames, List<Consumer<Frame>> ways) {
        List<List<Double>> times = new ArrayList<>();
        for (Consumer<Frame> way : ways) {
            times.add(new ArrayList<>());
            frames.stream().limit(WARM).forEach(way);
        }
        for (Frame frame : frames) {
            for (int i = 0; i < ways.size(); i++) {
                long start = System.nanoTime();
                ways.get(i).accept(frame);
                times.get(i).add((System.nanoTime() - start) / 1e6);
            }
        }
        return times.stream().map(Median::of).toList();
    }

    /** As the counter takes it: face, quality, template. */
    public static Consumer<Frame> whole(FaceEngine engine) {
        return frame -> Verification.taken(engine, frame).ifPresent(Template::close);
    }

    /** Face and template, nothing in between. */
    public static Consumer<Frame> bare(FaceEngine engine) {
        return frame ->
                engine.detect(frame).ifPresent(face -> engine.template(frame, face).close());
    }

    /**
     * @param frames after so many
     * @param bytes resident memory of this process; empty where the system does not tell
     */
    public record Memory(int frames, OptionalLong bytes) {}

    /** Looks ten times; the first look is after a tenth of the frames, when everything is warm. */
    public static void memory(
            List<Frame> frames, FaceEngine engine, int many, Consumer<Memory> looked) {
        Consumer<Frame> way = whole(engine);
        for (int i = 1; i <= many; i++) {
            way.accept(frames.get(i % frames.size()));
            if (i % Math.max(1, many / SAMPLES) == 0) {
                looked.accept(new Memory(i, resident()));
            }
        }
    }

    private static OptionalLong resident() {
        try {
            return Files.readAllLines(STATUS).stream()
                    .filter(line -> line.startsWith(RESIDENT))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }
}
