package madoguchi.cli;

import java.time.Clock;
import madoguchi.desk.run.DeskPlan;
import madoguchi.screen.Languages;
import madoguchi.settings.DataFolder;
import madoguchi.settings.Facility;
import madoguchi.settings.HandOver;
import madoguchi.settings.Settings;
import madoguchi.visit.Rules;

/**
 * What a kiosk is put together from.
 *
 * @param clock of the procedure, in the facility's zone
 * @param languages of the patients
 * @param handOver how results reach the receipt computer
 * @param staff how their desk is set up
 */
record KioskPlan(
        DataFolder data,
        Rules rules,
        Facility facility,
        Languages languages,
        Surroundings around,
        Clock clock,
        HandOver handOver,
        DeskPlan staff,
        KioskHost host) {

    /** As where nothing else was chosen, with nobody around it. */
    KioskPlan(DataFolder data, Rules rules, Facility facility, Surroundings around, Clock clock) {
        this(
                data,
                rules,
                facility,
                Settings.standard().patients().spoken(),
                around,
                clock,
                Settings.standard().handOver(),
                DeskPlan.standard(),
                KioskHost.NOBODY);
    }

    /** Of today. */
    KioskPlan(DataFolder data, Rules rules, Facility facility, Surroundings around) {
        this(data, rules, facility, around, Clock.system(facility.zone()));
    }

    KioskPlan with(Languages other) {
        return new KioskPlan(data, rules, facility, other, around, clock, handOver, staff, host);
    }

    KioskPlan with(HandOver other) {
        return new KioskPlan(data, rules, facility, languages, around, clock, other, staff, host);
    }

    KioskPlan with(DeskPlan other) {
        return new KioskPlan(
                data, rules, facility, languages, around, clock, handOver, other, host);
    }

    KioskPlan with(KioskHost other) {
        return new KioskPlan(
                data, rules, facility, languages, around, clock, handOver, staff, other);
    }
}
