package madoguchi.ui.page;

import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import madoguchi.screen.ConsentScreen;
import madoguchi.screen.ConsentScreen.ConsentQuestion;
import madoguchi.screen.Touch;
import madoguchi.screen.Touch.Answer;
import madoguchi.ui.drawing.Drawing;
import madoguchi.ui.drawing.Drawings;
import madoguchi.ui.drawing.Icon;
import madoguchi.ui.part.Kit;
import madoguchi.ui.part.Paragraph;
import madoguchi.ui.part.Touchable;
import madoguchi.ui.words.Words;

/**
 * P11 to P13: consent, all at once or one by one, and what was chosen. No answer is made to look
 * better than another.
 */
final class ConsentPage {

    /** Lines that have room below the question on every glass. */
    private static final int ROOM = 3;

    private ConsentPage() {}

    static Page bundled(Kit kit, ConsentScreen.P11Consent screen) {
        var page =
                Page.asking(kit.question("P11.question", kinds(kit, screen)), kit.lead("P11.lead"))
                        .picture(signs(screen.questions()))
                        .answer(kit.answer(Answer.AGREE_ALL, Icon.AGREE, "P11.answer.AGREE_ALL"))
                        .answer(
                                kit.answer(
                                        Answer.CHOOSE_EACH, Icon.EACH, "P11.answer.CHOOSE_EACH"));
        if (screen.refusalOffered()) {
            page.answer(kit.answer(Answer.REFUSE_ALL, Icon.REFUSE, "P11.answer.REFUSE_ALL"));
        }
        return page.answer(kit.body(screen.refusalOffered() ? "P11.note.balanced" : "P11.note"))
                .leave(kit.words("bar.leave"));
    }

    /** Everything that the one question stands for, as part of its sentence. */
    private static String kinds(Kit kit, ConsentScreen.P11Consent screen) {
        return screen.questions().stream()
                .map(question -> kit.words("P11." + question).marked())
                .collect(Collectors.joining(kit.words("P11.separator").marked()));
    }

    static Page beforehand(Kit kit, ConsentScreen.P11Beforehand screen) {
        List<Node> lines =
                screen.choices().entrySet().stream()
                        .map(choice -> (Node) told(kit, choice.getKey(), choice.getValue()))
                        .toList();
        var page = Page.asking(kit.question("P11.beforehand.question"));
        if (lines.size() <= ROOM) {
            page.alsoAsking(kit.lead("P11.beforehand.lead"));
        }
        return listing(page, lines, "review-close")
                .answer(kit.onward(Answer.CONFIRM, Icon.CHECK, "P11.beforehand.answer.CONFIRM"))
                .answer(
                        kit.answer(
                                Answer.CHOOSE_EACH, Icon.EACH, "P11.beforehand.answer.CHOOSE_EACH"))
                .leave(kit.words("bar.leave"));
    }

    private static HBox told(Kit kit, ConsentQuestion question, boolean agreed) {
        Words answer = kit.words(agreed ? "P13.agreed" : "P13.refused");
        return line(agreed, kit.lead("P11.beforehand.line", kit.words("P13." + question), answer));
    }

    static Page question(Kit kit, ConsentScreen.P12Question screen) {
        boolean checkup = screen.question() == ConsentQuestion.HEALTH_CHECKUP;
        return Page.asking(
                        kit.small("P12.count", screen.number(), screen.of()),
                        kit.question("P12." + screen.question()),
                        kit.lead("P12.lead"))
                .picture(Drawings.consent(screen.question()))
                .answer(kit.answer(Answer.AGREE, Icon.AGREE, "P12.answer.AGREE"))
                .answer(
                        kit.answer(
                                Answer.REFUSE,
                                Icon.REFUSE,
                                checkup ? "P12.answer.REFUSE.HEALTH_CHECKUP" : "P12.answer.REFUSE"))
                .leave(kit.words("bar.leave"));
    }

    static Page review(Kit kit, ConsentScreen.P13Review screen) {
        List<Node> lines =
                screen.choices().entrySet().stream()
                        .map(choice -> row(kit, choice.getKey(), choice.getValue()))
                        .toList();
        return listing(Page.asking(kit.question("P13.question")), lines)
                .answer(kit.onward(Answer.CONFIRM, Icon.CHECK, "P13.answer.CONFIRM"))
                .leave(kit.words("bar.leave"));
    }

    /**
     * As many lines below the question as have room on a wide glass, the others with the answers.
     */
    private static Page listing(Page page, List<Node> lines, String... styles) {
        int below = Math.min(lines.size(), ROOM);
        var rows = new VBox(lines.subList(0, below).toArray(Node[]::new));
        rows.getStyleClass().add("review");
        rows.getStyleClass().addAll(styles);
        page.alsoAsking(rows);
        lines.subList(below, lines.size()).forEach(page::answer);
        return page;
    }

    private static Node row(Kit kit, ConsentQuestion question, boolean agreed) {
        Words what = kit.words("P13." + question);
        Words label = kit.words("P13.change");
        var face = new Paragraph(label, "change-text").centred();
        face.setMaxHeight(Paragraph.USE_PREF_SIZE);
        Touchable change =
                Touchable.answer(
                                "change-" + question,
                                new Words(what.plain() + " " + label.plain(), what.locale()),
                                kit.taps(),
                                () -> kit.touches().accept(new Touch.ChangeWanted(question)),
                                face)
                        .styled("change");
        return line(agreed, texts(kit, question, agreed), change);
    }

    private static Node texts(Kit kit, ConsentQuestion question, boolean agreed) {
        var texts =
                new VBox(
                        new Paragraph(kit.words("P13." + question), "review-name"),
                        new Paragraph(
                                kit.words(agreed ? "P13.agreed" : "P13.refused"), "review-choice"));
        texts.getStyleClass().add("review-texts");
        texts.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(texts, Priority.ALWAYS);
        return texts;
    }

    /** What a question is about, and what was answered. */
    private static HBox line(boolean agreed, Node... parts) {
        var line = new HBox((agreed ? Icon.AGREE : Icon.REFUSE).draw(48));
        line.getChildren().addAll(parts);
        line.getStyleClass().add("review-row");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static Node signs(List<ConsentQuestion> questions) {
        var signs = new HBox();
        signs.getStyleClass().add("signs");
        signs.setAlignment(Pos.CENTER);
        for (ConsentQuestion question : questions) {
            Drawing sign = Drawings.consent(question);
            sign.setMaxWidth(150);
            HBox.setHgrow(sign, Priority.ALWAYS);
            signs.getChildren().add(sign);
        }
        return signs;
    }
}
