package madoguchi.face;

import static org.bytedeco.opencv.global.opencv_core.CV_32F;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;
import static org.bytedeco.opencv.global.opencv_dnn.blobFromImage;
import static org.bytedeco.opencv.global.opencv_dnn.readNetFromONNX;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import madoguchi.camera.Frame;
import madoguchi.camera.FrameSource;
import madoguchi.camera.NativeLibraries;
import madoguchi.face.model.Model;
import madoguchi.face.model.ModelRefused;
import madoguchi.face.model.Models;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;
import org.bytedeco.opencv.opencv_dnn.Net;

/**
 * The anti-spoofing networks of the registry, asked together: each sees the face with more or less
 * of what is round it, and the mean counts. Their second output is a living face.
 */
public final class AntiSpoof implements SpoofModel, AutoCloseable {

    private static final int LIVE = 1;

    private record Network(Model.Input input, Net net) {}

    private final List<Network> networks;

    private AntiSpoof(List<Models.Loaded> loaded) {
        networks =
                loaded.stream()
                        .map(
                                one -> {
                                    Net net = readNetFromONNX(one.bytes());
                                    net.retainReference();
                                    return new Network(one.model().input(), net);
                                })
                        .toList();
    }

    /**
     * Read when a real camera is first looked through. Never asked about drawn people, nor about a
     * folder of photographs: it would say what is known.
     *
     * @param models where nothing is installed for it, nothing is judged
     */
    public static Function<FrameSource, SpoofModel> forSources(Models models) {
        return new Function<>() {
            private SpoofModel built;

            @Override
            public SpoofModel apply(FrameSource source) {
                if (source.drawn() || source.stills()) {
                    return NONE;
                }
                if (built == null) {
                    built = in(models);
                }
                return built;
            }
        };
    }

    /**
     * @return {@link SpoofModel#NONE} where nothing is installed for it
     * @throws FaceEngine.EngineFailed a file is altered, or cannot be read
     */
    public static SpoofModel in(Models models) {
        try {
            List<Models.Loaded> loaded = models.load(Model.Role.ANTISPOOF);
            NativeLibraries.load();
            return loaded.isEmpty() ? NONE : new AntiSpoof(loaded);
        } catch (ModelRefused e) {
            throw new FaceEngine.EngineFailed(e.getMessage());
        }
    }

    @Override
    public OptionalDouble judge(Frame frame, Face face) {
        try (PointerScope _ = new PointerScope()) {
            Mat picture =
                    new Mat(frame.height(), frame.width(), CV_8UC3, new BytePointer(frame.bgr()));
            double live = 0;
            for (Network network : networks) {
                live += live(network, picture, face.box()) / networks.size();
            }
            return OptionalDouble.of(1 - live);
        } catch (RuntimeException e) {
            throw new FaceEngine.EngineFailed("looking for pictures of people", e);
        }
    }

    private static double live(Network network, Mat picture, Face.Box box) {
        Model.Input input = network.input();
        Mat part = new Mat();
        resize(
                picture.apply(cut(picture, box, input.crop().orElse(1.0))),
                part,
                new Size(input.width(), input.height()),
                0,
                0,
                INTER_LINEAR);
        network.net()
                .setInput(
                        blobFromImage(
                                part,
                                input.scale(),
                                new Size(input.width(), input.height()),
                                new Scalar(
                                        input.mean().get(0),
                                        input.mean().get(1),
                                        input.mean().get(2),
                                        0),
                                input.channels() == Model.Channels.RGB,
                                false,
                                CV_32F));
        Mat out = network.net().forward();
        float[] logits = new float[(int) out.total()];
        new FloatPointer(out.data()).capacity(logits.length).get(logits);
        double sum = 0;
        for (float logit : logits) {
            sum += Math.exp(logit - logits[LIVE]);
        }
        return 1 / sum;
    }

    /** So many times the face, moved into the picture where it would leave it, as in training. */
    private static Rect cut(Mat picture, Face.Box box, double times) {
        double most =
                Math.min(
                        times,
                        Math.min(
                                (picture.cols() - 1) / box.width(),
                                (picture.rows() - 1) / box.height()));
        int width = (int) (box.width() * most);
        int height = (int) (box.height() * most);
        int x = (int) Math.clamp(box.centreX() - width / 2.0, 0, picture.cols() - width);
        int y = (int) Math.clamp(box.centreY() - height / 2.0, 0, picture.rows() - height);
        return new Rect(x, y, width, height);
    }

    @Override
    public void close() {
        networks.forEach(network -> network.net().releaseReference());
    }
}
