package madoguchi.face;

import static org.bytedeco.opencv.global.opencv_core.CV_32F;
import static org.bytedeco.opencv.global.opencv_dnn.blobFromImage;
import static org.bytedeco.opencv.global.opencv_dnn.readNetFromONNX;

import madoguchi.face.model.Model;
import madoguchi.face.model.Models;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;
import org.bytedeco.opencv.opencv_dnn.Net;

/**
 * Any embedding network of the registry: an aligned face in, numbers of length 1 out. Built outside
 * any pointer scope, used inside the caller's; one thread.
 */
final class Embedder implements AutoCloseable {

    private final Model.Input input;
    private final int output;
    private final Net net;

    Embedder(Models.Loaded loaded) {
        this.input = loaded.model().input();
        this.output = loaded.model().output().orElseThrow();
        this.net = readNetFromONNX(loaded.bytes());
        net.retainReference();
    }

    /**
     * @param aligned of the size that the network takes
     */
    float[] embed(Mat aligned) {
        net.setInput(
                blobFromImage(
                        aligned,
                        input.scale(),
                        new Size(input.width(), input.height()),
                        new Scalar(
                                input.mean().get(0), input.mean().get(1), input.mean().get(2), 0),
                        input.channels() == Model.Channels.RGB,
                        false,
                        CV_32F));
        Mat out = net.forward();
        if (out.total() != output) {
            throw new IllegalStateException("an embedding of " + out.total() + " numbers");
        }
        float[] values = new float[output];
        new FloatPointer(out.data()).capacity(output).get(values);
        Cosine.normalise(values);
        return values;
    }

    @Override
    public void close() {
        net.releaseReference();
    }
}
