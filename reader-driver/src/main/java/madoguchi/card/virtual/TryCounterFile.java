package madoguchi.card.virtual;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Counters in a small text file, one {@code JPKI/0018=2} a line. It is written aside, forced to the
 * disk and renamed, so that there is always one whole file, the old or the new.
 */
final class TryCounterFile implements TryCounters {

    private final Path file;
    private final Map<String, Integer> left = new TreeMap<>();

    TryCounterFile(Path file) throws IOException {
        this.file = file;
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file, StandardCharsets.US_ASCII)) {
                String[] parts = line.split("=", -1);
                if (parts.length != 2 || !parts[1].matches("[0-9]{1,2}")) {
                    throw new IOException(
                            file
                                    + ": '"
                                    + line
                                    + "' is no counter; delete the file to make the card anew");
                }
                left.put(parts[0], Integer.valueOf(parts[1]));
            }
        }
    }

    @Override
    public int left(String key, int initial) {
        return left.getOrDefault(key, initial);
    }

    @Override
    public void write(String key, int tries) throws IOException {
        Map<String, Integer> next = new TreeMap<>(left);
        next.put(key, tries);
        store(next);
        left.put(key, tries);
    }

    @Override
    public void reset() throws IOException {
        Files.deleteIfExists(file);
        left.clear();
    }

    private void store(Map<String, Integer> counters) throws IOException {
        String text =
                counters.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                        .collect(Collectors.joining());
        DurableFile.write(file, text.getBytes(StandardCharsets.US_ASCII));
    }
}
