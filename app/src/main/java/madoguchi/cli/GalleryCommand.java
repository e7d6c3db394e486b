package madoguchi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import madoguchi.ui.Gallery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "gallery",
        description =
                "Draws every screen in every language as PNG, with a page to look at them all.",
        mixinStandardHelpOptions = true)
final class GalleryCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "Where the pictures go.")
    private Path folder;

    @Override
    public Integer call() throws IOException {
        Screenless.use(2000, 2000);
        Files.createDirectories(folder);
        List<Path> pictures = Gallery.write(folder);
        Out.line(
                "%d pictures; look at %s".formatted(pictures.size(), folder.resolve("index.html")));
        return 0;
    }
}
