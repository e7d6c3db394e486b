package madoguchi.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import madoguchi.settings.DataFolder;
import madoguchi.store.StoreFault;
import madoguchi.store.StoreFile;
import madoguchi.store.StorePlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A new key for what is sealed. */
@Command(
        name = "rekey",
        description = {
            "Seals everything with a new key and forgets the old one. The kiosk must not be running. Cut off",
            "anywhere, it is finished by doing it again. Exit status: 0 done, 1 not done and nothing lost."
        },
        mixinStandardHelpOptions = true)
final class StoreRekeyCommand implements Callable<Integer> {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The data folder (default: the user's own).")
    private Optional<Path> data = Optional.empty();

    @Override
    public Integer call() throws IOException, DataFolder.Unusable, StoreFault {
        // a kiosk that runs would go on sealing with the key that is forgotten here
        try (DataFolder claimed = DataFolder.claim(data.orElseGet(DataFolder::ofUser))) {
            StorePlan plan = KeptStore.plan(claimed.folder());
            if (!plan.sealing().sealed()) {
                Out.line("Nothing is sealed here: privacy.sealed in the settings says no.");
                return 1;
            }
            StoreFile.unpackNativesIn(claimed.temporary());
            StoreFile.rekey(plan);
            Out.line(
                    "Everything is sealed with a new key in %s: keep a copy of it in a safe place."
                            .formatted(plan.sealing().keyFile().orElseThrow()));
            return 0;
        }
    }
}
