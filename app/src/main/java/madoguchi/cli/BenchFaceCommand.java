package madoguchi.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import madoguchi.bench.FaceBench;
import madoguchi.bench.FrameCost;
import madoguchi.camera.Frame;
import madoguchi.camera.PictureUnreadable;
import madoguchi.camera.drawn.LiveScene;
import madoguchi.camera.drawn.Stage;
import madoguchi.evaluation.PictureSet;
import madoguchi.face.AntiSpoof;
import madoguchi.face.BareNetwork;
import madoguchi.face.ClassicalEngine;
import madoguchi.face.FaceEngine;
import madoguchi.face.FaceEngines;
import madoguchi.face.FaceEngines.Choice;
import madoguchi.face.model.Model;
import madoguchi.face.model.ModelRefused;
import madoguchi.face.model.Models;
import madoguchi.scenario.Cast;
import madoguchi.settings.Facility;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The face: time, memory and errors, against the bare calls of OpenCV in the same run. */
@Command(
        name = "face",
        description = {
            "Start of the engine, time and memory per frame, and with --people errors under conditions"
                    + " of a counter; the network against the bare OpenCV calls, side by side.",
            "What needs model files or people is skipped by name where they are missing."
        },
        mixinStandardHelpOptions = true)
final class BenchFaceCommand implements Callable<Integer> {

    private static final int TIMED = 100;
    private static final int OWN_SIZE = 0;
    private static final int SEARCH_SIDE = 320;

    @Option(
            names = "--people",
            paramLabel = "DIR",
            description = "A folder for each person, for the errors (default: none, skipped).")
    private Optional<Path> people = Optional.empty();

    @Option(
            names = "--pictures",
            defaultValue = "3",
            description = "How many of each person stand before the camera (default: 3).")
    private int pictures;

    @Option(
            names = "--frames",
            defaultValue = "1000",
            description = "After how many frames to look at memory (default: 1000; 0: not at all).")
    private int frames;

    @Mixin private ModelFolder folder;
    @Spec private CommandSpec spec;

    @Override
    public Integer call()
            throws IOException,
                    ModelRefused,
                    PictureUnreadable,
                    PictureSet.Unusable,
                    InterruptedException {
        timed("native libraries", FaceEngines::warmUp);
        List<Frame> drawn = drawnFrames();
        try (FaceEngine classical = new ClassicalEngine(ClassicalEngine.Kind.PHOTOGRAPHS)) {
            double cost =
                    FrameCost.milliseconds(drawn, List.of(FrameCost.whole(classical))).getFirst();
            Out.line(
                    String.format(
                            Locale.ROOT,
                            "classical engine: a frame %.1f ms (face, quality, template)",
                            cost));
        }
        Models models = folder.models();
        List<Models.Loaded> detectors = models.load(Model.Role.DETECTOR);
        Optional<Models.Loaded> embedder =
                models.load(Model.Role.EMBEDDER).stream()
                        .filter(one -> one.threshold().isPresent())
                        .findFirst();
        if (detectors.isEmpty() || embedder.isEmpty()) {
            Out.line("skipped: network engine (no calibrated models in " + models.folder() + ")");
            return 0;
        }
        FaceEngines engines = new FaceEngines(Choice.NETWORK, models);
        timed("network engine", engines::forPhotographs);
        try (engines;
                BareNetwork sample =
                        new BareNetwork(detectors.getFirst(), embedder.get(), OWN_SIZE);
                BareNetwork small =
                        new BareNetwork(detectors.getFirst(), embedder.get(), SEARCH_SIDE)) {
            FaceEngine network = engines.forPhotographs();
            cost(drawn, network, sample, small);
            DecisionBench.run(network, small, AntiSpoof.in(models));
            memory(drawn, network);
            errors(network, sample, models);
        }
        return 0;
    }

    private static void timed(String what, Runnable work) {
        long start = System.nanoTime();
        work.run();
        Out.line("start of the %s: %d ms".formatted(what, (System.nanoTime() - start) / 1_000_000));
    }

    /** Time does not depend on who is seen: drawn people do, and are there on every machine. */
    private static List<Frame> drawnFrames() {
        Cast cast = Cast.bundled(LocalDate.now(Facility.JAPAN));
        LiveScene scene = new LiveScene(1);
        Stage stage = Stage.EMPTY.withPerson(Optional.of(cast.lookOf("yamada")));
        List<Frame> all = new ArrayList<>();
        for (int i = 0; i < TIMED; i++) {
            all.add(
                    new Frame(
                            i,
                            Instant.EPOCH,
                            LiveScene.WIDTH,
                            LiveScene.HEIGHT,
                            scene.frame(i, stage)));
        }
        return all;
    }

    private static void cost(
            List<Frame> drawn, FaceEngine network, FaceEngine sample, FaceEngine small) {
        List<Consumer<Frame>> ways =
                List.of(FrameCost.whole(network), FrameCost.bare(sample), FrameCost.bare(small));
        List<Double> cost = FrameCost.milliseconds(drawn, ways);
        Out.line(
                String.format(
                        Locale.ROOT,
                        "network engine: a frame %.1f ms (face, quality, template);"
                                + " bare calls %.1f ms at the frame's own size (ratio %.2f),"
                                + " %.1f ms at our size (ratio %.2f)",
                        cost.get(0),
                        cost.get(1),
                        cost.get(0) / cost.get(1),
                        cost.get(2),
                        cost.get(0) / cost.get(2)));
    }

    private void memory(List<Frame> drawn, FaceEngine network) {
        if (frames > 0) {
            FrameCost.memory(drawn, network, frames, look -> Out.line(row(look)));
        }
    }

    private static String row(FrameCost.Memory look) {
        return String.format(
                Locale.ROOT,
                "after %6d frames: %s",
                look.frames(),
                look.bytes().isPresent()
                        ? look.bytes().getAsLong() / (1 << 20) + " MiB resident"
                        : "the system does not tell");
    }

    private void errors(FaceEngine network, FaceEngine bare, Models models)
            throws IOException, PictureUnreadable, PictureSet.Unusable {
        if (people.isEmpty()) {
            Out.line("skipped: errors (no --people)");
            return;
        }
        FaceBench bench = new FaceBench(PictureSet.folders(people.get()), pictures, network);
        FaceErrorBench.spoofs(bench, network, AntiSpoof.in(models));
        FaceErrorBench.rows(bench, network, bare, spec.commandLine().getErr());
    }
}
