package madoguchi.ui.page;

import javafx.scene.control.ProgressBar;
import madoguchi.screen.Touch.Answer;
import madoguchi.ui.drawing.Drawings;
import madoguchi.ui.drawing.Icon;
import madoguchi.ui.part.Kit;

/** P09: the card is registered as a health-insurance card, here and now. */
final class RegistrationPage {

    private RegistrationPage() {}

    static Page apply(Kit kit) {
        return Page.asking(kit.question("P09.question"), kit.lead("P09.lead"))
                .picture(Drawings.registration())
                .answer(kit.answer(Answer.APPLY, Icon.CARD, "P09.answer.APPLY"))
                .answer(kit.answer(Answer.DO_NOT_APPLY, Icon.REFUSE, "P09.answer.DO_NOT_APPLY"))
                .leave(kit.words("bar.leave"));
    }

    static Page applying(Kit kit) {
        var bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
        bar.getStyleClass().add("progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        return Page.asking(
                        kit.question("P09.applying.question"), kit.lead("P09.applying.lead"), bar)
                .picture(Drawings.checking())
                .pictureRight();
    }

    static Page registered(Kit kit) {
        return Page.asking(
                        kit.question("P09.registered.question"),
                        kit.lead("P09.registered.lead"),
                        kit.notice(Icon.INFO, kit.words("P09.registered.again")))
                .picture(Drawings.done())
                .answer(
                        kit.onward(
                                Answer.UNDERSTOOD, Icon.CHECK, "P09.registered.answer.UNDERSTOOD"))
                .leave(kit.words("bar.leave"));
    }
}
