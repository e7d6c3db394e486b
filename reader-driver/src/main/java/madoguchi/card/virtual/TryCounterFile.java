package madoguchi.card.virtual;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Counters in a small text file, one {@code JPKI/0018=2} a line, and values that were changed as
 * {@code JPKI/0018:31323335}. It is written aside, forced to the disk and renamed, so that there is
 * always one whole file, the old or the new. Only its owner can read it; as this card is valid for
 * nobody, so are its secrets.
 */
final class TryCounterFile implements TryCounters {

    private static final Pattern COUNTER = Pattern.compile("([^=:]+)=([0-9]{1,2})");
    private static final Pattern VALUE = Pattern.compile("([^=:]+):((?:[0-9a-f]{2}){1,32})");

    private final Path file;
    private final Map<String, Integer> left = new TreeMap<>();
    private final Map<String, String> values = new TreeMap<>();

    TryCounterFile(Path file) throws IOException {
        this.file = file;
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file, StandardCharsets.US_ASCII)) {
                read(line);
            }
        }
    }

    private void read(String line) throws IOException {
        Matcher counter = COUNTER.matcher(line);
        Matcher value = VALUE.matcher(line);
        if (counter.matches()) {
            left.put(counter.group(1), Integer.valueOf(counter.group(2)));
        } else if (value.matches()) {
            values.put(value.group(1), value.group(2));
        } else {
            throw new IOException(
                    file + ": '" + line + "' is no counter; delete the file to make the card anew");
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
        store(next, values);
        left.put(key, tries);
    }

    @Override
    public Optional<byte[]> changed(String key) {
        return Optional.ofNullable(values.get(key)).map(HexFormat.of()::parseHex);
    }

    @Override
    public void change(String key, byte[] value) throws IOException {
        Map<String, String> next = new TreeMap<>(values);
        next.put(key, HexFormat.of().formatHex(value));
        store(left, next);
        values.putAll(next);
    }

    @Override
    public void reset() throws IOException {
        Files.deleteIfExists(file);
        left.clear();
        values.clear();
    }

    private void store(Map<String, Integer> counters, Map<String, String> secrets)
            throws IOException {
        StringBuilder text = new StringBuilder();
        counters.forEach((key, tries) -> text.append(key + "=" + tries + "\n"));
        secrets.forEach((key, value) -> text.append(key + ":" + value + "\n"));
        DurableFile.write(file, text.toString().getBytes(StandardCharsets.US_ASCII));
    }
}
