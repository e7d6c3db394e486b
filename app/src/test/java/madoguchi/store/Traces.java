package madoguchi.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import madoguchi.eligibility.Eligibility.Insured;

/** Looks for a person in the bytes of every file of a folder: log, index and free places too. */
final class Traces {

    private Traces() {}

    /**
     * @return file and word of each that was found
     */
    static List<String> of(Insured insured, Path folder) throws IOException {
        var words =
                Stream.of(
                                insured.name(),
                                insured.kana(),
                                insured.born().toString(),
                                insured.address(),
                                insured.insuredNumber(),
                                insured.cover().householder(),
                                insured.cover().otherName())
                        .filter(word -> word.length() > 3)
                        .toList();
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .flatMap(
                            file ->
                                    words.stream()
                                            .filter(word -> holds(file, word))
                                            .map(word -> file + ": " + word))
                    .toList();
        }
    }

    private static boolean holds(Path file, String word) {
        try {
            // one char a byte, so that any file is a text to search in
            var bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            return bytes.contains(
                    new String(word.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
