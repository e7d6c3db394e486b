package madoguchi.cli;

import madoguchi.face.FaceEngines;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which engine a command of {@code ./kiosk face} uses. */
final class FaceEngineChoice {

    @Option(
            names = "--engine",
            paramLabel = "ENGINE",
            defaultValue = "AUTO",
            description =
                    "network, classical or auto: the network where its models are there (default:"
                            + " auto).")
    private FaceEngines.Choice choice;

    @Mixin private ModelFolder folder;

    FaceEngines engines() {
        return new FaceEngines(choice, folder.models());
    }

    ModelFolder folder() {
        return folder;
    }
}
