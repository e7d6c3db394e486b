package madoguchi.settings;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import madoguchi.visit.Retention;

/** How personal data is kept. */
public record Privacy(
        @Says(
                        "whether the personal columns of results are sealed: no, or yes; then the SQL views"
                                + " show nothing personal")
                Sealed sealed,
        @Says(
                        "the file with the key; without it store.key in the user's own settings folder, never"
                                + " in the data folder")
                Optional<String> keyFile,
        @Says("a group of this computer whose accounts may read the database and nothing else")
                Optional<String> readersGroup,
        @Says(
                        "how many months after its own the person of a result stays that nobody fetched: 1"
                                + " (翌月末) or 0 (the end of its own); it can be shortened, never lengthened")
                Integer unfetchedMonths,
        @Says("how many days log files are kept: 7 to 365; nobody's data is in them")
                Integer logsKept) {

    /** What is not said has its default. */
    public Privacy {
        sealed = Objects.requireNonNullElse(sealed, Sealed.NO);
        keyFile = Settings.orEmpty(keyFile);
        readersGroup = Settings.orEmpty(readersGroup);
        int longest = Retention.standard().unfetched();
        unfetchedMonths =
                Settings.within(
                                "unfetched-months",
                                Optional.ofNullable(unfetchedMonths),
                                0,
                                longest)
                        .orElse(longest);
        logsKept = Settings.within("logs-kept", Optional.ofNullable(logsKept), 7, 365).orElse(30);
    }

    /** Whether results are sealed. */
    public enum Sealed {
        NO,
        YES
    }

    public boolean isSealed() {
        return sealed == Sealed.YES;
    }

    /** Where the key is looked for. */
    public Path key() {
        return keyFile.map(Path::of).orElseGet(Privacy::usersKey);
    }

    private static Path usersKey() {
        String xdg = System.getenv("XDG_CONFIG_HOME");
        Path folder =
                xdg != null && !xdg.isBlank()
                        ? Path.of(xdg)
                        : Path.of(System.getProperty("user.home"), ".config");
        return folder.resolve("madoguchi").resolve("store.key");
    }
}
