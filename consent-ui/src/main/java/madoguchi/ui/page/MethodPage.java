package madoguchi.ui.page;

import madoguchi.screen.IdentityScreen;
import madoguchi.screen.IdentityScreen.Method;
import madoguchi.screen.Touch.Answer;
import madoguchi.ui.drawing.Drawings;
import madoguchi.ui.drawing.Icon;
import madoguchi.ui.part.Kit;

/** P03: how the patient wants to be recognised. */
final class MethodPage {

    private MethodPage() {}

    static Page of(Kit kit, IdentityScreen.P03Method screen) {
        var page =
                Page.asking(kit.question("P03.question"), kit.lead("P03.lead"))
                        .picture(Drawings.identity());
        if (screen.methods().contains(Method.FACE)) {
            page.answer(kit.answer(Answer.FACE, Icon.FACE, "P03.answer.FACE"));
        }
        if (screen.methods().contains(Method.PIN)) {
            page.answer(kit.answer(Answer.PIN, Icon.PIN, "P03.answer.PIN"));
        }
        if (screen.methods().contains(Method.VISUAL)) {
            page.answer(kit.aside(Answer.VISUAL, Icon.STAFF, "P03.answer.VISUAL"));
        }
        return page.leave(kit.words("P03.leave"));
    }
}
