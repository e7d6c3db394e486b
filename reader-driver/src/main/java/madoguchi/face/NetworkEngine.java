package madoguchi.face;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import madoguchi.camera.Frame;
import madoguchi.camera.NativeLibraries;
import madoguchi.face.model.Models;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * The engine for people: YuNet finds face and landmarks, an embedding network of the registry turns
 * the aligned face into numbers, the cosine compares. Not for drawn people, who are all one person
 * to it.
 */
public final class NetworkEngine implements FaceEngine {

    /**
     * Longer sides at which a picture is searched until a face is found: 320 sees people at the
     * right distance, 640 those far off, 160 those who fill the picture or stand in the dark.
     */
    private static final int[] SEARCHES = {320, 640, 160};

    /**
     * A still is looked at four times: as the finest and the coarsest search see it, and as the
     * middle one does from a little nearer and a little further off. Each look errs in another way;
     * measured in docs/face.md.
     */
    private static final List<Look> LOOKS =
            List.of(new Look(320, 0.93), new Look(320, 1.07), new Look(640, 1), new Look(160, 1));

    private record Look(int side, double nearer) {}

    private final Info info;
    private final List<LandmarkFinder> finders = new ArrayList<>();
    private final Alignment alignment;
    private final Embedder embedder;

    /**
     * @throws EngineFailed OpenCV cannot read the files, though they are what the registry says
     */
    NetworkEngine(Models.Loaded detector, Models.Loaded embedding, double threshold) {
        NativeLibraries.load();
        this.info = new Info(embedding.model().title(), threshold, false);
        this.alignment = new Alignment(embedding.model().input());
        try {
            for (int side : SEARCHES) {
                finders.add(new LandmarkFinder(detector.bytes(), side));
            }
            this.embedder = new Embedder(embedding);
        } catch (RuntimeException e) {
            throw new EngineFailed("reading the model " + embedding.model().id(), e);
        }
    }

    @Override
    public Info info() {
        return info;
    }

    @Override
    public Optional<Face> detect(Frame frame) {
        try (PointerScope _ = new PointerScope()) {
            Mat bgr = mat(frame);
            return found(bgr, frame).or(() -> found(Exposure.lifted(bgr), frame));
        } catch (RuntimeException e) {
            throw new EngineFailed("finding a face", e);
        }
    }

    private Optional<Face> found(Mat bgr, Frame frame) {
        for (LandmarkFinder finder : finders) {
            List<LandmarkFinder.Found> found = finder.find(bgr);
            if (!found.isEmpty()) {
                return inTheOval(found, frame);
            }
        }
        return Optional.empty();
    }

    @Override
    public Template template(Frame frame, Face face) {
        Face.Landmarks landmarks =
                face.landmarks()
                        .orElseThrow(
                                () -> new IllegalArgumentException("a face without landmarks"));
        try (PointerScope _ = new PointerScope()) {
            Mat aligned = alignment.aligned(mat(frame), landmarks);
            return new Template(embedder.embed(Exposure.corrected(aligned)));
        } catch (RuntimeException e) {
            throw new EngineFailed("reading a face", e);
        }
    }

    @Override
    public Optional<Template> portrait(Frame photo) {
        Optional<Face> face = detect(photo);
        if (face.isEmpty()) {
            return Optional.empty();
        }
        try (PointerScope _ = new PointerScope()) {
            Mat bgr = mat(photo);
            List<float[]> seen = new ArrayList<>();
            Map<Integer, Face.Landmarks> found = new HashMap<>();
            for (Look look : LOOKS) {
                Face.Landmarks landmarks =
                        found.computeIfAbsent(
                                look.side,
                                side ->
                                        inTheOval(finder(side).find(bgr), photo)
                                                .flatMap(Face::landmarks)
                                                .or(face.get()::landmarks)
                                                .orElseThrow());
                Mat aligned = alignment.aligned(bgr, landmarks, look.nearer);
                seen.add(embedder.embed(Exposure.corrected(aligned)));
            }
            return Optional.of(new Template(Cosine.middle(seen)));
        } catch (RuntimeException e) {
            throw new EngineFailed("reading a photo", e);
        }
    }

    private LandmarkFinder finder(int side) {
        return finders.stream().filter(one -> one.side() == side).findFirst().orElseThrow();
    }

    /** The cosine of two faces, -1 to 1. */
    @Override
    public double score(Template card, Template live) {
        return Cosine.product(card.values(), live.values());
    }

    @Override
    public Template fused(List<Template> burst) {
        return new Template(Cosine.middle(burst.stream().map(Template::values).toList()));
    }

    @Override
    public void close() {
        finders.forEach(LandmarkFinder::close);
        embedder.close();
    }

    private static Optional<Face> inTheOval(List<LandmarkFinder.Found> found, Frame frame) {
        List<Face.Box> boxes = found.stream().map(LandmarkFinder.Found::box).toList();
        return Face.inTheOval(boxes, frame.width(), frame.height())
                .map(boxes::indexOf)
                .map(
                        chosen -> {
                            List<Face.Box> others = new ArrayList<>(boxes);
                            others.remove((int) chosen);
                            return new Face(
                                    boxes.get(chosen), found.get(chosen).landmarks(), others);
                        });
    }

    private static Mat mat(Frame frame) {
        return new Mat(frame.height(), frame.width(), CV_8UC3, new BytePointer(frame.bgr()));
    }
}
