package madoguchi.face;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import madoguchi.camera.Frame;
import madoguchi.camera.FrameSource;
import madoguchi.camera.PictureWatch;
import madoguchi.face.FaceCheck.Hint;
import madoguchi.face.Quality.Measures;

/**
 * What can be measured of a camera and its place: for whoever sets it up (T02, T01). No picture
 * leaves this.
 *
 * @param frames that came; none: everything else is empty
 * @param perSecond frames
 * @param brightness mean luma of the whole picture, 0 to 255
 * @param state frozen or black
 * @param judged frames in which a face was looked for
 * @param withFace those that showed one
 * @param face means over those
 * @param hint what most of the judged frames would have a patient do; empty: nothing
 */
public record CameraReport(
        String camera,
        int frames,
        int width,
        int height,
        double perSecond,
        double brightness,
        PictureWatch.State state,
        int judged,
        int withFace,
        Optional<AtFace> face,
        Optional<Hint> hint) {

    /**
     * @param size width in parts of the picture's
     * @param brightness mean luma, 0 to 255
     * @param backlight luma of what is beside it, less its own
     * @param sharpness see {@link Luma}: under 0.07 is blurred
     * @param glare share of white pixels
     */
    public record AtFace(
            double size, double brightness, double backlight, double sharpness, double glare) {}

    private static final Duration WAIT = Duration.ofSeconds(1);

    /**
     * Looks for so long, or until the camera gave nothing three times.
     *
     * @throws FaceEngine.EngineFailed the native library gave up
     */
    public static CameraReport of(FrameSource camera, FaceEngine engine, Duration time)
            throws InterruptedException {
        return of(camera, engine, time, Duration.ZERO);
    }

    /**
     * The same, looking for a face not more often than it is said: judging takes longer than taking
     * a picture.
     */
    public static CameraReport of(
            FrameSource camera, FaceEngine engine, Duration time, Duration betweenFaces)
            throws InterruptedException {
        PictureWatch watch = new PictureWatch();
        PictureWatch.State state = PictureWatch.State.ALIVE;
        List<Measures> faces = new ArrayList<>();
        List<Optional<Hint>> hints = new ArrayList<>();
        Optional<Instant> first = Optional.empty();
        Instant last = Instant.EPOCH;
        Instant nextFace = Instant.EPOCH;
        double brightness = 0;
        int frames = 0;
        int misses = 0;
        int width = 0;
        int height = 0;
        while (misses < 3 && (first.isEmpty() || last.isBefore(first.get().plus(time)))) {
            Optional<Frame> next = camera.next(WAIT);
            if (next.isEmpty()) {
                misses++;
                continue;
            }
            Frame frame = next.get();
            try {
                frames++;
                width = frame.width();
                height = frame.height();
                last = frame.at();
                first = first.or(() -> Optional.of(frame.at()));
                state = watch.look(frame);
                brightness += Luma.mean(frame);
                if (!frame.at().isBefore(nextFace)) {
                    nextFace = frame.at().plus(betweenFaces);
                    Quality quality = QualityGate.judge(frame, engine.detect(frame));
                    quality.measures().ifPresent(faces::add);
                    hints.add(quality.hint());
                }
            } finally {
                frame.wipe();
            }
        }
        double seconds = first.isEmpty() ? 0 : seconds(first.get(), last);
        return new CameraReport(
                camera.name(),
                frames,
                width,
                height,
                seconds > 0 ? (frames - 1) / seconds : 0,
                frames > 0 ? brightness / frames : 0,
                state,
                hints.size(),
                faces.size(),
                faces.isEmpty() ? Optional.empty() : Optional.of(atFace(faces)),
                mostFrequent(hints));
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toNanos() / 1e9;
    }

    private static AtFace atFace(Collection<Measures> faces) {
        return new AtFace(
                mean(faces, Measures::width),
                mean(faces, Measures::face),
                mean(faces, m -> m.background() - m.face()),
                mean(faces, Measures::sharpness),
                mean(faces, Measures::glare));
    }

    private static double mean(Collection<Measures> all, ToDoubleFunction<Measures> of) {
        OptionalDouble mean = all.stream().mapToDouble(of).average();
        return mean.orElseThrow();
    }

    private static Optional<Hint> mostFrequent(List<Optional<Hint>> hints) {
        Optional<Hint> best = Optional.empty();
        int most = 0;
        for (Optional<Hint> hint : hints) {
            int count = (int) hints.stream().filter(hint::equals).count();
            if (count > most) {
                most = count;
                best = hint;
            }
        }
        return best;
    }
}
