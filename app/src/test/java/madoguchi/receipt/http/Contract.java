package madoguchi.receipt.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** docs/openapi.yaml, and whether an answer is one that it promises. */
final class Contract {

    static final Path FILE = Path.of("..", "docs", "openapi.yaml");

    private static final JsonNode DOCUMENT = read();
    private static final SchemaRegistry SCHEMAS =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private Contract() {}

    /** Status, content type and body stand in the contract for this call. */
    static void promises(String method, String path, int status, String type, String body) {
        JsonNode call = at("paths", template(path)).path(method.toLowerCase(java.util.Locale.ROOT));
        if (call.isMissingNode()) {
            // no call of the contract: it says so in the contract's own way
            assertThat(status).isIn(401, 404, 405, 421);
            fits("Problem", body);
            return;
        }
        JsonNode answer = resolved(call.path("responses").path(Integer.toString(status)));
        assertThat(answer.isObject()).as("%s %s -> %d", method, path, status).isTrue();
        JsonNode schema = answer.path("content").path(type).path("schema");
        assertThat(schema.isObject()).as("%s %s -> %s", method, path, type).isTrue();
        if (schema.has("$ref")) {
            fits(schema.path("$ref").asString().replace("#/components/schemas/", ""), body);
        }
    }

    /** Whether the body is of this schema. */
    static void fits(String schema, String body) {
        ObjectNode root = JsonMapper.shared().createObjectNode();
        root.put("$ref", "#/components/schemas/" + schema);
        root.set("components", DOCUMENT.path("components"));
        assertThat(
                        SCHEMAS.getSchema(root.toString()).validate(body, InputFormat.JSON).stream()
                                .map(Object::toString))
                .as(schema + ": " + body)
                .isEmpty();
    }

    static JsonNode at(String... names) {
        JsonNode node = DOCUMENT;
        for (String name : names) {
            node = node.path(name);
        }
        return node;
    }

    private static String template(String path) {
        return path.replaceFirst("\\?.*", "").replaceFirst("/results/\\d+", "/results/{id}");
    }

    private static JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? DOCUMENT.at(node.path("$ref").asString().substring(1)) : node;
    }

    private static JsonNode read() {
        try {
            return YAMLMapper.builder().build().readTree(Files.readString(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
