package madoguchi.camera;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The pictures of a folder (png, jpg, pgm) as a camera: in the order of their names, one after the
 * other, for ever.
 */
public final class PictureFolder implements FrameSource {

    private static final Duration PERIOD = Duration.ofNanos(1_000_000_000L / 15);
    private static final int MOST_PICTURES = 200;

    private final Path folder;
    private final List<Path> files;
    private final Pace pace;
    private long number;

    private PictureFolder(Path folder, List<Path> files, Pace pace) {
        this.folder = folder;
        this.files = files;
        this.pace = pace;
    }

    /**
     * Reads every picture once, so that a broken one is found now and not before a patient.
     *
     * @throws CameraUnusable no such folder, no picture in it, too many, or one that cannot be read
     */
    public static PictureFolder open(Path folder, Pace pace) throws CameraUnusable {
        if (!Files.isDirectory(folder)) {
            throw new CameraUnusable("picture folder " + folder + " does not exist");
        }
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(PictureFolder::isPicture).sorted().toList();
        } catch (IOException e) {
            throw new CameraUnusable("picture folder " + folder + " cannot be listed");
        }
        if (files.isEmpty()) {
            throw new CameraUnusable("picture folder " + folder + " holds no png, jpg or pgm file");
        }
        if (files.size() > MOST_PICTURES) {
            throw new CameraUnusable(
                    "picture folder "
                            + folder
                            + " holds "
                            + files.size()
                            + " pictures; at most "
                            + MOST_PICTURES
                            + " are shown");
        }
        for (Path file : files) {
            try {
                read(file).wipe();
            } catch (PictureUnreadable e) {
                throw new CameraUnusable("picture " + file + " cannot be read: " + e.getMessage());
            }
        }
        return new PictureFolder(folder, files, pace);
    }

    /** A folder that may not be there yet, read by a thread of its own. */
    public static FrameSource awaiting(Path folder, Pace pace) {
        return CameraThread.awaiting(named(folder), true, () -> open(folder, pace));
    }

    private static String named(Path folder) {
        return "pictures of " + folder;
    }

    @Override
    public String name() {
        return named(folder);
    }

    @Override
    public boolean drawn() {
        return false;
    }

    @Override
    public boolean stills() {
        return true;
    }

    /**
     * Empty when the picture whose turn it is has become unreadable since the folder was opened.
     */
    @Override
    public Optional<Frame> next(Duration limit) throws InterruptedException {
        pace.sleep(PERIOD);
        Path file = files.get((int) (number % files.size()));
        try {
            Frame picture = read(file);
            return Optional.of(
                    new Frame(
                            number++,
                            pace.now(),
                            picture.width(),
                            picture.height(),
                            picture.bgr()));
        } catch (PictureUnreadable e) {
            number++;
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        // holds nothing between two frames
    }

    private static boolean isPicture(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return Files.isRegularFile(file)
                && Stream.of(".png", ".jpg", ".jpeg", ".pgm").anyMatch(name::endsWith);
    }

    private static Frame read(Path file) throws PictureUnreadable {
        try {
            if (Files.size(file) > Pictures.LARGEST_FILE) {
                throw new PictureUnreadable(
                        "the file is too large: " + Files.size(file) + " bytes");
            }
            return Pictures.decode(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new PictureUnreadable("the file cannot be opened");
        }
    }
}
