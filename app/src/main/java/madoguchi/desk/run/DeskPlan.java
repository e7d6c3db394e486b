package madoguchi.desk.run;

import java.time.Duration;
import madoguchi.settings.Settings;

/**
 * How a desk is set up.
 *
 * @param logOutAfter without a touch
 * @param drill what can be practised from it
 */
public record DeskPlan(Duration logOutAfter, DeskRoom.Printer printer, Drill drill) {

    public static DeskPlan of(Settings settings, DeskRoom.Printer printer) {
        return new DeskPlan(settings.staff().patience(), printer, Drill.NONE);
    }

    /** As where nothing was chosen, without a printer. */
    public static DeskPlan standard() {
        return of(Settings.standard(), DeskRoom.Printer.NONE);
    }

    public DeskPlan with(Drill other) {
        return new DeskPlan(logOutAfter, printer, other);
    }
}
