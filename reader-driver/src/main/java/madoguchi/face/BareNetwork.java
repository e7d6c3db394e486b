package madoguchi.face;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import madoguchi.camera.Frame;
import madoguchi.camera.NativeLibraries;
import madoguchi.face.model.Models;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * The same networks as OpenCV's sample calls them: the picture as it is, one search, the largest
 * face, one look. What {@link NetworkEngine} is measured against.
 */
public final class BareNetwork implements FaceEngine {

    private final Info info;
    private final LandmarkFinder finder;
    private final Alignment alignment;
    private final Embedder embedder;

    /**
     * @param side at which the picture is searched; 0: as large as it is
     */
    public BareNetwork(Models.Loaded detector, Models.Loaded embedding, int side) {
        NativeLibraries.load();
        this.info =
                new Info(
                        "bare " + embedding.model().title(),
                        embedding.threshold().map(t -> t.cosine()).orElse(Double.MAX_VALUE),
                        false);
        this.finder = new LandmarkFinder(detector.bytes(), side, LandmarkFinder.SAMPLE_CONFIDENCE);
        this.alignment = new Alignment(embedding.model().input());
        this.embedder = new Embedder(embedding);
    }

    @Override
    public Info info() {
        return info;
    }

    @Override
    public Optional<Face> detect(Frame frame) {
        try (PointerScope _ = new PointerScope()) {
            return finder.find(mat(frame)).stream()
                    .max(Comparator.comparingDouble(found -> found.box().width()))
                    .map(found -> new Face(found.box(), found.landmarks(), List.of()));
        }
    }

    @Override
    public Template template(Frame frame, Face face) {
        try (PointerScope _ = new PointerScope()) {
            return new Template(
                    embedder.embed(alignment.plain(mat(frame), face.landmarks().orElseThrow())));
        }
    }

    @Override
    public double score(Template card, Template live) {
        return Cosine.product(card.values(), live.values());
    }

    @Override
    public Template fused(List<Template> burst) {
        return new Template(burst.getFirst().values().clone());
    }

    @Override
    public void close() {
        finder.close();
        embedder.close();
    }

    private static Mat mat(Frame frame) {
        return new Mat(frame.height(), frame.width(), CV_8UC3, new BytePointer(frame.bgr()));
    }
}
