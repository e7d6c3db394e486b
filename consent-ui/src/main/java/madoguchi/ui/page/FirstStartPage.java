package madoguchi.ui.page;

import madoguchi.screen.Screen;
import madoguchi.screen.Screen.S00FirstStart.Stage;
import madoguchi.ui.drawing.Icon;
import madoguchi.ui.part.Keyboard;
import madoguchi.ui.part.Kit;

/** S00: the facility chooses its password for the visual check. */
final class FirstStartPage {

    private FirstStartPage() {}

    static Page of(Kit kit, Screen.S00FirstStart screen) {
        var keyboard = new Keyboard(kit, true);
        String key = screen.stage() == Stage.CHOOSE ? "S00.choose" : "S00.repeat";
        var page =
                Page.asking(
                        kit.question(key + ".question"),
                        kit.body(key + ".lead", screen.minimumLength()));
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
