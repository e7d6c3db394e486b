package madoguchi.desk.run;

import java.time.Duration;
import madoguchi.settings.Settings;

/**
 * How a desk is set up.
 *
 * @param logOutAfter without a touch
 */
public record DeskPlan(
        Duration logOutAfter, DeskRoom.Printer printer, Technician.Maker technician) {

    public static DeskPlan of(
            Settings settings, DeskRoom.Printer printer, Technician.Maker technician) {
        return new DeskPlan(settings.staff().patience(), printer, technician);
    }

    /** As where nothing was chosen, without a printer and with nothing to look at. */
    public static DeskPlan standard() {
        return of(Settings.standard(), DeskRoom.Printer.NONE, _ -> new Unseen());
    }
}
