package madoguchi.cli;

import picocli.CommandLine.Command;

/** {@code ./kiosk store}: for whoever looks after the terminal. */
@Command(
        name = "store",
        description = "The database of results.",
        subcommands = {
            StoreCheckCommand.class,
            StoreAuditCommand.class,
            StorePasswordCommand.class,
            StoreRekeyCommand.class
        },
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class StoreCommand {}
