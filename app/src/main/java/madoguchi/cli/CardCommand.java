package madoguchi.cli;

import picocli.CommandLine.Command;

/** {@code ./kiosk card}: for whoever works with cards and readers rather than with patients. */
@Command(
        name = "card",
        description = "Cards and readers.",
        subcommands = {CardServeCommand.class, CardProbeCommand.class, CardResetCommand.class},
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class CardCommand {}
