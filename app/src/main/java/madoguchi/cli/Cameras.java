package madoguchi.cli;

import java.time.LocalDate;
import java.util.Optional;
import madoguchi.camera.CameraName;
import madoguchi.camera.CameraThread;
import madoguchi.camera.CameraUnusable;
import madoguchi.camera.FrameSource;
import madoguchi.camera.Pace;
import madoguchi.camera.PictureFolder;
import madoguchi.camera.SyntheticCamera;
import madoguchi.camera.VideoCameras;
import madoguchi.scenario.Cast;
import madoguchi.settings.Facility;

/** What {@code --camera} names. */
final class Cameras {

    private static final String SOMEBODY = "yamada";

    private Cameras() {}

    /**
     * As somebody names it just now: it must be there.
     *
     * @param source {@code device:0}, {@code video:FILE}, {@code folder:DIR}; none or {@code
     *     drawn}: drawn people
     * @throws CameraUnusable naming what cannot be used
     */
    static Optional<FrameSource> open(Optional<String> source) throws CameraUnusable {
        if (source.isEmpty()) {
            return Optional.empty();
        }
        CameraName name = named(source.get());
        return switch (name.kind()) {
            case DRAWN -> Optional.empty();
            case DEVICE -> Optional.of(VideoCameras.device(name.which()));
            case VIDEO -> Optional.of(VideoCameras.video(name.path()));
            case FOLDER ->
                    Optional.of(CameraThread.around(PictureFolder.open(name.path(), Pace.real())));
        };
    }

    /**
     * As the settings name it: what is not there closes the face, and comes back by itself.
     *
     * @param source in one of the forms that the settings admit
     */
    static Optional<FrameSource> awaiting(Optional<String> source) {
        return source.flatMap(CameraName::read).flatMap(Cameras::awaiting);
    }

    private static Optional<FrameSource> awaiting(CameraName name) {
        return switch (name.kind()) {
            case DRAWN -> Optional.empty();
            case DEVICE -> Optional.of(VideoCameras.device(name.which()));
            case VIDEO -> Optional.of(VideoCameras.awaiting(name.path()));
            case FOLDER -> Optional.of(PictureFolder.awaiting(name.path(), Pace.real()));
        };
    }

    /** The same name, understood from whatever folder it is read. */
    static String anywhere(String source) {
        return CameraName.read(source)
                .map(
                        name ->
                                switch (name.kind()) {
                                    case DRAWN, DEVICE -> source;
                                    case VIDEO, FOLDER ->
                                            name.withPath(name.path().toAbsolutePath()).written();
                                })
                .orElse(source);
    }

    /** The same where there is no kiosk to bring its drawn people: one of them stands there. */
    static FrameSource openOrDrawn(String source) throws CameraUnusable {
        return open(Optional.of(source)).orElseGet(Cameras::somebody);
    }

    private static FrameSource somebody() {
        SyntheticCamera drawn = new SyntheticCamera(1, Pace.real());
        Cast cast = Cast.bundled(LocalDate.now(Facility.JAPAN));
        drawn.stand(cast.lookOf(SOMEBODY));
        return CameraThread.around(drawn);
    }

    private static CameraName named(String source) throws CameraUnusable {
        return CameraName.read(source)
                .orElseThrow(
                        () ->
                                new CameraUnusable(
                                        "a camera is given as %s, not \"%s\""
                                                .formatted(CameraName.FORMS, source)));
    }
}
