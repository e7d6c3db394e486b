package madoguchi.ui.desk;

import madoguchi.screen.DeskScreen;
import madoguchi.screen.S02Today;
import madoguchi.screen.T01SelfCheck;
import madoguchi.screen.T04ErrorBook;
import madoguchi.screen.T05Schedule;
import madoguchi.ui.part.Kit;

/** Which page shows which screen of the desk: the one place. */
final class DeskPages {

    private DeskPages() {}

    static DeskPage<?> build(Kit kit, DeskScreen screen) {
        var deskKit = new DeskKit(kit, screen.id());
        DeskPage<?> page =
                switch (screen) {
                    case S02Today _ -> new TodayView(deskKit);
                    case T01SelfCheck _ -> new SelfCheckView(deskKit);
                    case T04ErrorBook _ -> new ErrorBookView(deskKit);
                    case T05Schedule _ -> new ScheduleView(deskKit);
                };
        page.follows(screen);
        return page;
    }
}
