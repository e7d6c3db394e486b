package madoguchi.ui.page;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import madoguchi.screen.DeskPlace;
import madoguchi.screen.DeskRole;
import madoguchi.screen.DeskTouch;
import madoguchi.screen.StaffScreen;
import madoguchi.screen.Touch;
import madoguchi.ui.drawing.Icon;
import madoguchi.ui.part.Keyboard;
import madoguchi.ui.part.Kit;
import madoguchi.ui.part.Paragraph;
import madoguchi.ui.part.Touchable;

/** S01: staff prove who they are. */
final class LogInPage {

    private LogInPage() {}

    static Page of(Kit kit, StaffScreen.S01LogIn screen) {
        var page = Page.asking(kit.question("S01.question"));
        page.alsoAsking(roles(kit, screen));
        return (screen.cannot().isPresent() ? cannot(page, kit, screen) : typing(page, kit, screen))
                .leave(kit.words("bar.leave"));
    }

    private static Page typing(Page page, Kit kit, StaffScreen.S01LogIn screen) {
        boolean waiting = screen.waitSeconds() > 0;
        var keyboard = new Keyboard(kit, !screen.checking() && !waiting);
        if (screen.checking()) {
            page.alsoAsking(kit.body("S01.checking"));
        } else if (waiting) {
            page.alsoAsking(kit.notice(Icon.INFO, kit.words("S01.wait", screen.waitSeconds())));
        } else if (screen.wrongBefore()) {
            page.alsoAsking(kit.notice(Icon.INFO, kit.words("S01.wrong")));
        }
        return page.alsoAsking(keyboard.display()).answer(keyboard.keys()).keys(keyboard);
    }

    /**
     * Why nobody comes in now, what to do about it, and the page that tells more. Who picks a role
     * tries again.
     */
    private static Page cannot(Page page, Kit kit, StaffScreen.S01LogIn screen) {
        String code = screen.cannot().orElseThrow();
        page.alsoAsking(kit.notice(Icon.CAUTION, kit.words("S01.cannot", code)));
        page.alsoAsking(kit.body("T04.cause." + code));
        return screen.selfCheck() ? page.answer(selfCheck(kit)) : page;
    }

    private static Touchable selfCheck(Kit kit) {
        var name = kit.words("S01.selfCheck");
        var there = new Touch.AtDesk(new DeskTouch.Go(DeskPlace.T01_SELF_CHECK));
        return Touchable.answer(
                        "desk-place-" + DeskPlace.T01_SELF_CHECK,
                        name,
                        kit.taps(),
                        () -> kit.touches().accept(there),
                        new Paragraph(name, "key-word").centred())
                .styled("language");
    }

    private static HBox roles(Kit kit, StaffScreen.S01LogIn screen) {
        var row = new HBox();
        row.getStyleClass().add("languages");
        for (DeskRole role : DeskRole.values()) {
            var name = kit.words("desk.role." + role);
            var face = new Paragraph(name, "key-word").centred();
            face.setMaxHeight(Paragraph.USE_PREF_SIZE);
            Touchable button =
                    Touchable.answer(
                                    "log-in-as-" + role,
                                    name,
                                    kit.taps(),
                                    () -> kit.touches().accept(new Touch.LogInAs(role)),
                                    face)
                            .styled("language")
                            .chosen(role == screen.role())
                            .enabled(!screen.checking());
            HBox.setHgrow(button, Priority.ALWAYS);
            button.setPrefWidth(10);
            row.getChildren().add(button);
        }
        return row;
    }
}
