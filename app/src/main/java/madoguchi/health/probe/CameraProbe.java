package madoguchi.health.probe;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import madoguchi.camera.CameraName;
import madoguchi.camera.CameraName.Kind;
import madoguchi.camera.CameraUnusable;
import madoguchi.face.CameraReport;
import madoguchi.face.CameraReport.AtFace;
import madoguchi.health.Check;
import madoguchi.health.Finding;
import madoguchi.health.Level;
import madoguchi.health.Probe;
import madoguchi.health.Verdict;

/**
 * Pictures, light and focus of the camera that patients stand before.
 *
 * @param named as the command line or the settings have it
 */
public record CameraProbe(String named, Looking looking) implements Probe {

    /** So long that a frozen camera is told from a quiet room. */
    public static final Duration TIME = Duration.ofMillis(2500);

    /** A face is looked for so often, which is often enough for a mean. */
    public static final Duration BETWEEN_FACES = Duration.ofMillis(400);

    /** Mean luma of the picture, 0 to 255. */
    public static final double DARK_ROOM = 40;

    private static final double BACKLIGHT = 70;
    private static final double WHITE = 0.10;
    private static final double BLURRED = 0.07;

    /** Who can look through the camera for {@link #TIME}. */
    @FunctionalInterface
    public interface Looking {
        /**
         * @throws CameraUnusable the camera is not there
         */
        Seen look() throws CameraUnusable, InterruptedException;
    }

    /**
     * @param drawn that the people in it are drawn
     */
    public record Seen(CameraReport report, boolean drawn) {}

    @Override
    public Set<Check> checks() {
        return Set.of(Check.CAMERA, Check.LIGHT, Check.FOCUS);
    }

    @Override
    public Duration limit() {
        return Duration.ofSeconds(12);
    }

    @Override
    public List<Finding> look() throws InterruptedException {
        try {
            Seen seen = looking.look();
            Finding camera = camera(seen);
            boolean sees = camera.verdict().level() == Level.GREEN;
            return List.of(
                    camera,
                    sees ? light(seen.report()) : Finding.of(Check.LIGHT, Verdict.LIGHT_NOT_SEEN),
                    sees && seen.report().face().isPresent()
                            ? focus(seen.report().face().get())
                            : Finding.of(Check.FOCUS, Verdict.FOCUS_NOBODY));
        } catch (CameraUnusable e) {
            return List.of(
                    Finding.of(Check.CAMERA, missing(), named).because(e.getMessage()),
                    Finding.of(Check.LIGHT, Verdict.LIGHT_NOT_SEEN),
                    Finding.of(Check.FOCUS, Verdict.FOCUS_NOBODY));
        }
    }

    /** A cable mends no file. */
    private Verdict missing() {
        return CameraName.read(named).filter(name -> name.kind() == Kind.DEVICE).isPresent()
                ? Verdict.CAMERA_MISSING
                : Verdict.CAMERA_NO_FILE;
    }

    private static Finding camera(Seen seen) {
        CameraReport report = seen.report();
        if (report.frames() == 0) {
            return Finding.of(Check.CAMERA, Verdict.CAMERA_SILENT);
        }
        String size = report.width() + "x" + report.height();
        String speed = decimal(report.perSecond());
        return switch (report.state()) {
            case ALIVE ->
                    Finding.of(
                            Check.CAMERA,
                            seen.drawn() ? Verdict.CAMERA_DRAWN : Verdict.CAMERA_GOOD,
                            size,
                            speed);
            case FROZEN -> Finding.of(Check.CAMERA, Verdict.CAMERA_FROZEN, size);
            case BLACK -> Finding.of(Check.CAMERA, Verdict.CAMERA_BLACK, size);
        };
    }

    /** Of the whole picture, and where somebody stands there of the face. */
    private static Finding light(CameraReport report) {
        String brightness = decimal(report.brightness());
        Optional<AtFace> face = report.face();
        if (face.filter(f -> f.backlight() > BACKLIGHT).isPresent()) {
            return Finding.of(
                    Check.LIGHT,
                    Verdict.LIGHT_BACKLIT,
                    brightness,
                    decimal(face.get().backlight()));
        }
        if (face.filter(f -> f.glare() > WHITE).isPresent()) {
            return Finding.of(
                    Check.LIGHT,
                    Verdict.LIGHT_GLARE,
                    brightness,
                    decimal(100 * face.get().glare()) + " %");
        }
        return Finding.of(
                Check.LIGHT,
                report.brightness() < DARK_ROOM ? Verdict.LIGHT_DARK : Verdict.LIGHT_GOOD,
                brightness);
    }

    private static Finding focus(AtFace face) {
        return Finding.of(
                Check.FOCUS,
                face.sharpness() < BLURRED ? Verdict.FOCUS_BLURRED : Verdict.FOCUS_GOOD,
                String.format(Locale.ROOT, "%.3f", face.sharpness()));
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }
}
