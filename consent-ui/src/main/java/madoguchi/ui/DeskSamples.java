package madoguchi.ui;

import static java.util.Optional.empty;
import static java.util.Optional.of;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import madoguchi.screen.DeskFrame;
import madoguchi.screen.DeskPassword;
import madoguchi.screen.DeskPlace;
import madoguchi.screen.DeskRole;
import madoguchi.screen.DeskScreen;
import madoguchi.screen.Language;
import madoguchi.screen.S02Today.How;
import madoguchi.screen.S07Usage;
import madoguchi.screen.S08Settings;
import madoguchi.screen.Said;
import madoguchi.screen.Screen;
import madoguchi.screen.StaffScreen;
import madoguchi.screen.StaffScreen.S00Facility;
import madoguchi.screen.StaffScreen.S00Facility.Field;
import madoguchi.screen.StaffScreen.S00Languages;
import madoguchi.screen.StaffScreen.S00Password;
import madoguchi.screen.StaffScreen.S00Password.Problem;
import madoguchi.screen.StaffScreen.S00Password.Stage;
import madoguchi.screen.T01SelfCheck;
import madoguchi.screen.T06Practice;
import madoguchi.ui.Samples.Sample;
import madoguchi.ui.words.Wording;

/** The staff's part of {@link Samples}. All persons are invented. */
final class DeskSamples {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    private DeskSamples() {}

    static List<Sample> all() {
        List<Sample> all = new ArrayList<>();
        wayIn(all);
        TodaySamples.all().forEach((name, screen) -> page(all, name, screen));
        settings(all);
        FallbackSamples.all().forEach((name, screen) -> page(all, name, screen));
        usage(all);
        practice(all);
        TechnicianSamples.all(DeskSamples::page, all);
        return all;
    }

    private static void wayIn(List<Sample> all) {
        add(all, "S00-facility", facility("さくら内科クリニック", "1312345678", Set.of(), false));
        add(all, "S00-facility-wrong", facility("", "131234", Set.of(Field.values()), false));
        add(all, "S00-facility-not-stored", facility("さくら内科", "1312345678", Set.of(), true));
        add(all, "S00-languages", new S00Languages(List.of(Language.values()), false, false));
        add(all, "S00-languages-one", new S00Languages(List.of(Language.JA), true, false));
        for (DeskPassword which : DeskPassword.values()) {
            add(all, "S00-" + which, choosing(which, false, Stage.CHOOSE, empty()));
        }
        add(all, "S00-repeat", choosing(DeskPassword.FACILITY, false, Stage.REPEAT, empty()));
        add(all, "S00-change", choosing(DeskPassword.STAFF, true, Stage.CHOOSE, empty()));
        for (Problem problem : Problem.values()) {
            add(
                    all,
                    "S00-" + problem,
                    choosing(DeskPassword.FACILITY, false, Stage.CHOOSE, of(problem)));
        }
        add(all, "S01", new StaffScreen.S01LogIn(DeskRole.STAFF, false, 0, false));
        add(all, "S01-wrong", new StaffScreen.S01LogIn(DeskRole.STAFF, true, 0, false));
        add(all, "S01-wait", new StaffScreen.S01LogIn(DeskRole.ADMINISTRATOR, true, 30, false));
        add(all, "S01-checking", new StaffScreen.S01LogIn(DeskRole.STAFF, false, 0, true));
        add(
                all,
                "S01-cannot",
                new StaffScreen.S01LogIn(
                        DeskRole.STAFF, false, 0, false, Optional.of("K-401"), true));
        add(
                all,
                "T01-nobody",
                new Screen.AtDesk(
                        new DeskFrame(
                                Optional.empty(),
                                List.of(DeskPlace.T01_SELF_CHECK),
                                DeskPlace.T01_SELF_CHECK,
                                true,
                                OptionalInt.of(180)),
                        new T01SelfCheck(false, true, empty(), List.of(), List.of(), empty())));
    }

    private static S00Facility facility(
            String name, String code, Set<Field> wrong, boolean notStored) {
        return new S00Facility(name, code, wrong, notStored, false);
    }

    private static S00Password choosing(
            DeskPassword which, boolean change, Stage stage, Optional<Problem> problem) {
        return new S00Password(which, change, stage, problem, 13);
    }

    private static void practice(List<Sample> all) {
        page(all, "T06", new T06Practice("", SamplePractice.groups(), empty()));
        page(all, "T06-nothing", new T06Practice("そら", List.of(), empty()));
        for (T06Practice.Notice notice : T06Practice.Notice.values()) {
            page(all, "T06-" + notice, new T06Practice("", SamplePractice.groups(), of(notice)));
        }
    }

    private static void usage(List<Sample> all) {
        for (S07Usage.View view : S07Usage.View.values()) {
            page(all, "S07-" + view, usage(view, S07Usage.By.DAY, true, empty(), empty()));
        }
        page(
                all,
                "S07-months",
                usage(S07Usage.View.VISITS, S07Usage.By.MONTH, true, empty(), empty()));
        for (S07Usage.View view : S07Usage.View.values()) {
            page(all, "S07-nothing-" + view, usage(view, S07Usage.By.DAY, false, empty(), empty()));
        }
        for (S07Usage.Wrong wrong : S07Usage.Wrong.values()) {
            page(
                    all,
                    "S07-total-" + wrong,
                    usage(S07Usage.View.RATE, S07Usage.By.DAY, false, of(wrong), empty()));
        }
        for (S07Usage.Notice notice :
                List.of(
                        new S07Usage.Notice.TotalKept(),
                        new S07Usage.Notice.Exported(
                                "/var/lib/madoguchi/exports/usage-2026-11.csv"),
                        new S07Usage.Notice.CouldNot())) {
            page(
                    all,
                    "S07-" + notice.getClass().getSimpleName(),
                    usage(S07Usage.View.RATE, S07Usage.By.DAY, true, empty(), of(notice)));
        }
    }

    private static S07Usage usage(
            S07Usage.View view,
            S07Usage.By by,
            boolean some,
            Optional<S07Usage.Wrong> wrong,
            Optional<S07Usage.Notice> notice) {
        int bars = by == S07Usage.By.DAY ? 30 : 13;
        var first = DAY.withDayOfMonth(1);
        List<S07Usage.Bar> shown =
                IntStream.range(0, bars)
                        .mapToObj(
                                i ->
                                        new S07Usage.Bar(
                                                by == S07Usage.By.DAY
                                                        ? first.plusDays(i)
                                                        : first.minusMonths(12L - i),
                                                !some || i % 7 == 0 || i > 20 ? 0 : 9 + i * 5 % 13,
                                                !some || i % 3 > 0 || i > 20 ? 0 : 1 + i % 4))
                        .toList();
        return new S07Usage(
                YearMonth.from(DAY),
                some,
                by,
                view,
                some ? 318 : 0,
                some ? 291 : 0,
                shown,
                some
                        ? List.of(
                                new S07Usage.Count(How.FACE, 214),
                                new S07Usage.Count(How.PIN, 66),
                                new S07Usage.Count(How.VISUAL, 11))
                        : List.of(),
                some
                        ? Stream.of("011", "K-306", "001", "K-305", "002", "006", "K-201")
                                .map(code -> new S07Usage.Failure(code, 12 - code.length()))
                                .toList()
                        : List.of(),
                some
                        ? Stream.of(
                                        "P02", "P03", "P04", "P05", "P06", "P07", "P08", "P09",
                                        "P10", "P11", "P12", "P13", "P14", "P15", "P16", "P17",
                                        "P20")
                                .map(
                                        step ->
                                                new S07Usage.StepTime(
                                                        step,
                                                        300 - 9 * all(step),
                                                        1.5 + all(step) % 7,
                                                        9.0 + all(step) % 19))
                                .toList()
                        : List.of(),
                some
                        ? Stream.of(S07Usage.How.values())
                                .map(how -> new S07Usage.Stop("P05", how, 9 - how.ordinal()))
                                .toList()
                        : List.of(),
                some ? "1,234" : "12",
                wrong,
                some ? of(new S07Usage.Rate("23.58", 291, 1234)) : empty(),
                List.of(
                        new S07Usage.Support(5, of(20), empty()),
                        new S07Usage.Support(10, of(40), of(40)),
                        new S07Usage.Support(20, of(60), of(60)),
                        new S07Usage.Support(30, of(80), of(80)),
                        new S07Usage.Support(40, of(100), of(100)),
                        new S07Usage.Support(50, of(120), of(120))),
                notice);
    }

    private static int all(String step) {
        return Integer.parseInt(step.substring(1));
    }

    private static S08Settings.Row row(
            String key, String value, S08Settings.Source source, S08Settings.By by) {
        var last = new S08Settings.Change(LocalDateTime.of(2026, 11, 20, 18, 5), by);
        return new S08Settings.Row(key, value, source, of(last));
    }

    private static void settings(List<Sample> all) {
        var reader =
                row("reader", "simulated", S08Settings.Source.DEFAULT, S08Settings.By.FIRST_START);
        var folder = row("hand-over.folder", "", S08Settings.Source.FILE, S08Settings.By.HAND);
        var camera =
                row("camera", "device:0", S08Settings.Source.COMMAND_LINE, S08Settings.By.WINDOW);
        var models = new S08Settings.Row("models", "", S08Settings.Source.DEFAULT, empty());
        var retention = row("privacy.sealed", "yes", S08Settings.Source.FILE, S08Settings.By.GLASS);
        List<S08Settings.Row> rows = List.of(reader, camera, models, folder, retention);
        page(all, "S08", settings(rows, empty(), empty(), empty()));
        page(
                all,
                "S08-wrong-file",
                new S08Settings(
                        of(
                                Said.phrase(
                                        "S08.line",
                                        Said.data(4),
                                        Said.phrase(
                                                "S08.mistake.NONE_OF",
                                                Said.data("reader"),
                                                Said.data("usb"),
                                                Said.data(
                                                        "simulated, auto, native, smartcardio")))),
                        of("settings.yaml.bad-2026-11-20"),
                        rows,
                        empty(),
                        empty(),
                        false,
                        empty()));
        page(
                all,
                "S08-choice",
                settings(
                        rows,
                        of(
                                new S08Settings.Open(
                                        reader,
                                        List.of("simulated", "auto", "native", "smartcardio"),
                                        "auto",
                                        empty())),
                        empty(),
                        empty()));
        for (String mistake : Wording.of(Language.JA).keys()) {
            if (mistake.startsWith("S08.mistake.")) {
                page(all, mistake.replace('.', '-'), wrong(rows, folder, mistake));
            }
        }
        for (Optional<Problem> problem :
                List.of(Optional.<Problem>empty(), of(Problem.TOO_SHORT))) {
            page(
                    all,
                    "S08-password" + problem.map(p -> "-" + p).orElse(""),
                    settings(
                            rows,
                            empty(),
                            of(
                                    new S08Settings.Choosing(
                                            DeskPassword.STAFF, Stage.CHOOSE, problem, 13)),
                            empty()));
        }
        for (S08Settings.Notice notice : S08Settings.Notice.values()) {
            page(
                    all,
                    "S08-" + notice,
                    new S08Settings(empty(), empty(), rows, empty(), empty(), true, of(notice)));
        }
    }

    private static S08Settings wrong(
            List<S08Settings.Row> rows, S08Settings.Row row, String mistake) {
        Said why =
                Said.phrase(
                        mistake,
                        Said.data("staff.log-out-after"),
                        Said.data("5"),
                        Said.data("30"),
                        Said.data("3600"));
        return settings(
                rows, of(new S08Settings.Open(row, List.of(), "?", of(why))), empty(), empty());
    }

    private static S08Settings settings(
            List<S08Settings.Row> rows,
            Optional<S08Settings.Open> open,
            Optional<S08Settings.Choosing> choosing,
            Optional<S08Settings.Notice> notice) {
        return new S08Settings(empty(), empty(), rows, open, choosing, false, notice);
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
