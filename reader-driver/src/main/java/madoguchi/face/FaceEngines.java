package madoguchi.face;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import madoguchi.camera.FrameSource;
import madoguchi.camera.NativeLibraries;
import madoguchi.face.FaceEngine.EngineFailed;
import madoguchi.face.model.Model;
import madoguchi.face.model.ModelRefused;
import madoguchi.face.model.Models;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The engine for a source of frames. Drawn people are always judged by the classical engine with a
 * threshold of its own, whatever is installed: to a network trained on photographs they are all one
 * person. Engines are built when first asked for, kept, and belong, like this object, to one
 * thread; only {@link #description} may be asked by any.
 */
public final class FaceEngines implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FaceEngines.class);

    /** Who judges people before a camera that is not drawn. */
    public enum Choice {
        /** The network where its models are there, else the classical engine. */
        AUTO,
        NETWORK,
        CLASSICAL
    }

    /**
     * Which engine judges people and why, for the technician's screen.
     *
     * @param why a sentence in English for the log, without names of people
     */
    public record Description(FaceEngine.Info engine, String why) {}

    private enum Judge {
        DRAWN_PEOPLE,
        PHOTOGRAPHS
    }

    private final Choice choice;
    private final Optional<Models> models;
    private final Map<Judge, FaceEngine> built = new EnumMap<>(Judge.class);
    private volatile Optional<Description> description = Optional.empty();

    /** Without any model: the classical engine for everybody. */
    public FaceEngines() {
        this(Choice.CLASSICAL, Optional.empty());
    }

    public FaceEngines(Choice choice, Models models) {
        this(choice, Optional.of(models));
    }

    private FaceEngines(Choice choice, Optional<Models> models) {
        this.choice = choice;
        this.models = models;
    }

    /**
     * Loads the native libraries, about a second: on a background thread while the first screen
     * comes up.
     */
    public static void warmUp() {
        NativeLibraries.load();
    }

    /**
     * @throws EngineFailed the engine that was asked for cannot be had; the message names the file
     *     that is missing, altered or not calibrated
     */
    public FaceEngine forSource(FrameSource source) {
        return source.drawn()
                ? built.computeIfAbsent(
                        Judge.DRAWN_PEOPLE,
                        _ -> new ClassicalEngine(ClassicalEngine.Kind.DRAWN_PEOPLE))
                : forPhotographs();
    }

    /** The same for pictures of people that no camera takes, as {@link #forSource} does. */
    public FaceEngine forPhotographs() {
        FaceEngine engine = built.get(Judge.PHOTOGRAPHS);
        if (engine == null) {
            engine = chosen();
            built.put(Judge.PHOTOGRAPHS, engine);
        }
        return engine;
    }

    /**
     * An embedder that has no threshold yet, for measuring one: as it stands it takes nobody for
     * the same person.
     *
     * @throws ModelRefused the model or the detector is not there, or altered
     */
    public static FaceEngine uncalibrated(Models folder, Model model) throws ModelRefused {
        Models.Loaded detector =
                folder.load(Model.Role.DETECTOR).stream()
                        .findFirst()
                        .orElseThrow(() -> missing(folder, "a detector"));
        Models.Loaded embedder =
                folder.load(Model.Role.EMBEDDER).stream()
                        .filter(one -> one.model().equals(model))
                        .findFirst()
                        .orElseThrow(() -> missing(folder, "the embedder " + model.id()));
        return new NetworkEngine(detector, embedder, Double.POSITIVE_INFINITY);
    }

    private static ModelRefused missing(Models folder, String what) {
        return new ModelRefused(
                what
                        + " is missing in "
                        + folder.folder()
                        + " (./kiosk models status tells what is there)");
    }

    /** Empty until the engine for people was first asked for. */
    public Optional<Description> description() {
        return description;
    }

    private FaceEngine chosen() {
        try {
            Optional<NetworkEngine> network =
                    choice == Choice.CLASSICAL ? Optional.empty() : network();
            if (network.isPresent()) {
                return told(network.get(), "its model files are there and unaltered");
            }
            return told(
                    new ClassicalEngine(ClassicalEngine.Kind.PHOTOGRAPHS),
                    choice == Choice.CLASSICAL
                            ? "it was asked for; it is for practice and must not decide about people"
                            : "a detector and an embedder are not both there; it is for practice and"
                                    + " must not decide about people");
        } catch (ModelRefused e) {
            // never the other engine in silence: somebody meant this one to decide
            LOG.error("no face engine: {}", e.getMessage());
            throw new EngineFailed(e.getMessage());
        }
    }

    private FaceEngine told(FaceEngine engine, String why) {
        description = Optional.of(new Description(engine.info(), why));
        if (engine.info().practiceOnly()) {
            LOG.warn("face engine: {}; {}", engine.info().name(), why);
        } else {
            LOG.info("face engine: {}; {}", engine.info().name(), why);
        }
        return engine;
    }

    /**
     * @return empty when files are missing and nobody insists on them
     */
    private Optional<NetworkEngine> network() throws ModelRefused {
        Models folder = models.orElseThrow();
        List<Models.Loaded> detectors = folder.load(Model.Role.DETECTOR);
        List<Models.Loaded> embedders = folder.load(Model.Role.EMBEDDER);
        Optional<Models.Loaded> calibrated =
                embedders.stream().filter(one -> one.threshold().isPresent()).findFirst();
        if (!detectors.isEmpty() && calibrated.isPresent()) {
            Models.Loaded embedder = calibrated.get();
            return Optional.of(
                    new NetworkEngine(
                            detectors.getFirst(),
                            embedder,
                            embedder.threshold().orElseThrow().cosine()));
        }
        if (!embedders.isEmpty() && calibrated.isEmpty()) {
            String id = embedders.getFirst().model().id();
            throw new ModelRefused(
                    "the model "
                            + id
                            + " is not calibrated: ./kiosk face evaluate --calibrate "
                            + id
                            + " sets its threshold");
        }
        if (choice == Choice.NETWORK) {
            throw missing(folder, detectors.isEmpty() ? "a detector" : "an embedder");
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        built.values().forEach(FaceEngine::close);
        built.clear();
    }
}
