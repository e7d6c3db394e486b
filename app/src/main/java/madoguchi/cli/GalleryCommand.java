package madoguchi.cli;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import madoguchi.ui.FxThread;
import madoguchi.ui.Gallery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "gallery",
        description =
                "Draws every screen in every language as PNG, with a page to look at them all.",
        mixinStandardHelpOptions = true)
final class GalleryCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "Where the pictures go.")
    private Path folder;

    @Override
    public Integer call() {
        Screenless.use(2000, 2000);
        try {
            List<Path> pictures = Gallery.write(folder);
            Out.line(
                    "%d pictures; look at %s"
                            .formatted(pictures.size(), folder.resolve("index.html")));
            return 0;
        } catch (UncheckedIOException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        } finally {
            FxThread.stop();
        }
    }
}
