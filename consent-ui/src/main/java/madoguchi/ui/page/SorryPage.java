package madoguchi.ui.page;

import javafx.scene.Node;
import madoguchi.screen.Screen;
import madoguchi.screen.Touch.Answer;
import madoguchi.ui.drawing.CardInHand;
import madoguchi.ui.drawing.Drawings;
import madoguchi.ui.drawing.Icon;
import madoguchi.ui.part.Kit;
import madoguchi.ui.part.Paragraph;
import madoguchi.ui.words.Wording;

/** P20: it did not work; what happened, what to do now, and nobody's fault. */
final class SorryPage {

    private SorryPage() {}

    static Page of(Kit kit, Screen.P20Sorry screen) {
        Wording.Failure failure = kit.wording().failure(screen.code());
        var page =
                Page.asking(
                                new Paragraph(failure.patient(), "question", "question-long"),
                                kit.box(
                                        Icon.DESK,
                                        "desk",
                                        new Paragraph(kit.words("P20.desk"), "desk-text")))
                        .picture(
                                screen.cardThere()
                                        ? CardInHand.taking(kit.motion())
                                        : Drawings.information())
                        .answer(forStaff(kit, failure))
                        .answer(kit.box(Icon.PHONE, "phone", kit.body("P20.line")));
        if (!screen.cardThere()) {
            page.answer(kit.onward(Answer.UNDERSTOOD, Icon.CHECK, "P20.answer.UNDERSTOOD"));
        } else {
            page.alsoAsking(kit.lead("P20.takeCard"));
        }
        return page;
    }

    /** What staff does about it, with the code to look up or to say on the telephone. */
    static Node forStaff(Kit kit, Wording.Failure failure) {
        var box =
                kit.box(
                        Icon.STAFF,
                        "staff",
                        kit.small("P20.staff"),
                        new Paragraph(failure.staff(), "body"),
                        new Paragraph(
                                kit.words("P20.code.titled", failure.code(), failure.title()),
                                "code"));
        return box;
    }
}
