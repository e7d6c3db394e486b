package madoguchi.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import madoguchi.settings.DataFolder;

/**
 * Where a demo leaves its pictures and its data. Nothing is removed but what an earlier demo left.
 *
 * @param data claimed by this process
 */
record DemoFolder(Path pictures, DataFolder data) implements AutoCloseable {

    private static final String MARK = "made-by-madoguchi-demo";

    /**
     * @param out none: a new temporary folder
     * @throws FileAlreadyExistsException when there is something that is not a demo's; all of it
     *     stays
     */
    static DemoFolder open(Optional<Path> out) throws IOException, DataFolder.Unusable {
        Path folder = out.isPresent() ? out.get() : Files.createTempDirectory("madoguchi-demo-");
        Path pictures = folder.resolve("pictures");
        Path data = folder.resolve("data");
        requireOurs(pictures);
        requireOurs(data);
        // claimed before anything is removed: another demo may be walking there
        DataFolder claimed = DataFolder.claim(data);
        try {
            for (Path each : List.of(pictures, data)) {
                Files.createDirectories(each);
                empty(each);
                Files.writeString(each.resolve(MARK), "");
            }
        } catch (IOException e) {
            claimed.close();
            throw e;
        }
        return new DemoFolder(pictures, claimed);
    }

    private static void requireOurs(Path folder) throws IOException {
        if (Files.isDirectory(folder) && !Files.exists(folder.resolve(MARK))) {
            try (Stream<Path> files = Files.list(folder)) {
                if (files.findAny().isPresent()) {
                    throw new FileAlreadyExistsException(
                            folder.toString(), null, "it is not empty and not a demo's");
                }
            }
        }
    }

    /** The lock of this process stays. */
    private static void empty(Path folder) throws IOException {
        delete(folder, path -> !path.equals(folder) && !DataFolder.isLock(folder, path));
    }

    /** A folder of this program's own, with all that is in it. */
    static void remove(Path folder) throws IOException {
        delete(folder, _ -> true);
    }

    private static void delete(Path folder, Predicate<Path> which) throws IOException {
        List<Path> doomed;
        try (Stream<Path> all = Files.walk(folder)) {
            doomed = all.filter(which).sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : doomed) {
            Files.delete(path);
        }
    }

    @Override
    public void close() throws IOException {
        data.close();
    }
}
