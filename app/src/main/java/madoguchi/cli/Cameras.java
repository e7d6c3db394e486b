package madoguchi.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import madoguchi.camera.CameraThread;
import madoguchi.camera.CameraUnusable;
import madoguchi.camera.FrameSource;
import madoguchi.camera.Pace;
import madoguchi.camera.PictureFolder;
import madoguchi.camera.SyntheticCamera;
import madoguchi.camera.VideoCameras;
import madoguchi.scenario.Cast;

/** What {@code --camera} names. */
final class Cameras {

    private static final String SOMEBODY = "yamada";

    private Cameras() {}

    /**
     * @param source {@code device:0}, {@code video:FILE}, {@code folder:DIR}; none or {@code
     *     drawn}: drawn people
     * @throws CameraUnusable naming what cannot be used
     */
    static Optional<FrameSource> open(Optional<String> source) throws CameraUnusable {
        if (source.isEmpty() || source.get().equals("drawn")) {
            return Optional.empty();
        }
        String[] parts = source.get().split(":", 2);
        String which = parts.length < 2 ? "" : parts[1];
        try {
            return Optional.of(
                    switch (parts[0]) {
                        case "device" -> VideoCameras.device(named(which, source.get()));
                        case "video" -> VideoCameras.video(Path.of(named(which, source.get())));
                        case "folder" ->
                                CameraThread.around(
                                        PictureFolder.open(
                                                Path.of(named(which, source.get())), Pace.real()));
                        default -> throw unknown(source.get());
                    });
        } catch (InvalidPathException e) {
            throw new CameraUnusable("\"" + source.get() + "\" names no file or folder");
        }
    }

    /** The same where there is no kiosk to bring its drawn people: one of them stands there. */
    static FrameSource openOrDrawn(String source) throws CameraUnusable {
        return open(Optional.of(source)).orElseGet(Cameras::somebody);
    }

    private static FrameSource somebody() {
        SyntheticCamera drawn = new SyntheticCamera(1, Pace.real());
        Cast cast = Cast.bundled(LocalDate.now(Demo.FACILITY.zone()));
        drawn.stand(cast.lookOf(SOMEBODY));
        return CameraThread.around(drawn);
    }

    private static String named(String which, String source) throws CameraUnusable {
        if (which.isBlank()) {
            throw unknown(source);
        }
        return which;
    }

    private static CameraUnusable unknown(String source) {
        return new CameraUnusable(
                "a camera is given as device:0, video:FILE, folder:DIR or drawn, not \""
                        + source
                        + "\"");
    }
}
