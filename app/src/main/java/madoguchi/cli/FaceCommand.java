package madoguchi.cli;

import picocli.CommandLine.Command;

/** {@code ./kiosk face}: for whoever wants to know how faces are judged. */
@Command(
        name = "face",
        description = "Comparing faces without a card; looking through a camera.",
        subcommands = {FaceVerifyCommand.class, FaceEvaluateCommand.class, FaceCameraCommand.class},
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class FaceCommand {}
