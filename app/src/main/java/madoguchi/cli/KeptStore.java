package madoguchi.cli;

import java.nio.file.Path;
import madoguchi.settings.DataFolder;
import madoguchi.store.Store;
import madoguchi.store.StoreFault;

/** The store of a data folder, for a command: the kiosk may run on it, or not. */
final class KeptStore {

    private KeptStore() {}

    /**
     * @param folder the data folder; it is not claimed
     * @throws StoreFault with one sentence, also when there is no store yet
     */
    static Store open(Path folder) throws StoreFault {
        Store.unpackNativesIn(DataFolder.temporaryIn(folder));
        return Store.existing(DataFolder.databaseIn(folder));
    }
}
