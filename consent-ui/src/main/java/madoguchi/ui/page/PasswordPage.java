package madoguchi.ui.page;

import madoguchi.screen.StaffScreen;
import madoguchi.screen.StaffScreen.S00Password.Stage;
import madoguchi.ui.drawing.Icon;
import madoguchi.ui.part.Keyboard;
import madoguchi.ui.part.Kit;

/** S00: the facility chooses one of its passwords. */
final class PasswordPage {

    private PasswordPage() {}

    static Page of(Kit kit, StaffScreen.S00Password screen) {
        var keyboard = new Keyboard(kit, true);
        boolean choose = screen.stage() == Stage.CHOOSE;
        var page =
                Page.asking(
                        choose
                                ? kit.question("S00.choose." + screen.which())
                                : kit.question("S00.repeat.question"),
                        choose
                                ? kit.body(
                                        screen.change()
                                                ? "S00.change.lead"
                                                : "S00.lead." + screen.which(),
                                        screen.minimumLength())
                                : kit.body("S00.repeat.lead"));
        if (screen.change()) {
            page.leave(kit.words("bar.leave"));
        }
        screen.problem()
                .ifPresent(
                        problem ->
                                page.alsoAsking(
                                        kit.notice(
                                                Icon.INFO,
                                                kit.words(
                                                        "S00.problem." + problem,
                                                        screen.minimumLength()))));
        return page.alsoAsking(keyboard.display()).answer(keyboard.keys()).keys(keyboard);
    }
}
