package madoguchi.ui.page;

import madoguchi.screen.IdentityScreen;
import madoguchi.screen.Touch.Answer;
import madoguchi.ui.drawing.Drawings;
import madoguchi.ui.drawing.Icon;
import madoguchi.ui.part.Keypad;
import madoguchi.ui.part.Kit;
import madoguchi.ui.part.PadOrders;

/** P05 and P06: the PIN, and that it is locked. */
final class PinPage {

    private PinPage() {}

    static Page entering(Kit kit, IdentityScreen.P05Pin screen, PadOrders pads) {
        var keypad = new Keypad(kit, !screen.checking(), pads);
        var page = Page.asking(kit.question("P05.question"));
        boolean last = screen.triesLeft() == 1;
        if (screen.checking()) {
            page.alsoAsking(kit.lead("P05.checking"));
        } else if (last) {
            // before the last try, not after it: a locked PIN means a walk to the municipality
            page.alsoAsking(kit.notice(Icon.CAUTION, kit.words("P05.last")));
        } else if (screen.wrongBefore()) {
            page.alsoAsking(kit.notice(Icon.INFO, kit.words("P05.wrong", screen.triesLeft())));
        } else {
            page.alsoAsking(kit.lead(screen.onlyMethod() ? "P03.lead" : "P05.lead"));
        }
        return page.alsoAsking(keypad.dots())
                .answer(keypad.keys())
                .keys(keypad)
                .leave(kit.words("P05.leave"))
                .leaveEnabled(!screen.checking());
    }

    static Page locked(Kit kit, IdentityScreen.P06PinLocked screen) {
        return Page.asking(
                        kit.question("P06.question"),
                        kit.lead(screen.othersLeft() ? "P06.lead" : "P06.lead.none"),
                        kit.lead("P06.reset"))
                .picture(Drawings.locked())
                .answer(kit.onward(Answer.UNDERSTOOD, Icon.CHECK, "P06.answer.UNDERSTOOD"))
                .leave(kit.words("bar.leave"));
    }
}
