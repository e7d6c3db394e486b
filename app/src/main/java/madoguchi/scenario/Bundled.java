package madoguchi.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Data files that come with the product; each folder has an index. */
enum Bundled {
    PERSONAS("personas"),
    PEOPLE("people"),
    SCENARIOS("scenarios");

    private final String folder;

    Bundled(String folder) {
        this.folder = folder;
    }

    List<String> names() {
        try (InputStream index = stream("index")) {
            return new String(index.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    InputStream open(String name) {
        return stream(name + ".yaml");
    }

    private InputStream stream(String file) {
        String path = "/madoguchi/" + folder + "/" + file;
        InputStream stream = Bundled.class.getResourceAsStream(path);
        if (stream == null) {
            throw new IllegalArgumentException("there is no " + path);
        }
        return stream;
    }
}
