package madoguchi.ui.page;

import java.util.ArrayList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import madoguchi.screen.Language;
import madoguchi.screen.Presentation;
import madoguchi.screen.Screen;
import madoguchi.screen.Touch;
import madoguchi.ui.drawing.CardInHand;
import madoguchi.ui.drawing.Drawings;
import madoguchi.ui.drawing.Icon;
import madoguchi.ui.part.Kit;
import madoguchi.ui.part.Paragraph;
import madoguchi.ui.part.Touchable;
import madoguchi.ui.words.Wording;
import madoguchi.ui.words.Words;

/** P01: nobody's turn yet. */
final class WelcomePage {

    private WelcomePage() {}

    static Page open(Kit kit, Screen.P01Welcome screen) {
        var page =
                Page.asking(
                                new Paragraph(kit.words("P01.question"), "headline"),
                                kit.lead("P01.hint"))
                        .headed(heading(screen.facility()))
                        .picture(CardInHand.putting(kit.motion()))
                        .pictureRight();
        screen.notice()
                .ifPresent(n -> page.answer(kit.notice(Icon.INFO, kit.words("P01.notice." + n))));
        outOfOrder(kit, screen).forEach(page::answer);
        return choosing(kit, page);
    }

    static Page closed(Kit kit, Screen.P01Closed screen) {
        Wording.Failure failure = kit.wording().failure(screen.code());
        return choosing(
                kit,
                Page.asking(
                                new Paragraph(kit.words("P01.closed.question"), "headline"),
                                kit.lead("P01.closed.lead"))
                        .headed(heading(screen.facility()))
                        .picture(Drawings.information())
                        .pictureRight()
                        .answer(SorryPage.forStaff(kit, failure)));
    }

    /** With the languages below, where there is more than one. */
    private static Page choosing(Kit kit, Page page) {
        return kit.presentation().languages().choice() ? page.answer(languages(kit)) : page;
    }

    private static Node heading(String facility) {
        var name = new Paragraph(Words.data(facility), "facility");
        var heading = new HBox(Icon.DESK.draw(40), name);
        heading.getStyleClass().add("heading");
        heading.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(name, Priority.ALWAYS);
        return heading;
    }

    private static ArrayList<Node> outOfOrder(Kit kit, Screen.P01Welcome screen) {
        var banners = new ArrayList<Node>();
        for (String code : screen.outOfOrder()) {
            banners.add(
                    kit.box(
                            Icon.CAUTION,
                            "notice",
                            new Paragraph(kit.wording().failure(code).patient(), "notice-text")));
        }
        return banners;
    }

    /** Each under its own name: who needs another one can read nothing else here. */
    private static Node languages(Kit kit) {
        var row = new HBox();
        row.getStyleClass().add("languages");
        Presentation now = kit.presentation();
        for (Language language : now.languages().offered()) {
            Words name = Words.data(language.ownName());
            var face = new Paragraph(name, "language-text").centred();
            face.setMaxHeight(Paragraph.USE_PREF_SIZE);
            Touchable button =
                    Touchable.answer(
                                    "language-" + language.tag(),
                                    name,
                                    kit.taps(),
                                    () ->
                                            kit.touches()
                                                    .accept(new Touch.Adjusted(now.in(language))),
                                    face)
                            .styled("language")
                            .chosen(language == now.language());
            HBox.setHgrow(button, Priority.ALWAYS);
            button.setPrefWidth(10);
            row.getChildren().add(button);
        }
        return row;
    }
}
