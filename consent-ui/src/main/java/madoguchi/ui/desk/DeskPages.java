package madoguchi.ui.desk;

import madoguchi.screen.DeskScreen;
import madoguchi.screen.S02Today;
import madoguchi.screen.S08Settings;
import madoguchi.ui.part.Kit;

/** Which page shows which screen of the desk: the one place. */
final class DeskPages {

    private DeskPages() {}

    static DeskPage<?> build(Kit kit, DeskScreen screen) {
        var deskKit = new DeskKit(kit, screen.id());
        DeskPage<?> page =
                switch (screen) {
                    case S02Today _ -> new TodayView(deskKit);
                    case S08Settings _ -> new SettingsView(deskKit);
                };
        page.follows(screen);
        return page;
    }
}
