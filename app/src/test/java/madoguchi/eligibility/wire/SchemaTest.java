package madoguchi.eligibility.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The schemas in docs/eligibility-centre say the same as the code that reads the messages: what one
 * takes the other takes, and what one refuses the other refuses.
 */
class SchemaTest {

    static final Path DOCS = Path.of("..", "docs");

    static final Map<String, Class<?>> TYPES =
            Map.of(
                    "check-request", CheckRequest.class,
                    "check-answer", CheckAnswer.class,
                    "enrol-request", EnrolRequest.class,
                    "enrol-answer", EnrolAnswer.class,
                    "inquire-request", InquireRequest.class,
                    "inquire-answer", InquireAnswer.class,
                    "register-request", RegisterRequest.class,
                    "register-answer", RegisterAnswer.class,
                    "refusal", RefusalAnswer.class);

    static final SchemaRegistry SCHEMAS =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    record Message(String kind, String json) {
        @Override
        public String toString() {
            return kind;
        }
    }

    /** Every message of the contract's page, by the kind that it is there for. */
    static Stream<Message> messages() throws IOException {
        var document = Files.readString(DOCS.resolve("eligibility-centre.md"));
        return Pattern.compile(
                        "<!-- (ask|answer|message): ([^>]+) -->\\n```json\\n(.*?)```",
                        Pattern.DOTALL)
                .matcher(document)
                .results()
                .map(
                        part ->
                                new Message(
                                        kind(part.group(1), part.group(2), part.group(3)),
                                        part.group(3)));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void every_message_of_the_contracts_page_is_taken_by_both(Message message) {
        assertThat(bySchema(message)).isEmpty();
        assertThat(byCode(message)).isEqualTo("taken");
    }

    @Test
    void there_is_a_message_of_every_kind_and_a_schema_for_each() throws IOException {
        assertThat(messages().map(Message::kind).distinct())
                .containsExactlyInAnyOrderElementsOf(TYPES.keySet());
        try (var files = Files.list(DOCS.resolve("eligibility-centre"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            TYPES.keySet().stream().map(kind -> kind + ".schema.json").toList());
        }
    }

    /** On the one message that holds everything. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            "simulated": true      | "simulated": "true"
            "simulated": true      | "simulated": true, "colour": "red"
            "validity": 1          | "validity": 4
            "validity": 1          | "validity": 5
            "validity": 1          | "validity": 6
            "validity": 1          | "validity": "1"
            "registered": true     | "registered": false
            "registered": true,    | ''
            eJA=                   | eJA
            17:03.004Z             | 17:03.04Z
            17:03.004Z             | 17:03.004+09:00
            "name": "高原　文子"   | "name": "　"
            "born": "1955-11-02"   | "born": "2.11.1955"
            "limitAgreed": false   | "limitAgreed": "no"
            "insuredNumber": "4568" | "insuredNumber": ""
            "sex": 2               | "sex": 4
            "00990028"             | "0990028"
            "copayPercent": 20,    | "copayPercent": 25,
            "copayPercent": 20,    | "copayPercent": 0,
            "relation": "2"        | "relation": "9"
            "999-0001"             | "9990001"
            "category": "B02"      | "category": "B11"
            "category": "1"        | "category": "9"
            "selfPay": 10000       | "selfPay": -1
            "kind": "01"           | "kind": "1"
            "householder": "高原　勝" | "householder": ""
            "SUBSIDY_CERTIFICATES" | "ELECTRONIC_PRESCRIPTION"
            "SUBSIDY_CERTIFICATES" | "SOMETHING_NEW"
            "SURGERY": false       | "SURGERY": null
            "SURGERY": false       | "WEIGHT": false
            "patientNumber": "0004711" | "patientNumber": ""
            """)
    void what_is_wrong_is_refused_by_both(String right, String wrong) throws IOException {
        var whole = messages().filter(m -> m.json().contains(right)).toList().getLast();
        var spoiled = new Message(whole.kind(), whole.json().replace(right, wrong));

        assertThat(spoiled.json()).isNotEqualTo(whole.json());
        assertThat(bySchema(spoiled)).as("by schema").isNotEmpty();
        assertThat(byCode(spoiled)).as("by code").isNotEqualTo("taken");
    }

    private static String kind(String role, String detail, String json) {
        if (role.equals("message")) {
            return detail;
        }
        if (role.equals("ask")) {
            return detail.split(" ")[0] + "-request";
        }
        return json.contains("\"refusal\"")
                ? "refusal"
                : json.contains("\"inquiry\"")
                        ? "inquire-answer"
                        : json.contains("\"validity\"")
                                ? "check-answer"
                                : json.contains("\"enrolment\"")
                                        ? "enrol-answer"
                                        : "register-answer";
    }

    private static List<String> bySchema(Message message) {
        return schema(message.kind()).validate(message.json(), InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    private static Schema schema(String kind) {
        try {
            return SCHEMAS.getSchema(
                    Files.readString(
                            DOCS.resolve("eligibility-centre").resolve(kind + ".schema.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String byCode(Message message) {
        try {
            Wire.read(message.json().getBytes(UTF_8), TYPES.get(message.kind()));
            return "taken";
        } catch (Wire.Malformed e) {
            return e.getMessage();
        }
    }
}
