package madoguchi.desk.run;

import java.time.Duration;
import madoguchi.settings.Settings;

/**
 * How a desk is set up.
 *
 * @param logOutAfter without a touch
 */
public record DeskPlan(Duration logOutAfter, DeskRoom.Printer printer) {

    public static DeskPlan of(Settings settings, DeskRoom.Printer printer) {
        return new DeskPlan(settings.staff().patience(), printer);
    }

    /** As where nothing was chosen, without a printer. */
    public static DeskPlan standard() {
        return of(Settings.standard(), DeskRoom.Printer.NONE);
    }
}
