package madoguchi.ui.page;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import madoguchi.screen.Screen;
import madoguchi.screen.Screen.ConsentQuestion;
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

    private ConsentPage() {}

    static Page bundled(Kit kit, Screen.P11Consent screen) {
        var page =
                Page.asking(kit.question("P11.question"), kit.lead("P11.lead"))
                        .picture(signs())
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

    static Page question(Kit kit, Screen.P12Question screen) {
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

    static Page review(Kit kit, Screen.P13Review screen) {
        var rows = new VBox();
        rows.getStyleClass().add("review");
        screen.choices()
                .forEach((question, agreed) -> rows.getChildren().add(row(kit, question, agreed)));
        return Page.asking(kit.question("P13.question"), rows)
                .answer(kit.onward(Answer.CONFIRM, Icon.CHECK, "P13.answer.CONFIRM"))
                .leave(kit.words("bar.leave"));
    }

    private static Node row(Kit kit, ConsentQuestion question, boolean agreed) {
        Words what = kit.words("P13." + question);
        var name = new Paragraph(what, "review-name");
        var choice =
                new Paragraph(kit.words(agreed ? "P13.agreed" : "P13.refused"), "review-choice");
        var texts = new VBox(name, choice);
        texts.getStyleClass().add("review-texts");
        texts.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(texts, Priority.ALWAYS);
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
        var row = new HBox((agreed ? Icon.AGREE : Icon.REFUSE).draw(48), texts, change);
        row.getStyleClass().add("review-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Node signs() {
        var signs = new HBox();
        signs.getStyleClass().add("signs");
        signs.setAlignment(Pos.CENTER);
        for (ConsentQuestion question : ConsentQuestion.values()) {
            Drawing sign = Drawings.consent(question);
            sign.setMaxWidth(150);
            HBox.setHgrow(sign, Priority.ALWAYS);
            signs.getChildren().add(sign);
        }
        return signs;
    }
}
