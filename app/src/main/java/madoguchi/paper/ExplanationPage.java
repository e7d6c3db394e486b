package madoguchi.paper;

import madoguchi.paper.PaperFonts.Weight;

/** 被保険者資格申立書に関する説明書: what the patient is told before filling in the form. */
final class ExplanationPage {

    private static final double LEFT = 25;
    private static final double WIDTH = Sheet.WIDTH - 2 * LEFT;
    private static final double BODY = 11;

    private final Sheet sheet;
    private final FormWords words;

    ExplanationPage(Sheet sheet, FormWords words) {
        this.sheet = sheet;
        this.words = words;
    }

    void draw() {
        sheet.text(LEFT, 30, words.text("explanation.to"), BODY, Weight.REGULAR);
        String title = words.text("explanation.title");
        double wide = sheet.width(title, 16, Weight.BOLD);
        sheet.text((Sheet.WIDTH - wide) / 2, 48, title, 16, Weight.BOLD);
        double y = paragraph(64, "explanation.what");
        y = paragraph(y + 4, "explanation.share");
        y = paragraph(y + 4, "explanation.later");
        double top = y + 4;
        sheet.text(LEFT + 5, top + 9, words.text("explanation.when"), BODY, Weight.BOLD);
        y = bullet(top + 17, "explanation.new");
        y = bullet(y + 1.5, "explanation.trouble");
        sheet.box(LEFT, top, WIDTH, y - top - 1, 0.3);
    }

    private double paragraph(double y, String key) {
        return sheet.paragraph(LEFT, y, WIDTH, words.text(key), BODY);
    }

    private double bullet(double y, String key) {
        sheet.text(LEFT + 6, y, "・", BODY, Weight.REGULAR);
        return sheet.paragraph(LEFT + 11, y, WIDTH - 17, words.text(key), BODY);
    }
}
