package madoguchi.ui.page;

import madoguchi.screen.ConsentScreen;
import madoguchi.screen.Touch.Answer;
import madoguchi.ui.drawing.Drawings;
import madoguchi.ui.drawing.Icon;
import madoguchi.ui.part.Kit;

/** P14: what the centre's answer opens, each with its own two answers of the same weight. */
final class OfferPage {

    private OfferPage() {}

    static Page of(Kit kit, ConsentScreen.P14Offer screen) {
        String key = "P14." + screen.offer();
        var page =
                Page.asking(kit.question(key + ".question"), kit.lead(key + ".lead"))
                        .picture(Drawings.offer(screen.offer()))
                        .leave(kit.words("bar.leave"));
        return switch (screen.offer()) {
            case SUBSIDY ->
                    page.answer(kit.answer(Answer.USE, Icon.AGREE, key + ".answer.USE"))
                            .answer(
                                    kit.answer(
                                            Answer.DO_NOT_USE,
                                            Icon.REFUSE,
                                            key + ".answer.DO_NOT_USE"));
            case SPECIFIC_DISEASE ->
                    page.answer(kit.answer(Answer.PROVIDE, Icon.AGREE, key + ".answer.PROVIDE"))
                            .answer(
                                    kit.answer(
                                            Answer.DO_NOT_PROVIDE,
                                            Icon.REFUSE,
                                            key + ".answer.DO_NOT_PROVIDE"));
            case PRESCRIPTION ->
                    page.answer(
                                    kit.answer(
                                            Answer.ELECTRONIC,
                                            Icon.PHONE_SHEET,
                                            key + ".answer.ELECTRONIC"))
                            .answer(kit.answer(Answer.PAPER, Icon.SHEET, key + ".answer.PAPER"));
        };
    }
}
