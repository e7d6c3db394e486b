package madoguchi.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;
import madoguchi.declaration.CardFace;
import madoguchi.declaration.Coverage;
import madoguchi.declaration.EligibilityDeclaration;
import madoguchi.declaration.Era;
import madoguchi.declaration.Item;
import madoguchi.paper.PaperFonts.Weight;
import madoguchi.paper.Sheet.Fit;

/** 別紙様式, drawn as the ministry has it: two tables, five notes, and lines to sign on. */
final class FormPage {

    private static final double LEFT = 20;
    private static final double WIDTH = Sheet.WIDTH - 2 * LEFT;
    private static final double RIGHT = LEFT + WIDTH;
    private static final double LABEL = 45;
    private static final double FIELD = LEFT + LABEL;
    private static final double PAD = 2.5;
    private static final double ROOM = WIDTH - LABEL - 2 * PAD;

    private static final double KANA = 7;
    private static final double THICK = 0.35;
    private static final double THIN = 0.2;
    private static final double BODY = 10.5;
    private static final double NOTE = 8.5;
    private static final Fit ONE_LINE = new Fit(11, 7, 1);
    private static final Fit TWO_LINES = new Fit(11, 6.5, 2);

    private final Sheet sheet;
    private final FormWords words;
    private final EligibilityDeclaration said;
    private double y;

    FormPage(Sheet sheet, FormWords words, EligibilityDeclaration said) {
        this.sheet = sheet;
        this.words = words;
        this.said = said;
    }

    void draw() {
        rightAligned(14, words.text("sheet"), 9);
        centred(25, words.text("title"), 17);
        y = sheet.paragraph(LEFT, 36, WIDTH, words.text("intro"), BODY);
        y = sheet.paragraph(LEFT, y + 1.5, WIDTH, words.text("note"), 9);
        heading("part1");
        coverage();
        notes("note1", "note2");
        heading("part2");
        card();
        notes("note4");
        signature();
    }

    // ---- part 1

    private void coverage() {
        Coverage coverage = said.coverage();
        List<Row> rows = new ArrayList<>();
        rows.add(
                row(
                        "eligible",
                        top -> boxes(top, List.of(new Box("eligible.yes", coverage.eligible())))));
        rows.add(
                row(
                        "scheme",
                        top ->
                                boxes(
                                        top,
                                        of(
                                                "scheme.",
                                                Coverage.Scheme.values(),
                                                coverage.scheme()))));
        rows.add(row("insurer", top -> written(top, coverage.insurer())));
        rows.add(row("workplace", top -> written(top, coverage.workplace())));
        if (said.form().has(Item.ISSUED)) {
            rows.add(
                    row(
                            "issued",
                            top -> {
                                double end =
                                        boxes(
                                                top,
                                                of(
                                                        "issued.",
                                                        Coverage.Issued.values(),
                                                        coverage.issued()));
                                sheet.text(
                                        end,
                                        top + Row.HEIGHT / 2 + 1.2,
                                        words.text("issued.hint"),
                                        NOTE,
                                        Weight.REGULAR);
                            }));
        }
        rows.add(
                row(
                        "share",
                        top ->
                                boxes(
                                        top,
                                        of("share.", Coverage.Share.values(), coverage.share()))));
        table(rows);
    }

    // ---- part 2

    private void card() {
        CardFace card = said.card();
        table(
                List.of(
                        new Row("name", 20, top -> name(top, card)),
                        row("born", top -> born(top, card)),
                        row(
                                "sex",
                                top -> boxes(top, of("sex.", CardFace.Sex.values(), card.sex()))),
                        new Row("address", 33, top -> address(top, card))));
    }

    private void name(double top, CardFace card) {
        String label = words.text("kana");
        double begin = FIELD + PAD + sheet.width(label, NOTE, Weight.REGULAR) + 2;
        sheet.text(FIELD + PAD, top + 4.7, label, NOTE, Weight.REGULAR);
        sheet.fitted(
                begin, top, RIGHT - PAD - begin, KANA, katakana(card.kana()), new Fit(9.5, 5, 1));
        sheet.dashed(FIELD, top + KANA, RIGHT);
        sheet.fitted(FIELD + PAD, top + KANA, ROOM, 13, card.name(), new Fit(14, 7, 2));
    }

    /** The form asks for フリガナ; on the glass hiragana is typed. */
    private static String katakana(String kana) {
        return kana.codePoints()
                .map(letter -> letter >= 'ぁ' && letter <= 'ゖ' ? letter + ('ァ' - 'ぁ') : letter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private void born(double top, CardFace card) {
        Optional<Era.Day> day = card.born().flatMap(Era::of);
        double end = boxes(top, of("era.", Era.values(), day.map(Era.Day::era)));
        day(end + 1, RIGHT - PAD, top + Row.HEIGHT / 2 + 1.3, day);
    }

    private void address(double top, CardFace card) {
        sheet.fitted(FIELD + PAD, top, ROOM, 15, card.address(), TWO_LINES);
        sheet.dashed(FIELD, top + 15, RIGHT);
        sheet.text(FIELD + PAD, top + 19, words.text("note3"), 7.5, Weight.REGULAR);
        sheet.fitted(FIELD + PAD, top + 19.7, ROOM, 13, card.residence(), TWO_LINES);
    }

    // ---- to sign

    private void signature() {
        y += 6;
        Optional<Era.Day> day = said.signedOn().flatMap(Era::of);
        String era = day.map(known -> words.text("era." + known.era())).orElse("");
        sheet.text(RIGHT - 62, y, era, BODY + 1, Weight.REGULAR);
        day(RIGHT - 52, RIGHT, y, day);
        y += 12;
        double line = RIGHT - 120;
        sheet.text(line, y, words.text("signature"), BODY + 1, Weight.REGULAR);
        double after = raised(RIGHT - 48, y, words.text("relation"), BODY - 1);
        sheet.line(line + 11, y + 1.2, RIGHT - 50, y + 1.2, THIN);
        String bracket = words.text("relation.end");
        double end = RIGHT - sheet.width(bracket, BODY - 1, Weight.REGULAR);
        sheet.text(end, y, bracket, BODY - 1, Weight.REGULAR);
        sheet.line(after + 1, y + 1.2, end - 0.5, y + 1.2, THIN);
        sheet.fitted(after + 1.5, y - 4.5, end - after - 2.5, 6, said.relation(), new Fit(9, 5, 1));
        y += 11;
        sheet.text(line, y, words.text("phone"), BODY + 1, Weight.REGULAR);
        double number = line + sheet.width(words.text("phone"), BODY + 1, Weight.REGULAR) + 3;
        sheet.line(number, y + 1.2, RIGHT, y + 1.2, THIN);
        sheet.fitted(number + 2, y - 4.5, RIGHT - number - 2, 6, said.phone(), ONE_LINE);
        y += 8;
        notes("note5");
    }

    // ---- parts

    /** A line of a table. */
    private record Row(String label, double height, DoubleConsumer field) {
        static final double HEIGHT = 10.5;
    }

    private record Box(String label, boolean ticked) {}

    private static Row row(String label, DoubleConsumer field) {
        return new Row(label, Row.HEIGHT, field);
    }

    private static <E extends Enum<E>> List<Box> of(String prefix, E[] values, Optional<E> chosen) {
        return Stream.of(values)
                .map(
                        value ->
                                new Box(
                                        prefix + value.name(),
                                        chosen.filter(value::equals).isPresent()))
                .toList();
    }

    private void table(List<Row> rows) {
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
    private double boxes(double top, List<Box> boxes) {
        double x = FIELD + PAD;
        double base = top + Row.HEIGHT / 2 + 1.3;
        for (Box box : boxes) {
            String text = (box.ticked() ? "■" : "□") + words.text(box.label());
            sheet.text(x, base, text, BODY, Weight.REGULAR);
            x += sheet.width(text, BODY, Weight.REGULAR) + 3.2;
        }
        return x;
    }

    private void written(double top, String text) {
        sheet.fitted(FIELD + PAD, top, ROOM, Row.HEIGHT, text, TWO_LINES);
    }

    /** 年, 月, 日 with room to write before each, or with the numbers. */
    private void day(double from, double to, double base, Optional<Era.Day> day) {
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

    private void heading(String key) {
        y += 3.5;
        sheet.text(LEFT, y, words.text(key), BODY + 1, Weight.BOLD);
        y += 2.2;
    }

    private void notes(String... keys) {
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
    private double raised(double x, double base, String text, double size) {
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

    private void centred(double base, String text, double size) {
        double wide = sheet.width(text, size, Weight.BOLD);
        sheet.text((Sheet.WIDTH - wide) / 2, base, text, size, Weight.BOLD);
    }

    private void rightAligned(double base, String text, double size) {
        double wide = sheet.width(text, size, Weight.REGULAR);
        sheet.text(RIGHT - wide, base, text, size, Weight.REGULAR);
    }
}
