package madoguchi.paper;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;
import madoguchi.declaration.Era;
import madoguchi.paper.PaperFonts.Weight;
import madoguchi.paper.Sheet.Fit;

/** Draws the parts of 別紙様式 from the top of a sheet to its end: headings, tables, notes. */
final class FormPen {

    static final double LEFT = 20;
    static final double WIDTH = Sheet.WIDTH - 2 * LEFT;
    static final double RIGHT = LEFT + WIDTH;
    static final double LABEL = 45;
    static final double FIELD = LEFT + LABEL;
    static final double PAD = 2.5;
    static final double ROOM = WIDTH - LABEL - 2 * PAD;

    static final double KANA = 7;
    static final double THICK = 0.35;
    static final double THIN = 0.2;
    static final double BODY = 10.5;
    static final double NOTE = 8.5;
    static final Fit ONE_LINE = new Fit(11, 7, 1);
    static final Fit TWO_LINES = new Fit(11, 6.5, 2);

    private final Sheet sheet;
    private final FormWords words;

    /** Where the next part begins, in millimetres from the top. */
    private double y;

    FormPen(Sheet sheet, FormWords words) {
        this.sheet = sheet;
        this.words = words;
    }

    double y() {
        return y;
    }

    void goTo(double millimetres) {
        y = millimetres;
    }

    void down(double millimetres) {
        y += millimetres;
    }

    /** A line of a table. */
    record Row(String label, double height, DoubleConsumer field) {
        static final double HEIGHT = 10.5;
    }

    record Box(String label, boolean ticked) {}

    static Row row(String label, DoubleConsumer field) {
        return new Row(label, Row.HEIGHT, field);
    }

    static <E extends Enum<E>> List<Box> of(String prefix, E[] values, Optional<E> chosen) {
        return Stream.of(values)
                .map(
                        value ->
                                new Box(
                                        prefix + value.name(),
                                        chosen.filter(value::equals).isPresent()))
                .toList();
    }

    void table(List<Row> rows) {
        double top = y;
        double height = rows.stream().mapToDouble(Row::height).sum();
        sheet.ground(LEFT, top, LABEL, height);
        for (Row row : rows) {
            label(words.text(row.label()), row.height());
            row.field().accept(y);
            y += row.height();
            if (row != rows.getLast()) {
                sheet.line(LEFT, y, RIGHT, y, THIN);
            }
        }
        sheet.line(FIELD, top, FIELD, y, THIN);
        sheet.box(LEFT, top, WIDTH, height, THICK);
    }

    private void label(String text, double height) {
        if (text.contains("^")) {
            raised(LEFT + PAD, y + height / 2 + 1.3, text, BODY);
        } else {
            sheet.fitted(LEFT + PAD, y, LABEL - 2 * PAD, height, text, new Fit(BODY, 8, 1));
        }
    }

    /**
     * @return where the next thing may stand
     */
    double boxes(double top, List<Box> boxes) {
        double x = FIELD + PAD;
        double base = top + Row.HEIGHT / 2 + 1.3;
        for (Box box : boxes) {
            String text = (box.ticked() ? "■" : "□") + words.text(box.label());
            sheet.text(x, base, text, BODY, Weight.REGULAR);
            x += sheet.width(text, BODY, Weight.REGULAR) + 3.2;
        }
        return x;
    }

    void written(double top, String text) {
        sheet.fitted(FIELD + PAD, top, ROOM, Row.HEIGHT, text, TWO_LINES);
    }

    /** 年, 月, 日 with room to write before each, or with the numbers. */
    void day(double from, double to, double base, Optional<Era.Day> day) {
        double part = (to - from) / 3;
        number(from, part, base, day.map(Era.Day::year), "year");
        number(from + part, part, base, day.map(Era.Day::month), "month");
        number(from + 2 * part, part, base, day.map(Era.Day::day), "day");
    }

    private void number(
            double from, double width, double base, Optional<Integer> number, String unit) {
        String sign = words.text(unit);
        double at = from + width - sheet.width(sign, BODY + 1, Weight.REGULAR);
        sheet.text(at, base, sign, BODY + 1, Weight.REGULAR);
        String digits = number.map(String::valueOf).orElse("");
        sheet.text(
                at - 1.2 - sheet.width(digits, BODY + 1, Weight.REGULAR),
                base,
                digits,
                BODY + 1,
                Weight.REGULAR);
    }

    void heading(String key) {
        y += 3.5;
        sheet.text(LEFT, y, words.text(key), BODY + 1, Weight.BOLD);
        y += 2.2;
    }

    void notes(String... keys) {
        y += 4.2;
        for (String key : keys) {
            y = sheet.paragraph(LEFT, y, WIDTH, words.text(key), NOTE);
        }
    }

    /**
     * With what stands between "^" small and raised.
     *
     * @return where it ends
     */
    double raised(double x, double base, String text, double size) {
        double at = x;
        boolean up = false;
        for (String part : text.split("\\^")) {
            double letters = up ? size * 0.65 : size;
            sheet.text(at, up ? base - 1.2 : base, part, letters, Weight.REGULAR);
            at += sheet.width(part, letters, Weight.REGULAR);
            up = !up;
        }
        return at;
    }

    void centred(double base, String text, double size) {
        double wide = sheet.width(text, size, Weight.BOLD);
        sheet.text((Sheet.WIDTH - wide) / 2, base, text, size, Weight.BOLD);
    }

    void rightAligned(double base, String text, double size) {
        double wide = sheet.width(text, size, Weight.REGULAR);
        sheet.text(RIGHT - wide, base, text, size, Weight.REGULAR);
    }
}
