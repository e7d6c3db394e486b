package madoguchi.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** Data files that come with the product; each folder has an index. */
enum Bundled {
    PERSONAS("personas"),
    PEOPLE("people"),
    SCENARIOS("scenarios");

    private static final String HEADING = "##";

    private final String folder;

    Bundled(String folder) {
        this.folder = folder;
    }

    List<String> names() {
        return groups().values().stream().flatMap(List::stream).toList();
    }

    /** In the order of the index; what stands before the first heading has none. */
    SequencedMap<String, List<String>> groups() {
        SequencedMap<String, List<String>> groups = new LinkedHashMap<>();
        String group = "";
        for (String line : lines()) {
            if (line.startsWith(HEADING)) {
                group = line.substring(HEADING.length()).strip();
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                groups.computeIfAbsent(group, _ -> new ArrayList<>()).add(line);
            }
        }
        return groups;
    }

    private List<String> lines() {
        try (InputStream index = stream("index")) {
            return new String(index.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
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
