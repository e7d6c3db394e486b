package madoguchi.cli;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import madoguchi.camera.FrameSource;
import madoguchi.camera.PictureWatch;
import madoguchi.face.CameraReport;
import madoguchi.face.FaceEngines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** What a technician measures when the camera is put in its place. */
@Command(
        name = "camera",
        description = {
            "Looks through a camera for some seconds and tells what it sees: size and speed of the pictures,"
                    + " light, backlight, sharpness, size of the face, frozen or black pictures. The last line"
                    + " is one JSON object. No picture is kept.",
            "Exits 0 when the camera gives pictures, 3 when none came or they are frozen or black, 1 when it"
                    + " cannot be used, 2 when misused."
        },
        mixinStandardHelpOptions = true)
final class FaceCameraCommand implements Callable<Integer> {

    private static final int NO_PICTURES = 3;

    @Option(names = "--report", required = true, description = "Measure and tell.")
    private boolean report;

    @Option(
            names = "--camera",
            paramLabel = "SOURCE",
            defaultValue = "device:0",
            description =
                    "device:0 (or its name), video:FILE, folder:DIR or drawn (default: device:0).")
    private String camera;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "5",
            description = "How long (default: 5).")
    private int seconds;

    @Mixin private FaceEngineChoice choice;

    @Override
    public Integer call() throws Exception {
        try (FaceEngines engines = choice.engines();
                FrameSource source = Cameras.openOrDrawn(camera)) {
            CameraReport seen =
                    CameraReport.of(source, engines.forSource(source), Duration.ofSeconds(seconds));
            tell(seen);
            Out.line(JsonMapper.shared().writeValueAsString(json(seen)));
            return seen.frames() > 0 && seen.state() == PictureWatch.State.ALIVE ? 0 : NO_PICTURES;
        }
    }

    private static void tell(CameraReport seen) {
        Out.line("Camera:      " + seen.camera());
        if (seen.frames() == 0) {
            Out.line("Pictures:    none");
            return;
        }
        Out.line(
                "Pictures:    %dx%d, %.1f a second, %s"
                        .formatted(
                                seen.width(), seen.height(), seen.perSecond(), word(seen.state())));
        Out.line("Brightness:  %.0f of 255".formatted(seen.brightness()));
        Out.line("Face:        in %d of %d pictures".formatted(seen.withFace(), seen.judged()));
        seen.face()
                .ifPresent(
                        face -> {
                            Out.line(
                                    "  size       %.0f %% of the width"
                                            .formatted(100 * face.size()));
                            Out.line("  brightness %.0f of 255".formatted(face.brightness()));
                            Out.line("  backlight  %.0f".formatted(face.backlight()));
                            Out.line("  sharpness  %.3f".formatted(face.sharpness()));
                            Out.line("  glare      %.1f %%".formatted(100 * face.glare()));
                        });
        Out.line(
                "Patients hear: "
                        + seen.hint().map(FaceCameraCommand::word).orElse("nothing, it is good"));
    }

    private static Map<String, Object> json(CameraReport seen) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("camera", seen.camera());
        json.put("frames", seen.frames());
        json.put("width", seen.width());
        json.put("height", seen.height());
        json.put("framesPerSecond", rounded(seen.perSecond()));
        json.put("brightness", rounded(seen.brightness()));
        json.put("pictures", seen.frames() == 0 ? "none" : word(seen.state()));
        json.put("framesWithFace", seen.withFace());
        seen.face()
                .ifPresent(
                        face -> {
                            json.put("faceSize", rounded(face.size()));
                            json.put("faceBrightness", rounded(face.brightness()));
                            json.put("backlight", rounded(face.backlight()));
                            json.put("sharpness", rounded(face.sharpness()));
                            json.put("glare", rounded(face.glare()));
                        });
        json.put("hint", seen.hint().map(FaceCameraCommand::word).orElse(null));
        return json;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static double rounded(double value) {
        return Math.round(value * 1e3) / 1e3;
    }
}
