package madoguchi.paper;

import static madoguchi.paper.FormPen.BODY;
import static madoguchi.paper.FormPen.FIELD;
import static madoguchi.paper.FormPen.KANA;
import static madoguchi.paper.FormPen.LEFT;
import static madoguchi.paper.FormPen.NOTE;
import static madoguchi.paper.FormPen.ONE_LINE;
import static madoguchi.paper.FormPen.PAD;
import static madoguchi.paper.FormPen.RIGHT;
import static madoguchi.paper.FormPen.ROOM;
import static madoguchi.paper.FormPen.THIN;
import static madoguchi.paper.FormPen.TWO_LINES;
import static madoguchi.paper.FormPen.WIDTH;
import static madoguchi.paper.FormPen.of;
import static madoguchi.paper.FormPen.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import madoguchi.declaration.CardFace;
import madoguchi.declaration.Coverage;
import madoguchi.declaration.EligibilityDeclaration;
import madoguchi.declaration.Era;
import madoguchi.declaration.Item;
import madoguchi.paper.FormPen.Box;
import madoguchi.paper.FormPen.Row;
import madoguchi.paper.PaperFonts.Weight;
import madoguchi.paper.Sheet.Fit;

/** 別紙様式, drawn as the ministry has it: two tables, five notes, and lines to sign on. */
final class FormPage {

    private final Sheet sheet;
    private final FormWords words;
    private final EligibilityDeclaration said;
    private final FormPen pen;

    FormPage(Sheet sheet, FormWords words, EligibilityDeclaration said) {
        this.sheet = sheet;
        this.words = words;
        this.said = said;
        this.pen = new FormPen(sheet, words);
    }

    void draw() {
        pen.rightAligned(14, words.text("sheet"), 9);
        pen.centred(25, words.text("title"), 17);
        double end = sheet.paragraph(LEFT, 36, WIDTH, words.text("intro"), BODY);
        pen.goTo(sheet.paragraph(LEFT, end + 1.5, WIDTH, words.text("note"), 9));
        pen.heading("part1");
        coverage();
        pen.notes("note1", "note2");
        pen.heading("part2");
        card();
        pen.notes("note4");
        signature();
    }

    // ---- part 1

    private void coverage() {
        Coverage coverage = said.coverage();
        List<Row> rows = new ArrayList<>();
        rows.add(
                row(
                        "eligible",
                        top ->
                                pen.boxes(
                                        top,
                                        List.of(new Box("eligible.yes", coverage.eligible())))));
        rows.add(
                row(
                        "scheme",
                        top ->
                                pen.boxes(
                                        top,
                                        of(
                                                "scheme.",
                                                Coverage.Scheme.values(),
                                                coverage.scheme()))));
        rows.add(row("insurer", top -> pen.written(top, coverage.insurer())));
        rows.add(row("workplace", top -> pen.written(top, coverage.workplace())));
        if (said.form().has(Item.ISSUED)) {
            rows.add(
                    row(
                            "issued",
                            top -> {
                                double end =
                                        pen.boxes(
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
                                pen.boxes(
                                        top,
                                        of("share.", Coverage.Share.values(), coverage.share()))));
        pen.table(rows);
    }

    // ---- part 2

    private void card() {
        CardFace card = said.card();
        pen.table(
                List.of(
                        new Row("name", 20, top -> name(top, card)),
                        row("born", top -> born(top, card)),
                        row(
                                "sex",
                                top ->
                                        pen.boxes(
                                                top,
                                                of("sex.", CardFace.Sex.values(), card.sex()))),
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
        double end = pen.boxes(top, of("era.", Era.values(), day.map(Era.Day::era)));
        pen.day(end + 1, RIGHT - PAD, top + Row.HEIGHT / 2 + 1.3, day);
    }

    private void address(double top, CardFace card) {
        sheet.fitted(FIELD + PAD, top, ROOM, 15, card.address(), TWO_LINES);
        sheet.dashed(FIELD, top + 15, RIGHT);
        sheet.text(FIELD + PAD, top + 19, words.text("note3"), 7.5, Weight.REGULAR);
        sheet.fitted(FIELD + PAD, top + 19.7, ROOM, 13, card.residence(), TWO_LINES);
    }

    // ---- to sign

    private void signature() {
        pen.down(6);
        double y = pen.y();
        Optional<Era.Day> day = said.signedOn().flatMap(Era::of);
        String era = day.map(known -> words.text("era." + known.era())).orElse("");
        sheet.text(RIGHT - 62, y, era, BODY + 1, Weight.REGULAR);
        pen.day(RIGHT - 52, RIGHT, y, day);
        y += 12;
        double line = RIGHT - 120;
        sheet.text(line, y, words.text("signature"), BODY + 1, Weight.REGULAR);
        double after = pen.raised(RIGHT - 48, y, words.text("relation"), BODY - 1);
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
        pen.goTo(y + 8);
        pen.notes("note5");
    }
}
