package madoguchi.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code settings.yaml} of a data folder, and beside it the last one that could be read. A file
 * with a mistake is left as it is, and never stops the terminal: what was good last holds
 * meanwhile.
 */
public final class SettingsFile {

    private final Path file;
    private final Path lastGood;
    private final Path mistaken;

    private SettingsFile(Path folder) {
        file = folder.resolve("settings.yaml");
        lastGood = folder.resolve("settings.last-good.yaml");
        mistaken = folder.resolve("settings.mistaken.yaml");
    }

    public static SettingsFile in(DataFolder data) {
        return new SettingsFile(data.folder());
    }

    /**
     * What holds in a folder that another program may have claimed; nothing is written.
     *
     * @throws IOException when the file is there and cannot be read
     */
    public static Loaded look(Path folder) throws IOException {
        SettingsFile there = new SettingsFile(folder);
        return Files.exists(there.file)
                ? there.read()
                : new Loaded(Settings.standard(), Optional.empty());
    }

    /**
     * @param complaint one sentence for people, when the file has a mistake and others hold instead
     */
    public record Loaded(Settings settings, Optional<String> complaint) {}

    /**
     * One setting as it stands, for people.
     *
     * @param key "reader", "hand-over.folder"
     * @param value as it is written; empty: none
     * @param choices the only values there are; none: it can be anything
     * @param usual whether it is the default
     */
    public record Line(String key, String value, List<String> choices, boolean usual) {}

    /** Every setting, in the order of the file. */
    public static List<Line> lines(Settings settings) {
        return Setting.all().stream()
                .map(
                        setting ->
                                new Line(
                                        setting.key(),
                                        SettingsText.shown(setting, settings),
                                        setting.choices(),
                                        setting.value(settings)
                                                .equals(setting.value(Settings.standard()))))
                .toList();
    }

    /**
     * Changes settings in the file of a folder that another program may have claimed: all of the
     * file is written anew, in one step, or nothing. One with a mistake is kept beside it.
     *
     * @param values by their keys, as they would stand in the file; blank: the default
     * @throws BadSettings when they cannot be that: nothing was written
     * @throws IllegalArgumentException when there is no such setting
     */
    public static void change(Path folder, Map<String, String> values)
            throws BadSettings, IOException {
        SettingsFile there = new SettingsFile(folder);
        Loaded before = look(folder);
        Settings after = SettingsText.with(before.settings(), values);
        if (before.complaint().isPresent()) {
            // somebody wrote it by hand: it is theirs to mend
            replace(there.mistaken, Files.readString(there.file));
        }
        there.save(after);
    }

    /** Whether this setting can be that, whatever the others are. */
    public static boolean accepts(String key, String value) {
        try {
            SettingsText.with(Settings.standard(), Map.of(key, value));
            return true;
        } catch (BadSettings e) {
            return false;
        }
    }

    /**
     * Reads the file; where there is none a new one is written, with every setting and its comment.
     *
     * @throws IOException when the folder cannot be read or written
     */
    public Loaded load() throws IOException {
        if (!Files.exists(file)) {
            save(Settings.standard());
        }
        Loaded loaded = read();
        if (loaded.complaint().isEmpty()) {
            keep(Files.readString(file));
        }
        return loaded;
    }

    private Loaded read() throws IOException {
        try {
            return new Loaded(SettingsText.read(Files.readString(file)), Optional.empty());
        } catch (BadSettings e) {
            return instead(file + ", " + e.getMessage());
        }
    }

    private void keep(String good) throws IOException {
        if (!Files.exists(lastGood) || !Files.readString(lastGood).equals(good)) {
            replace(lastGood, good);
        }
    }

    private Loaded instead(String mistake) throws IOException {
        if (Files.exists(lastGood)) {
            try {
                return new Loaded(
                        SettingsText.read(Files.readString(lastGood)),
                        Optional.of(mistake + ". The settings that were good last hold instead."));
            } catch (BadSettings e) {
                // of an older version, or edited: no better than the file itself
            }
        }
        return new Loaded(
                Settings.standard(),
                Optional.of(mistake + ". The standard settings hold instead."));
    }

    /**
     * Writes all of it anew, comments included, in one step: a reader finds the old file or the
     * new.
     */
    public void save(Settings settings) throws IOException {
        replace(file, SettingsText.write(settings));
    }

    private static void replace(Path file, String text) throws IOException {
        Path aside = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(aside, text, StandardCharsets.UTF_8);
        Files.move(
                aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
