package madoguchi.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import madoguchi.camera.CameraUnusable;
import madoguchi.camera.FrameSource;
import madoguchi.camera.Pace;
import madoguchi.camera.PictureFolder;

/** What {@code --camera} names. */
final class Cameras {

    private static final String PICTURES = "pictures:";

    private Cameras() {}

    /**
     * @param source {@code pictures:DIR}; none: drawn people
     * @throws CameraUnusable naming what cannot be used
     */
    static Optional<FrameSource> open(Optional<String> source) throws CameraUnusable {
        if (source.isEmpty()) {
            return Optional.empty();
        }
        if (!source.get().startsWith(PICTURES)) {
            throw new CameraUnusable(
                    "a camera is given as pictures:DIR, not \"" + source.get() + "\"");
        }
        try {
            Path folder = Path.of(source.get().substring(PICTURES.length()));
            return Optional.of(PictureFolder.open(folder, Pace.real()));
        } catch (InvalidPathException e) {
            throw new CameraUnusable("\"" + source.get() + "\" names no folder");
        }
    }
}
