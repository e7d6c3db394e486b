package madoguchi.ui.page;

import java.util.Map;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import madoguchi.screen.DoneScreen;
import madoguchi.screen.Touch.Answer;
import madoguchi.ui.drawing.CardInHand;
import madoguchi.ui.drawing.Drawings;
import madoguchi.ui.drawing.Icon;
import madoguchi.ui.part.Kit;
import madoguchi.ui.part.Paragraph;
import madoguchi.ui.words.Words;

/** P15: done, and what to do with the card now. */
final class DonePage {

    private DonePage() {}

    static Page of(Kit kit, DoneScreen.P15Done screen) {
        var page = Page.asking(title(kit, screen)).picture(CardInHand.taking(kit.motion()));
        if (!screen.limitOffered()) {
            page.pictureRight();
        }
        if (screen.consentRegistered()) {
            page.alsoAsking(kit.lead(screen.limitOffered() ? "P15.lead.limit" : "P15.lead"));
            agreed(kit, page, screen);
        } else {
            page.alsoAsking(kit.notice(Icon.INFO, kit.words("P15b.lead")))
                    .alsoAsking(kit.lead("P15b.take"));
        }
        if (screen.limitOffered()) {
            page.answer(kit.answer(Answer.COPAY_LIMIT, Icon.SHEET, "P15.answer.COPAY_LIMIT"));
        }
        return page;
    }

    private static Node title(Kit kit, DoneScreen.P15Done screen) {
        var texts = new VBox();
        texts.getStyleClass().add("done-title");
        texts.setAlignment(Pos.CENTER_LEFT);
        screen.name()
                .ifPresent(
                        name -> {
                            texts.getChildren()
                                    .add(
                                            new Paragraph(
                                                    kit.words("P15.named", Words.data(name)),
                                                    "name"));
                            screen.kana()
                                    .ifPresent(
                                            kana ->
                                                    texts.getChildren()
                                                            .add(
                                                                    new Paragraph(
                                                                            Words.data(kana),
                                                                            "kana")));
                        });
        texts.getChildren()
                .add(kit.question(screen.consentRegistered() ? "P15.question" : "P15b.question"));
        return signed(texts);
    }

    /** With the sign that all is done. */
    static Node signed(Node texts) {
        var sign = Drawings.done();
        sign.setMinSize(104, 104);
        sign.setMaxSize(104, 104);
        var title = new HBox(sign, texts);
        title.getStyleClass().add("done");
        title.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(texts, Priority.ALWAYS);
        return title;
    }

    private static void agreed(Kit kit, Page page, DoneScreen.P15Done screen) {
        if (screen.agreed().isEmpty()) {
            return;
        }
        String kinds =
                screen.agreed().entrySet().stream()
                        .filter(Map.Entry::getValue)
                        .map(entry -> kit.words("P13." + entry.getKey()).plain())
                        .collect(Collectors.joining(kit.words("P15.separator").plain()));
        if (kinds.isEmpty()) {
            page.answer(kit.box(Icon.REFUSE, "quiet", kit.body("P15.agreed.none")));
            return;
        }
        Paragraph what = kit.body("P15.agreed", kinds);
        page.answer(
                screen.until()
                        .map(
                                until ->
                                        kit.box(
                                                Icon.AGREE,
                                                "quiet",
                                                what,
                                                kit.body("P15.until", kit.wording().time(until))))
                        .orElseGet(() -> kit.box(Icon.AGREE, "quiet", what)));
    }
}
