package madoguchi.health.log;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import madoguchi.health.Discreet;
import madoguchi.health.StatusFile;

/**
 * Everything that helps somebody far away to find a fault, in one zip file without anybody's data:
 * the report, the status, the settings, what failed how often, the logs. Each text goes through
 * {@link Discreet} once more.
 */
public final class Archive {

    /** Of a setting whose name says so, only the name is told. */
    private static final Pattern SECRET =
            Pattern.compile(
                    "(?im)^(\\s*#?\\s*[\\w-]*(?:password|secret|token|key|credential)[\\w-]*\\s*:).*$");

    private final Path data;
    private final Map<String, String> texts = new LinkedHashMap<>();

    /**
     * @param data the data folder
     */
    public Archive(Path data) {
        this.data = data;
    }

    /**
     * @param name in the zip file
     */
    public Archive with(String name, String text) {
        texts.put(name, text);
        return this;
    }

    /**
     * Written aside and renamed.
     *
     * @throws IOException naming the file that cannot be written
     */
    public void write(Path zip) throws IOException {
        Path aside = zip.resolveSibling(zip.getFileName() + ".new");
        try (OutputStream out = Files.newOutputStream(aside);
                ZipOutputStream entries = new ZipOutputStream(out)) {
            for (var text : texts.entrySet()) {
                put(entries, text.getKey(), text.getValue());
            }
            putFile(entries, "status.json", StatusFile.in(data).path());
            putFile(entries, "settings.yaml", data.resolve("settings.yaml"));
            for (Path log : LogFolder.files(data)) {
                putFile(entries, "logs/" + log.getFileName(), log);
            }
        }
        Files.move(aside, zip, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void putFile(ZipOutputStream entries, String name, Path file)
            throws IOException {
        if (!Files.isRegularFile(file)) {
            return;
        }
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException e) { // the rest may tell why
            text = "left out, cannot be read: " + e + "\n";
        }
        put(entries, name, text);
    }

    private static void put(ZipOutputStream entries, String name, String text) throws IOException {
        entries.putNextEntry(new ZipEntry(name));
        entries.write(
                Discreet.abroad(SECRET.matcher(text).replaceAll("$1 ●"))
                        .getBytes(StandardCharsets.UTF_8));
        entries.closeEntry();
    }
}
