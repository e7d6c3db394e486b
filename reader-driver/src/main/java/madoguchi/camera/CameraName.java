package madoguchi.camera;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * What somebody wrote to name a camera; says nothing about whether it is there.
 *
 * @param which a device's number or name, a file, a folder; empty for drawn people
 */
public record CameraName(Kind kind, String which) {

    /** How one is written, for people. */
    public static final String FORMS = "device:0, video:FILE, folder:DIR or drawn";

    /** Each is written in lower case before a colon; drawn people stand alone. */
    public enum Kind {
        DRAWN("drawn"),
        DEVICE("device"),
        VIDEO("video"),
        FOLDER("folder");

        private final String word;

        Kind(String word) {
            this.word = word;
        }
    }

    /** Empty when it names none. */
    public static Optional<CameraName> read(String text) {
        String[] parts = text.split(":", 2);
        String which = parts.length < 2 ? "" : parts[1];
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.word.equals(parts[0]))
                .map(kind -> new CameraName(kind, which))
                .filter(CameraName::whole)
                .findFirst();
    }

    private boolean whole() {
        return switch (kind) {
            case DRAWN -> which.isEmpty();
            case DEVICE -> !which.isBlank();
            case VIDEO, FOLDER -> !which.isBlank() && isPath(which);
        };
    }

    private static boolean isPath(String which) {
        try {
            Path.of(which);
            return true;
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** Of a video and a folder. */
    public Path path() {
        return Path.of(which);
    }

    /** Of a video and a folder: the same kind elsewhere. */
    public CameraName withPath(Path other) {
        return new CameraName(kind, other.toString());
    }

    /** As it is read again. */
    public String written() {
        return which.isEmpty() ? kind.word : kind.word + ":" + which;
    }

    /** Whether looking through it takes it away from nobody. */
    public boolean shared() {
        return switch (kind) {
            case DRAWN, VIDEO, FOLDER -> true;
            case DEVICE -> false;
        };
    }
}
