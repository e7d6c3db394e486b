package madoguchi.ui.desk;

import madoguchi.screen.DeskScreen;
import madoguchi.screen.S02Today;
import madoguchi.screen.S03VisualMode;
import madoguchi.screen.S04Fallback;
import madoguchi.screen.S05Declaration;
import madoguchi.screen.S06Care;
import madoguchi.screen.S07Usage;
import madoguchi.screen.S08Settings;
import madoguchi.screen.T01SelfCheck;
import madoguchi.screen.T02Camera;
import madoguchi.screen.T03CardTest;
import madoguchi.screen.T04ErrorBook;
import madoguchi.screen.T05Schedule;
import madoguchi.screen.T06Practice;
import madoguchi.ui.part.Kit;
import madoguchi.ui.part.LivePicture;

/** Which page shows which screen of the desk: the one place. */
final class DeskPages {

    private DeskPages() {}

    static DeskPage<?> build(Kit kit, DeskScreen screen, LivePicture live, boolean wide) {
        var deskKit = new DeskKit(kit, screen.id());
        DeskPage<?> page =
                switch (screen) {
                    case S02Today _ -> new TodayView(deskKit);
                    case S03VisualMode _ -> new VisualModeView(deskKit);
                    case S04Fallback _ -> new FallbackView(deskKit);
                    case S05Declaration _ -> new DeclarationView(deskKit);
                    case S06Care _ -> new CareView(deskKit);
                    case S07Usage _ -> new UsageView(deskKit);
                    case S08Settings _ -> new SettingsView(deskKit);
                    case T06Practice _ -> new PracticeListView(deskKit);
                    case T01SelfCheck _ -> new SelfCheckView(deskKit);
                    case T02Camera _ -> new CameraView(deskKit, live, wide);
                    case T03CardTest _ -> new CardTestView(deskKit);
                    case T04ErrorBook _ -> new ErrorBookView(deskKit);
                    case T05Schedule _ -> new ScheduleView(deskKit);
                };
        page.follows(screen);
        return page;
    }
}
