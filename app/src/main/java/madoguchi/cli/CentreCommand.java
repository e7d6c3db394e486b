package madoguchi.cli;

import picocli.CommandLine.Command;

/** {@code ./kiosk centre}: the other end of the line. */
@Command(
        name = "centre",
        description = "The simulated eligibility centre.",
        subcommands = {CentreServeCommand.class},
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class CentreCommand {}
