package madoguchi.ui.page;

import madoguchi.screen.Screen;
import madoguchi.ui.drawing.CardInHand;
import madoguchi.ui.drawing.Icon;
import madoguchi.ui.part.Kit;
import madoguchi.ui.part.Paragraph;

/** P17: the card still lies there. */
final class TakeCardPage {

    private TakeCardPage() {}

    static Page of(Kit kit, Screen.P17TakeCard screen) {
        var page =
                Page.asking(
                                new Paragraph(kit.words("P17.question"), "headline"),
                                kit.lead("P17.lead"))
                        .picture(CardInHand.taking(kit.motion()))
                        .pictureRight();
        if (screen.staffTold()) {
            page.answer(kit.notice(Icon.DESK, kit.words("P17.staffTold")));
        }
        return page;
    }
}
