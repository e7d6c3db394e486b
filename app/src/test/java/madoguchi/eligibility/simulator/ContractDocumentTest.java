package madoguchi.eligibility.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import madoguchi.eligibility.CertificateGrace;
import madoguchi.eligibility.Eligibility.NotFound;
import madoguchi.eligibility.Eligibility.Valid;
import madoguchi.eligibility.SimulatedCentre;
import madoguchi.eligibility.wire.CheckRequest;
import madoguchi.eligibility.wire.InsuredCover;
import madoguchi.eligibility.wire.InsuredPerson;
import madoguchi.eligibility.wire.Refusal;
import madoguchi.eligibility.wire.Wire;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * docs/eligibility-centre.md is what somebody else builds the other side from: its examples are
 * sent and compared.
 */
class ContractDocumentTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Instant CLOCK = Instant.parse("2026-11-21T00:15:40Z");

    private record Example(String ask, String question, int status, String answer) {}

    String document;

    @BeforeEach
    void read() throws Exception {
        document = Files.readString(Path.of("../docs/eligibility-centre.md"));
    }

    @Test
    void the_simulator_answers_the_examples_as_the_document_says() throws Exception {
        var examples = examples();
        assertThat(examples).hasSize(7);
        try (var simulator =
                        CentreSimulator.start(
                                new CentreSimulator.Setup(
                                        0,
                                        authority(),
                                        this::isTheExamplesTerminal,
                                        CertificateGrace.THREE_MONTHS,
                                        () -> CLOCK));
                var client = HttpClient.newHttpClient()) {
            simulator.enrol(card(examples), new Registered(new Valid(SimulatedCentre.HANAKO)));
            for (var example : examples) {
                if (example.ask().endsWith("after deletion")) {
                    simulator.enrol(card(examples), new Registered(new NotFound()));
                }
                var call = "/v1/" + example.ask().split(" ")[0];
                var answer =
                        client.send(
                                HttpRequest.newBuilder(simulator.address().resolve(call))
                                        .POST(BodyPublishers.ofString(example.question()))
                                        .build(),
                                BodyHandlers.ofString());

                assertThat(answer.statusCode()).isEqualTo(example.status());
                assertThat(JSON.readTree(answer.body())).isEqualTo(JSON.readTree(example.answer()));
            }
        }
    }

    @Test
    void the_statement_is_the_first_examples() throws Exception {
        var written = matches("```text\\n(.*?)\\n```").getFirst().getFirst();

        assertThat(firstQuestion(examples()).proof().orElseThrow().statement().text())
                .isEqualTo(written);
    }

    @Test
    void every_refusal_has_its_row_with_its_status() {
        assertThat(
                        matches(
                                "\\| (\\d{3}) \\| `(\\w+)` \\| (Refused|CertificateRefused|OtherClock|OutOfOrder)\\b"))
                .containsExactlyElementsOf(
                        Stream.of(Refusal.values())
                                .map(
                                        refusal ->
                                                List.of(
                                                        String.valueOf(refusal.status()),
                                                        refusal.name(),
                                                        failure(refusal)))
                                .toList());
    }

    @Test
    void every_field_of_an_insured_person_has_its_row() {
        assertThat(matches("\\| `insured\\.(\\w+)` \\|"))
                .containsExactlyElementsOf(
                        Stream.of(InsuredPerson.class.getRecordComponents())
                                .map(component -> List.of(component.getName()))
                                .toList());
    }

    @Test
    void every_field_of_a_cover_has_its_row() {
        var table = document.substring(document.indexOf("| field of `cover` |"));
        assertThat(
                        Pattern.compile("\\| `(\\w+)` \\|")
                                .matcher(table.substring(0, table.indexOf("\n\n")))
                                .results()
                                .map(row -> row.group(1)))
                .containsExactlyElementsOf(
                        Stream.of(InsuredCover.class.getRecordComponents())
                                .map(component -> component.getName())
                                .toList());
    }

    @Test
    void every_condition_has_its_word() {
        for (var condition : Condition.values()) {
            assertThat(document)
                    .contains(
                            "`"
                                    + condition.name().toLowerCase(Locale.ROOT).replace('_', '-')
                                    + "`");
        }
    }

    private static String failure(Refusal refusal) {
        if (refusal.status() >= 500) {
            return "OutOfOrder";
        }
        return switch (refusal) {
            case CERTIFICATE_EXPIRED, CERTIFICATE_REVOKED -> "CertificateRefused";
            case PROOF_TIME -> "OtherClock";
            default -> "Refused";
        };
    }

    private boolean isTheExamplesTerminal(byte[] cvCertificate, byte[] signature, byte[] text) {
        return new String(cvCertificate, UTF_8).equals("example terminal certificate")
                && new String(signature, UTF_8).equals("example terminal signature")
                && new String(text, UTF_8).contains("\nFACE\n");
    }

    private X509Certificate authority() throws CertificateException {
        var pem = matches("```pem\\n(.*?)```").getFirst().getFirst();
        return (X509Certificate)
                CertificateFactory.getInstance("X.509")
                        .generateCertificate(new ByteArrayInputStream(pem.getBytes(UTF_8)));
    }

    private static byte[] card(List<Example> examples) throws Wire.Malformed {
        return firstQuestion(examples).certificate();
    }

    private static CheckRequest firstQuestion(List<Example> examples) throws Wire.Malformed {
        return Wire.read(examples.getFirst().question().getBytes(UTF_8), CheckRequest.class);
    }

    private List<Example> examples() {
        return matches(
                        "<!-- ask: ([^>]+) -->\\n```json\\n(.*?)```\\s+<!-- answer: (\\d+) -->\\n```json\\n(.*?)```")
                .stream()
                .map(
                        part ->
                                new Example(
                                        part.get(0),
                                        part.get(1),
                                        Integer.parseInt(part.get(2)),
                                        part.get(3)))
                .toList();
    }

    /** The groups of every place in the document. */
    private List<List<String>> matches(String pattern) {
        return Pattern.compile(pattern, Pattern.DOTALL)
                .matcher(document)
                .results()
                .map(
                        place -> {
                            var groups = new ArrayList<String>();
                            for (var group = 1; group <= place.groupCount(); group++) {
                                groups.add(place.group(group));
                            }
                            return List.copyOf(groups);
                        })
                .toList();
    }
}
