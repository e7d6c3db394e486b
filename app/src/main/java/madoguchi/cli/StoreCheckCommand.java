package madoguchi.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import madoguchi.settings.DataFolder;
import madoguchi.store.Store;
import madoguchi.store.StoreCondition;
import madoguchi.store.StoreFault;
import madoguchi.store.StoreFile;
import madoguchi.store.StorePlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What a technician wants to know of the database; nothing personal in it. */
@Command(
        name = "check",
        description = {
            "Looks through the whole database and tells how it is; works while the kiosk runs. Exit status: 0 it is",
            "in order, 1 it is not, or something waits for people (a store that was set aside, results that nobody",
            "fetched or that could not be handed over)."
        },
        mixinStandardHelpOptions = true)
final class StoreCheckCommand implements Callable<Integer> {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The data folder (default: the user's own).")
    private Optional<Path> data = Optional.empty();

    @Override
    public Integer call() throws IOException, StoreFault {
        Path folder = data.orElseGet(DataFolder::ofUser);
        StorePlan plan = KeptStore.plan(folder);
        List<Path> damaged = StoreFile.damagedBeside(plan.file());
        damaged.forEach(aside -> Out.line("A damaged store was set aside as %s.".formatted(aside)));
        StoreCondition condition;
        try (Store store = KeptStore.open(folder)) {
            condition = store.condition();
        }
        tell(plan, condition);
        return damaged.isEmpty() && condition.nothingWaitsForPeople() ? 0 : 1;
    }

    private static void tell(StorePlan plan, StoreCondition condition) {
        Out.line("%s, schema version %d".formatted(plan.file(), condition.version()));
        Out.line(
                "results: %d kept, %d wiped, %d not acknowledged, of these %d in trouble; %d went unfetched"
                        .formatted(
                                condition.results(),
                                condition.wiped(),
                                condition.waiting(),
                                condition.inTrouble(),
                                condition.neverFetched()));
        Out.line(
                "sealed: %d of them; new ones are %s"
                        .formatted(
                                condition.sealed(),
                                plan.sealing().sealed() ? "sealed" : "readable"));
        Out.line(
                "write-ahead log: %d kB; audit rows: %d"
                        .formatted(condition.logBytes() / 1000, condition.auditRows()));
    }
}
