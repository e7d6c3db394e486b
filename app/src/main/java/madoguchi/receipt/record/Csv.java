package madoguchi.receipt.record;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import madoguchi.store.StoredResult;

/**
 * Results as CSV (RFC 4180): a line of names, then a line for each; comma, CR LF, quotes where
 * needed.
 *
 * <p>A cell that a spreadsheet would take for a formula has an apostrophe before it. Nothing of
 * that is our own text, but an insurer's register can hold anything.
 */
public final class Csv {

    /** By this a spreadsheet knows UTF-8. */
    public static final String BYTE_ORDER_MARK = "\uFEFF";

    /** Full width too: a Japanese spreadsheet reads ＝ as =. */
    private static final String FORMULA_BEGINS = "=+-@\t\r\n＝＋－＠";

    private static final String END = "\r\n";

    private Csv() {}

    public static String of(List<StoredResult> results) {
        Stream<Stream<Object>> lines =
                results.stream().map(result -> Columns.of(result).sequencedValues().stream());
        return Stream.concat(Stream.of(Columns.names().stream()), lines)
                .map(cells -> cells.map(Csv::cell).collect(Collectors.joining(",")) + END)
                .collect(Collectors.joining());
    }

    private static String cell(Object value) {
        String text = Optional.ofNullable(value).map(Csv::harmless).orElse("");
        return text.chars().anyMatch(c -> c == '"' || c == ',' || c == '\r' || c == '\n')
                ? '"' + text.replace("\"", "\"\"") + '"'
                : text;
    }

    private static String harmless(Object value) {
        String text = value.toString();
        return value instanceof String
                        && !text.isEmpty()
                        && FORMULA_BEGINS.indexOf(text.charAt(0)) >= 0
                ? "'" + text
                : text;
    }
}
