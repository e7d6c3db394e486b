package madoguchi.visit.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import madoguchi.GeneratedDoc;
import madoguchi.eligibility.simulator.Condition;
import madoguchi.receipt.file.ResultFile;
import madoguchi.receipt.file.Schemas;
import madoguchi.screen.IdentityScreen.Method;
import madoguchi.screen.Screen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The files shown in docs/receipt-computer are what a whole counter hands over: of visits that
 * really went through it, but for the visit's number, which is drawn by lot.
 */
@Timeout(60)
class HandOverExamplesTest {

    private static final String VISIT = "3f0c6c9e-6c57-4d0c-9a52-0d1f3a2b7c41";
    private static final String EXAMPLES = "receipt-computer/examples/";
    private static final String REQUEST = "OQSsiquc01req_20261121-0001.xml";

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "ordinary, 1234, UP, everything-agreed.xml",
        "dialysis, 2468, UP, disease.xml",
        "expiring, 2468, REGISTER_FAILS, consent-not-taken.xml",
        "subsidy, 2468, UP, prescription.xml",
        "not-found, 2023, UP, not-found.xml",
    })
    void the_example_is_what_lies_in_face(
            String persona, String pin, Condition centre, String example) throws Exception {
        Files.createDirectory(folder.resolve("receipt"));
        try (Rig rig = Rig.open(folder)) {
            rig.centre.condition(centre);
            rig.glass.see(0, Screen.P01Welcome.class);
            new Patient(rig, Method.PIN, pin).visits(persona);
        }
        byte[] file = Files.readAllBytes(only("Face"));
        String visit = ResultFile.read(file).header().fileIdentifier().orElseThrow();
        String shown = new String(file, UTF_8).replace(visit, VISIT);

        assertThat(Schemas.RESULT.verdict(file)).isEqualTo("valid");
        GeneratedDoc.check(EXAMPLES + example, shown);
    }

    @Test
    void the_answer_to_the_example_of_a_request_is_what_lies_in_res() throws Exception {
        Path request = Path.of("..", "docs", "receipt-computer", "examples").resolve(REQUEST);
        Path req = Files.createDirectories(folder.resolve("receipt").resolve("Req"));
        assertThat(Schemas.REQUEST.verdict(Files.readAllBytes(request))).isEqualTo("valid");
        try (Rig rig = Rig.open(folder)) {
            rig.glass.see(0, Screen.P01Welcome.class);
            Patient.hanako(rig, Method.PIN).visits("ordinary"); // whom the centre knows then
            Files.copy(request, req.resolve(REQUEST));
            HandOverRoomTest.await(() -> !Files.exists(req.resolve(REQUEST)));
        }
        byte[] answer = Files.readAllBytes(only("Res"));

        assertThat(Schemas.RESULT.verdict(answer)).isEqualTo("valid");
        GeneratedDoc.check(EXAMPLES + "OQSsiquc01res_20261121-0001.xml", new String(answer, UTF_8));
    }

    /** What the page itself shows are those files, cut where it says so. */
    @Test
    void the_page_quotes_its_examples() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "receipt-computer.md"));
        List<String> quoted =
                java.util.regex.Pattern.compile(
                                "<!-- (\\S+\\.xml) -->\\n```xml\\n(.*?)```",
                                java.util.regex.Pattern.DOTALL)
                        .matcher(page)
                        .results()
                        .map(
                                part ->
                                        excerptOf(part.group(1), part.group(2))
                                                .orElse("true of " + part.group(1)))
                        .toList();

        assertThat(quoted).hasSizeGreaterThanOrEqualTo(3).allMatch(word -> word.startsWith("true"));
    }

    /**
     * @return the first line that is not in the file, or not after those before it
     */
    private static Optional<String> excerptOf(String example, String excerpt) {
        String file;
        try {
            file =
                    Files.readString(
                            Path.of("..", "docs", "receipt-computer", "examples").resolve(example));
        } catch (IOException e) {
            return Optional.of(e.toString());
        }
        int from = 0;
        for (String line : excerpt.lines().map(String::strip).toList()) {
            if (line.equals("...")) {
                continue;
            }
            int at = file.indexOf(line, from);
            if (at < 0) {
                return Optional.of(line);
            }
            from = at + line.length();
        }
        return Optional.empty();
    }

    private Path only(String part) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("receipt").resolve(part))) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(1);
            return all.getFirst();
        }
    }
}
