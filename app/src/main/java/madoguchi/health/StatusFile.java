package madoguchi.health;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code status.json}: written aside and renamed, so that whoever reads finds a whole one. */
public final class StatusFile {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                    .build();

    private final Path file;

    private StatusFile(Path folder) {
        file = folder.resolve("status.json");
    }

    /**
     * @param folder the kiosk's data folder
     */
    public static StatusFile in(Path folder) {
        return new StatusFile(folder);
    }

    public Path path() {
        return file;
    }

    void write(Status status) throws IOException {
        Path aside = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(aside, JSON.writeValueAsString(status), StandardCharsets.UTF_8);
        Files.move(
                aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * The newest one, however old; none where no kiosk ever ran, or a later version's.
     *
     * @throws IOException when it is there and cannot be read
     */
    public Optional<Status> read() throws IOException {
        try {
            return Optional.of(JSON.readValue(Files.readString(file), Status.class));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** A kiosk that was closed leaves none. */
    void remove() throws IOException {
        Files.deleteIfExists(file);
    }
}
