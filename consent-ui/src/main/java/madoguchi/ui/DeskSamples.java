package madoguchi.ui;

import static java.util.Optional.empty;
import static java.util.Optional.of;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import madoguchi.screen.DeskFrame;
import madoguchi.screen.DeskPlace;
import madoguchi.screen.DeskRole;
import madoguchi.screen.DeskScreen;
import madoguchi.screen.Screen;
import madoguchi.screen.T06Practice;
import madoguchi.ui.Samples.Sample;

/** The staff's part of {@link Samples}. All persons are invented. */
final class DeskSamples {

    private DeskSamples() {}

    static List<Sample> all() {
        List<Sample> all = new ArrayList<>();
        WayInSamples.all().forEach((name, screen) -> add(all, name, screen));
        TodaySamples.all().forEach((name, screen) -> page(all, name, screen));
        SettingsSamples.all().forEach((name, screen) -> page(all, name, screen));
        FallbackSamples.all().forEach((name, screen) -> page(all, name, screen));
        UsageSamples.all().forEach((name, screen) -> page(all, name, screen));
        practice(all);
        TechnicianSamples.all(DeskSamples::page, all);
        return all;
    }

    private static void practice(List<Sample> all) {
        page(all, "T06", new T06Practice("", SamplePractice.groups(), empty()));
        page(all, "T06-nothing", new T06Practice("そら", List.of(), empty()));
        for (T06Practice.Notice notice : T06Practice.Notice.values()) {
            page(all, "T06-" + notice, new T06Practice("", SamplePractice.groups(), of(notice)));
        }
    }

    private static void page(List<Sample> all, String name, DeskScreen page) {
        add(
                all,
                name,
                new Screen.AtDesk(
                        new DeskFrame(
                                Optional.of(DeskRole.ADMINISTRATOR),
                                List.of(DeskPlace.values()),
                                place(page),
                                true,
                                OptionalInt.of(all.size() % 2 == 0 ? 180 : 25)),
                        page));
    }

    /** Where the page stands in the navigation. */
    private static DeskPlace place(DeskScreen page) {
        return Stream.of(DeskPlace.values())
                .filter(place -> place.name().startsWith(page.id()))
                .findFirst()
                .orElseThrow();
    }

    private static void add(List<Sample> all, String name, Screen screen) {
        all.add(new Sample(name, screen, OptionalInt.empty()));
    }
}
