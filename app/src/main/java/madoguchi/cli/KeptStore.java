package madoguchi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import madoguchi.settings.DataFolder;
import madoguchi.settings.Privacy;
import madoguchi.settings.SettingsFile;
import madoguchi.store.Sealing;
import madoguchi.store.Store;
import madoguchi.store.StoreFault;
import madoguchi.store.StoreFile;
import madoguchi.store.StorePlan;

/** The store of a data folder, kept as the folder's settings say. */
final class KeptStore {

    private KeptStore() {}

    /**
     * For a command: the kiosk may run on it, or not.
     *
     * @param folder the data folder; it is not claimed
     * @throws StoreFault with one sentence, also when there is no store yet
     */
    static Store open(Path folder) throws StoreFault, IOException {
        StorePlan plan = plan(folder);
        if (Files.exists(plan.file())) {
            StoreFile.unpackNativesIn(DataFolder.temporaryIn(folder));
        }
        return Store.existing(plan);
    }

    /** As the settings say; a mistake in them is told by the kiosk itself. */
    static StorePlan plan(Path folder) throws IOException {
        Privacy privacy = SettingsFile.look(folder).settings().privacy();
        return new StorePlan(
                DataFolder.databaseIn(folder),
                new Sealing(privacy.isSealed(), Optional.of(privacy.key().toAbsolutePath())),
                privacy.readersGroup());
    }
}
