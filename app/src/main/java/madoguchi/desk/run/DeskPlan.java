package madoguchi.desk.run;

import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import madoguchi.settings.Settings;

/**
 * How a desk is set up.
 *
 * @param logOutAfter without a touch
 * @param drill what can be practised from it
 * @param commandLine the settings that the kiosk's gave, by their keys, at the time of asking
 * @param technician makes what a technician works with
 */
public record DeskPlan(
        Duration logOutAfter,
        DeskRoom.Printer printer,
        Drill drill,
        Supplier<Map<String, String>> commandLine,
        Technician.Maker technician) {

    public static DeskPlan of(Settings settings, DeskRoom.Printer printer) {
        return new DeskPlan(
                settings.staff().patience(), printer, Drill.NONE, Map::of, _ -> new Unseen());
    }

    /** As where nothing was chosen, without a printer and with nothing to look at. */
    public static DeskPlan standard() {
        return of(Settings.standard(), DeskRoom.Printer.NONE);
    }

    public DeskPlan with(Drill other) {
        return new DeskPlan(logOutAfter, printer, other, commandLine, technician);
    }

    public DeskPlan with(Supplier<Map<String, String>> given) {
        return new DeskPlan(logOutAfter, printer, drill, given, technician);
    }

    public DeskPlan with(Technician.Maker other) {
        return new DeskPlan(logOutAfter, printer, drill, commandLine, other);
    }
}
