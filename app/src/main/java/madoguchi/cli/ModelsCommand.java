package madoguchi.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import madoguchi.face.model.Model;
import madoguchi.face.model.ModelRefused;
import madoguchi.face.model.Models;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ./kiosk models}: the files with which faces are judged. */
@Command(
        name = "models",
        description = "Model files for the face: which there are, and how they get there.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class ModelsCommand {

    private static final int TROUBLE = 1;

    @Command(
            name = "status",
            description = {
                "Tells of every known model whether it is there, unaltered and calibrated.",
                "Exits 1 when a file is not what it should be."
            },
            mixinStandardHelpOptions = true)
    int status(@Mixin ModelFolder folder) throws ModelRefused {
        Models models = folder.models();
        Out.line("Models in " + models.folder().toAbsolutePath());
        boolean fine = true;
        for (Models.Status status : models.status()) {
            Out.line(row(status));
            fine &= !(status.state() instanceof Models.State.Altered);
        }
        return fine ? 0 : TROUBLE;
    }

    private static String row(Models.Status status) {
        Model model = status.model();
        return "%-22s %-9s %10s bytes  %-10s  %s"
                .formatted(
                        model.id(),
                        model.role().name().toLowerCase(Locale.ROOT),
                        String.format(Locale.ROOT, "%,d", model.size()),
                        model.licence(),
                        said(status));
    }

    private static String said(Models.Status status) {
        Model model = status.model();
        return switch (status.state()) {
            case Models.State.Missing _ -> "not there; " + model.file() + " from " + model.source();
            case Models.State.Altered altered -> "REFUSED: " + altered.why();
            case Models.State.Installed installed ->
                    model.role() != Model.Role.EMBEDDER
                            ? "there"
                            : installed
                                    .threshold()
                                    .map(ModelsCommand::threshold)
                                    .orElse(
                                            "there, NOT CALIBRATED: ./kiosk face evaluate"
                                                    + " --calibrate "
                                                    + model.id());
        };
    }

    private static String threshold(Model.Threshold threshold) {
        return String.format(
                Locale.ROOT,
                "there; threshold %.4f for FMR %s %%, measured on %s",
                threshold.cosine(),
                Percent.of(threshold.fmr()),
                threshold.measured());
    }

    @Command(
            name = "install",
            description = {
                "Takes the model files that it knows from a folder, a file or an address, each known by its"
                        + " SHA-256 whatever its name.",
                "A file is written aside and renamed when all of it is there and right. An address that ends"
                        + " in / is asked for every known file by name.",
                "Exits 1 when nothing could be installed."
            },
            mixinStandardHelpOptions = true)
    int install(
            @Mixin ModelFolder folder,
            @Parameters(paramLabel = "DIR|FILE|URL", arity = "1..*") List<String> sources)
            throws IOException, InterruptedException, ModelRefused {
        Models models = folder.models();
        int installed = 0;
        for (String source : sources) {
            List<Model> now =
                    Download.looksLike(source)
                            ? Download.into(models, source)
                            : CopiedModels.into(models, source);
            now.forEach(model -> Out.line("installed " + model.file() + ": " + model.title()));
            installed += now.size();
        }
        Out.line(installed + " installed in " + models.folder().toAbsolutePath());
        return installed > 0 ? 0 : TROUBLE;
    }
}
