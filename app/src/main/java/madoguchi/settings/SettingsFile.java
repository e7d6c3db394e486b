package madoguchi.settings;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code settings.yaml} of a data folder, and beside it the last one that could be read. A file
 * with a mistake is left as it is, and never stops the terminal: what was good last holds
 * meanwhile.
 */
public final class SettingsFile {

    private static final Logger LOG = LoggerFactory.getLogger(SettingsFile.class);

    private final Path file;
    private final Path lastGood;

    private SettingsFile(Path folder) {
        file = folder.resolve("settings.yaml");
        lastGood = folder.resolve("settings.last-good.yaml");
    }

    public static SettingsFile in(DataFolder data) {
        return new SettingsFile(data.folder());
    }

    /**
     * What holds in a folder that another program may have claimed; nothing is written, and nothing
     * about the file stops anybody.
     */
    public static Loaded look(Path folder) {
        SettingsFile there = new SettingsFile(folder);
        return Files.exists(there.file)
                ? there.read()
                : new Loaded(Settings.standard(), Optional.empty());
    }

    /**
     * @param complaint when the file cannot be used and others hold instead
     */
    public record Loaded(Settings settings, Optional<Complaint> complaint) {}

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
     * file is written anew, in one step, or nothing. A file that cannot be used is kept beside it
     * first: somebody wrote it by hand, and it is theirs to mend.
     *
     * @param values by their keys, as they would stand in the file; blank: the default
     * @return where the file that could not be used is now
     * @throws BadSettings when they cannot be that: nothing was written
     * @throws IllegalArgumentException when there is no such setting
     */
    public static Optional<Path> change(Path folder, Map<String, String> values)
            throws BadSettings, IOException {
        SettingsFile there = new SettingsFile(folder);
        Loaded now = look(folder);
        Settings wanted = SettingsText.with(now.settings(), values);
        Optional<Path> kept =
                now.complaint().isPresent()
                        ? Optional.of(WholeFile.keep(there.file, LocalDate.now()))
                        : Optional.empty();
        there.save(wanted);
        return kept;
    }

    /**
     * The same settings but for some, as a command line gives them; nothing is written.
     *
     * @param values by their keys, as they would stand in the file
     * @throws BadSettings when they cannot be that
     * @throws IllegalArgumentException when there is no such setting
     */
    public static Settings over(Settings settings, Map<String, String> values) throws BadSettings {
        return SettingsText.with(settings, values);
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
     */
    public Loaded load() {
        try {
            if (!Files.exists(file)) {
                save(Settings.standard());
            }
            String text = Files.readString(file);
            Settings good = SettingsText.read(text);
            keep(text);
            return new Loaded(good, Optional.empty());
        } catch (BadSettings | IOException e) {
            return instead(e);
        }
    }

    private Loaded read() {
        try {
            return new Loaded(SettingsText.read(Files.readString(file)), Optional.empty());
        } catch (BadSettings | IOException e) {
            return instead(e);
        }
    }

    /** What cannot be kept is no reason not to start. */
    private void keep(String good) {
        try {
            if (!Files.exists(lastGood) || !Files.readString(lastGood).equals(good)) {
                WholeFile.write(lastGood, good);
            }
        } catch (IOException e) {
            LOG.warn("{} cannot be written: {}", lastGood, e.toString());
        }
    }

    private Loaded instead(Exception why) {
        if (Files.exists(lastGood)) {
            try {
                return new Loaded(
                        SettingsText.read(Files.readString(lastGood)),
                        Optional.of(complaint(why, true)));
            } catch (BadSettings | IOException e) {
                // of an older version, or edited: no better than the file itself
                LOG.debug("{} cannot be used either: {}", lastGood, e.toString());
            }
        }
        return new Loaded(Settings.standard(), Optional.of(complaint(why, false)));
    }

    private Complaint complaint(Exception why, boolean lastGoodHolds) {
        return switch (why) {
            case BadSettings bad ->
                    new Complaint(file, OptionalInt.of(bad.line()), bad.mistake(), lastGoodHolds);
            case CharacterCodingException _ ->
                    new Complaint(
                            file,
                            OptionalInt.empty(),
                            Mistake.of(Mistake.Kind.NOT_UTF_8),
                            lastGoodHolds);
            case Exception other ->
                    new Complaint(
                            file,
                            OptionalInt.empty(),
                            Mistake.of(Mistake.Kind.UNREADABLE, other.getClass().getSimpleName()),
                            lastGoodHolds);
        };
    }

    /**
     * Writes all of it anew, comments included, in one step: a reader finds the old file or the
     * new.
     */
    public void save(Settings settings) throws IOException {
        WholeFile.write(file, SettingsText.write(settings));
    }
}
