package madoguchi.usage;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Months' totals as a table from elsewhere: {@code month,total}, one month a line, {@code
 * 2026-10,1234}. A head line, empty lines and a mark of UTF-8 at the beginning are read over.
 */
public final class TotalsFile {

    private TotalsFile() {}

    /**
     * @throws BadTotals naming the line; then nothing of the file counts
     */
    public static SortedMap<YearMonth, Long> read(String csv) throws BadTotals {
        SortedMap<YearMonth, Long> totals = new TreeMap<>();
        String[] lines = csv.replace("\uFEFF", "").split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].strip();
            boolean head = totals.isEmpty() && line.equalsIgnoreCase("month,total");
            if (!line.isEmpty() && !head) {
                add(totals, i + 1, line);
            }
        }
        if (totals.isEmpty()) {
            throw new BadTotals("there is no line like 2026-10,1234");
        }
        return totals;
    }

    private static void add(SortedMap<YearMonth, Long> totals, int number, String line)
            throws BadTotals {
        String[] cells = line.replace("\"", "").split(",", 2);
        if (cells.length != 2) {
            throw new BadTotals(
                    "line %d: a month and a total, like 2026-10,1234".formatted(number));
        }
        YearMonth month;
        try {
            month = YearMonth.parse(cells[0].strip());
        } catch (DateTimeException e) {
            throw new BadTotals(
                    "line %d: \"%s\" is no month, like 2026-10".formatted(number, cells[0]));
        }
        if (!(MonthTotal.read(cells[1], 0) instanceof MonthTotal.Number(long total))) {
            throw new BadTotals(
                    "line %d: \"%s\" is no total from 1 to %d"
                            .formatted(number, cells[1].strip(), MonthTotal.MOST));
        }
        if (totals.put(month, total) != null) {
            throw new BadTotals("line %d: %s is there twice".formatted(number, month));
        }
    }

    /** The file cannot be used. */
    public static final class BadTotals extends Exception {
        private static final long serialVersionUID = 1;

        BadTotals(String message) {
            super(message);
        }
    }
}
