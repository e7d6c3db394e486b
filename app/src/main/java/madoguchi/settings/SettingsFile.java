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
                : new Loaded(Settings.standard(), Optional.empty(), List.of());
    }

    /**
     * @param complaint when the file cannot be used and others hold instead
     * @param byHand what is not as it was good last: changed in the file, by no program
     */
    public record Loaded(Settings settings, Optional<Complaint> complaint, List<Changed> byHand) {
        public Loaded {
            byHand = List.copyOf(byHand);
        }
    }

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
     * A change of the file that can be made, and is not made yet: whoever makes it notes it first.
     * The folder may be claimed by another program.
     *
     * @param values by their keys, as they would stand in the file; blank: the default
     * @throws BadSettings when they cannot be that
     * @throws IllegalArgumentException when there is no such setting
     */
    public static Draft draft(Path folder, Map<String, String> values) throws BadSettings {
        Loaded now = look(folder);
        return new SettingsFile(folder).new Draft(now, SettingsText.with(now.settings(), values));
    }

    /** What the file is to become. */
    public final class Draft {

        private final Loaded now;
        private final Settings wanted;

        private Draft(Loaded now, Settings wanted) {
            this.now = now;
            this.wanted = wanted;
        }

        public List<Changed> changed() {
            return Changed.between(now.settings(), wanted);
        }

        /** What somebody changed in the file before, and no start has noted yet. */
        public List<Changed> byHand() {
            return now.byHand();
        }

        /**
         * All of the file is written anew, in one step, or nothing. One that cannot be used is kept
         * beside it first.
         *
         * @return where the file that could not be used is now
         */
        public Optional<Path> write() throws IOException {
            Optional<Path> kept =
                    now.complaint().isPresent()
                            ? Optional.of(WholeFile.keep(file, LocalDate.now()))
                            : Optional.empty();
            save(wanted);
            keep(SettingsText.write(wanted));
            return kept;
        }
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
            Loaded good = good(text);
            keep(text);
            return good;
        } catch (BadSettings | IOException e) {
            return instead(e);
        }
    }

    private Loaded read() {
        try {
            return good(Files.readString(file));
        } catch (BadSettings | IOException e) {
            return instead(e);
        }
    }

    private Loaded good(String text) throws BadSettings {
        Settings settings = SettingsText.read(text);
        return new Loaded(
                settings,
                Optional.empty(),
                wereGood().map(before -> Changed.between(before, settings)).orElse(List.of()));
    }

    /** None: of an older version, and nothing to compare with. */
    private Optional<Settings> wereGood() {
        try {
            return Optional.of(
                    Files.exists(lastGood)
                            ? SettingsText.read(Files.readString(lastGood))
                            : Settings.standard());
        } catch (BadSettings | IOException e) {
            return Optional.empty();
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
                        Optional.of(complaint(why, true)),
                        List.of());
            } catch (BadSettings | IOException e) {
                // of an older version, or edited: no better than the file itself
                LOG.debug("{} cannot be used either: {}", lastGood, e.toString());
            }
        }
        return new Loaded(Settings.standard(), Optional.of(complaint(why, false)), List.of());
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
