package madoguchi.ui.page;

import madoguchi.screen.DoneScreen;
import madoguchi.screen.Touch.Answer;
import madoguchi.ui.drawing.CardInHand;
import madoguchi.ui.drawing.Drawings;
import madoguchi.ui.drawing.Icon;
import madoguchi.ui.part.Kit;

/** P16: 限度額, in the generation that still asks for it. */
final class LimitPage {

    private LimitPage() {}

    static Page asking(Kit kit, DoneScreen.P16Limit screen) {
        if (screen.answered()) {
            return Page.asking(kit.question("P16.question"), kit.lead("P08.lead"))
                    .picture(Drawings.checking());
        }
        return Page.asking(kit.question("P16.question"), kit.lead("P16.lead"))
                .picture(Drawings.certificate())
                .answer(kit.answer(Answer.PROVIDE, Icon.AGREE, "P16.answer.PROVIDE"))
                .answer(
                        kit.answer(
                                Answer.DO_NOT_PROVIDE, Icon.REFUSE, "P16.answer.DO_NOT_PROVIDE"));
    }

    static Page done(Kit kit) {
        return Page.asking(DonePage.signed(kit.question("P16.done.question")), kit.lead("P15.lead"))
                .picture(CardInHand.taking(kit.motion()))
                .pictureRight();
    }
}
