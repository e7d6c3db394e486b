package madoguchi.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import madoguchi.camera.Jpeg2000HeaderFuzz;
import madoguchi.camera.PicturesFuzz;
import madoguchi.card.apdu.ApduFuzz;
import madoguchi.card.mynumber.AnswersFuzz;
import madoguchi.card.mynumber.CardVerifiableCertificateFuzz;
import madoguchi.card.mynumber.CertificateFuzz;
import madoguchi.card.mynumber.FaceRecordFuzz;
import madoguchi.card.tlv.TlvFuzz;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What fuzzing began with and what it once found, without the fuzzer (docs/fuzzing.md). */
class CorpusTest {

    private static final Path CORPUS = Path.of("src", "test", "corpus");

    enum Target {
        TLV(TlvFuzz::fuzzerTestOneInput),
        APDU(ApduFuzz::fuzzerTestOneInput),
        CARD_VERIFIABLE_CERTIFICATE(CardVerifiableCertificateFuzz::fuzzerTestOneInput),
        CERTIFICATE(CertificateFuzz::fuzzerTestOneInput),
        FACE_RECORD(FaceRecordFuzz::fuzzerTestOneInput),
        ANSWERS(AnswersFuzz::fuzzerTestOneInput),
        JPEG_2000_HEADER(Jpeg2000HeaderFuzz::fuzzerTestOneInput),
        PICTURES(PicturesFuzz::fuzzerTestOneInput);

        private final Consumer<byte[]> run;

        Target(Consumer<byte[]> run) {
            this.run = run;
        }

        List<Path> files() throws IOException {
            String folder = name().toLowerCase(Locale.ROOT).replace('_', '-');
            try (Stream<Path> files = Files.list(CORPUS.resolve(folder))) {
                return files.sorted().toList();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    void everyInputOfTheCorpusIsReadOrRefused(Target target) throws IOException {
        List<Path> files = target.files();
        assertThat(files).isNotEmpty();
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            assertThatCode(() -> target.run.accept(bytes))
                    .as(file.toString())
                    .doesNotThrowAnyException();
        }
    }

    /** A beginning that is right up to where it is cut, or wrong in one place. */
    @ParameterizedTest
    @EnumSource(Target.class)
    void soIsEveryInputCutShortOrWithOneByteChanged(Target target) throws IOException {
        for (Path file : target.files()) {
            byte[] bytes = Files.readAllBytes(file);
            int step = Math.max(1, bytes.length / 200);
            for (int at = 0; at < bytes.length; at += step) {
                byte[] changed = bytes.clone();
                changed[at] ^= (byte) 0x81;
                target.run.accept(changed);
                target.run.accept(Arrays.copyOf(bytes, at));
            }
        }
    }
}
