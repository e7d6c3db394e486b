package madoguchi.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import madoguchi.face.model.Model;
import madoguchi.face.model.ModelRefused;
import madoguchi.face.model.Models;

/** Model files from a folder or one file, on a stick perhaps. */
final class CopiedModels {

    private CopiedModels() {}

    /**
     * @throws ModelRefused a single file that is no known model; in a folder such files are left
     *     alone
     */
    static List<Model> into(Models models, String source) throws IOException, ModelRefused {
        Path place = Path.of(source);
        if (!Files.exists(place)) {
            throw new NoSuchFileException(source, null, "there is no such file or folder");
        }
        if (!Files.isDirectory(place)) {
            return List.of(one(models, place));
        }
        Set<Long> sizes =
                models.registry().models().stream()
                        .map(Model::size)
                        .collect(Collectors.toUnmodifiableSet());
        List<Path> files;
        try (Stream<Path> all = Files.list(place)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        List<Model> installed = new ArrayList<>();
        for (Path file : files) {
            if (sizes.contains(Files.size(file))) {
                try {
                    installed.add(one(models, file));
                } catch (ModelRefused e) {
                    Out.line("left alone: " + e.getMessage());
                }
            }
        }
        return installed;
    }

    private static Model one(Models models, Path file) throws IOException, ModelRefused {
        try (InputStream bytes = Files.newInputStream(file)) {
            return models.install(bytes, file.toString());
        }
    }
}
