package madoguchi.desk.run;

import java.time.Duration;
import java.util.Map;
import madoguchi.settings.Settings;

/**
 * How a desk is set up.
 *
 * @param logOutAfter without a touch
 * @param drill what can be practised from it
 * @param commandLine settings that it gave, by their keys
 * @param technician makes what a technician works with
 */
public record DeskPlan(
        Duration logOutAfter,
        DeskRoom.Printer printer,
        Drill drill,
        Map<String, String> commandLine,
        Technician.Maker technician) {

    public static DeskPlan of(Settings settings, DeskRoom.Printer printer) {
        return new DeskPlan(
                settings.staff().patience(), printer, Drill.NONE, Map.of(), _ -> new Unseen());
    }

    /** As where nothing was chosen, without a printer and with nothing to look at. */
    public static DeskPlan standard() {
        return of(Settings.standard(), DeskRoom.Printer.NONE);
    }

    public DeskPlan with(Drill other) {
        return new DeskPlan(logOutAfter, printer, other, commandLine, technician);
    }

    public DeskPlan with(Map<String, String> given) {
        return new DeskPlan(logOutAfter, printer, drill, Map.copyOf(given), technician);
    }

    public DeskPlan with(Technician.Maker other) {
        return new DeskPlan(logOutAfter, printer, drill, commandLine, other);
    }
}
