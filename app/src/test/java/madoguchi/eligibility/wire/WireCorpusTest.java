package madoguchi.eligibility.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What fuzzing began with and what it once found, without the fuzzer (docs/fuzzing.md). */
class WireCorpusTest {

    private static final Path CORPUS = Path.of("src", "test", "corpus", "wire");

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(CORPUS)) {
            return files.sorted().toList();
        }
    }

    @Test
    void there_is_a_corpus() throws IOException {
        assertThat(files()).hasSizeGreaterThanOrEqualTo(7);
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_input_is_read_or_refused_also_cut_short_or_with_a_byte_changed(Path file)
            throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        assertThatCode(
                        () -> {
                            WireFuzz.fuzzerTestOneInput(bytes);
                            for (int at = 0; at < bytes.length; at++) {
                                byte[] changed = bytes.clone();
                                changed[at] ^= 0x11;
                                WireFuzz.fuzzerTestOneInput(changed);
                                WireFuzz.fuzzerTestOneInput(Arrays.copyOf(bytes, at));
                            }
                        })
                .as(file.toString())
                .doesNotThrowAnyException();
    }
}
