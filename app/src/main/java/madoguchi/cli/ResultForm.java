package madoguchi.cli;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import madoguchi.receipt.record.Columns;
import madoguchi.receipt.record.Csv;
import madoguchi.store.StoredResult;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** How results are printed: for people, or for programs by fields that stay. */
final class ResultForm {

    @ArgGroup private Kind kind = new Kind();

    @Option(
            names = "--excel",
            description =
                    "With --csv: begin with the mark by which a spreadsheet knows that it is UTF-8.")
    private boolean excel;

    /** One of them. */
    private static final class Kind {
        @Option(names = "--json", description = "A JSON array, every field in every element.")
        private boolean json;

        @Option(names = "--csv", description = "CSV with a line of names.")
        private boolean csv;
    }

    boolean forPrograms() {
        return kind.json || kind.csv;
    }

    /** For a program. CSV unless it is to be JSON. */
    String of(List<StoredResult> results) {
        return kind.json ? json(results) : (excel ? Csv.BYTE_ORDER_MARK : "") + Csv.of(results);
    }

    static String json(List<StoredResult> results) {
        return results.stream()
                .map(result -> JsonMapper.shared().writeValueAsString(Columns.of(result)))
                .collect(Collectors.joining(",\n", "[", "]\n"));
    }

    /** A line for people. */
    static String line(StoredResult result) {
        Map<String, Object> fields = Columns.of(result);
        return "%6d  %s  %-6s  %s  %s  %s"
                .formatted(
                        result.id(),
                        fields.get("time"),
                        fields.get("identity_method"),
                        fields.get("validity"),
                        result.acknowledgement()
                                .map(acknowledged -> "taken by " + acknowledged.by())
                                .orElse("waiting"),
                        result.person()
                                .map(person -> person.name())
                                .orElse(result.wipedAt().isPresent() ? "(wiped)" : "-"));
    }
}
