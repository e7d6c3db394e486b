package madoguchi.desk.run;

import java.time.Duration;
import java.util.Map;
import madoguchi.settings.Settings;

/**
 * How a desk is set up.
 *
 * @param logOutAfter without a touch
 * @param commandLine settings that it gave, by their keys
 */
public record DeskPlan(
        Duration logOutAfter, DeskRoom.Printer printer, Map<String, String> commandLine) {

    public static DeskPlan of(Settings settings, DeskRoom.Printer printer) {
        return new DeskPlan(settings.staff().patience(), printer, Map.of());
    }

    public DeskPlan with(Map<String, String> given) {
        return new DeskPlan(logOutAfter, printer, Map.copyOf(given));
    }

    /** As where nothing was chosen, without a printer. */
    public static DeskPlan standard() {
        return of(Settings.standard(), DeskRoom.Printer.NONE);
    }
}
