package madoguchi.ui;

import static java.util.Optional.empty;
import static java.util.Optional.of;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import madoguchi.screen.DeskFrame;
import madoguchi.screen.DeskPassword;
import madoguchi.screen.DeskPlace;
import madoguchi.screen.DeskRole;
import madoguchi.screen.DeskScreen;
import madoguchi.screen.Lamp;
import madoguchi.screen.S02Today;
import madoguchi.screen.S02Today.Call;
import madoguchi.screen.S02Today.Cover;
import madoguchi.screen.S02Today.Detail;
import madoguchi.screen.S02Today.How;
import madoguchi.screen.S02Today.Line;
import madoguchi.screen.S02Today.Mark;
import madoguchi.screen.S02Today.Part;
import madoguchi.screen.S02Today.Row;
import madoguchi.screen.S02Today.Status;
import madoguchi.screen.S02Today.Way;
import madoguchi.screen.S02Today.What;
import madoguchi.screen.S02Today.Why;
import madoguchi.screen.Screen;
import madoguchi.screen.Screen.S00FirstStart;
import madoguchi.screen.Screen.S00FirstStart.Problem;
import madoguchi.screen.Screen.S00FirstStart.Stage;
import madoguchi.ui.Samples.Sample;

/** The staff's part of {@link Samples}. All persons are invented. */
final class DeskSamples {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    private DeskSamples() {}

    static List<Sample> all() {
        List<Sample> all = new ArrayList<>();
        wayIn(all);
        today(all);
        TechnicianSamples.all(DeskSamples::page, all);
        return all;
    }

    private static void wayIn(List<Sample> all) {
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
        add(all, "S01", new Screen.S01LogIn(DeskRole.STAFF, false, 0, false));
        add(all, "S01-wrong", new Screen.S01LogIn(DeskRole.STAFF, true, 0, false));
        add(all, "S01-wait", new Screen.S01LogIn(DeskRole.ADMINISTRATOR, true, 30, false));
        add(all, "S01-checking", new Screen.S01LogIn(DeskRole.STAFF, false, 0, true));
    }

    private static S00FirstStart choosing(
            DeskPassword which, boolean change, Stage stage, Optional<Problem> problem) {
        return new S00FirstStart(which, change, stage, problem, 13);
    }

    private static void today(List<Sample> all) {
        var yamada =
                row(
                        "3",
                        LocalTime.of(9, 41),
                        of("山田 花子"),
                        of("ヤマダ ハナコ"),
                        How.FACE,
                        Cover.VALID,
                        3,
                        Way.HANDED_OVER,
                        Set.of());
        List<Row> rows =
                List.of(
                        yamada,
                        row(
                                "2",
                                LocalTime.of(9, 32),
                                of("●邊 太郎"),
                                of("ワタナベ タロウ"),
                                How.VISUAL,
                                Cover.INVALID,
                                1,
                                Way.WAITING,
                                Set.of(Mark.ENROLLED_NOW, Mark.CONSENT_OVER)),
                        row(
                                "1",
                                LocalTime.of(8, 58),
                                empty(),
                                empty(),
                                How.PIN,
                                Cover.NOT_FOUND,
                                0,
                                Way.NEVER_FETCHED,
                                Set.of(Mark.CONSENT_NOT_REGISTERED)),
                        row(
                                "0",
                                LocalTime.of(8, 40),
                                of("アレクサンドラ マリア フェルナンデス"),
                                of("アレクサンドラ マリア フェルナンデス"),
                                How.PIN,
                                Cover.SUPERSEDED,
                                2,
                                Way.WAITING,
                                Set.of()),
                        row(
                                "00",
                                LocalTime.of(8, 31),
                                empty(),
                                empty(),
                                How.FACE,
                                Cover.SEVERAL,
                                2,
                                Way.HANDED_OVER,
                                Set.of()));
        page(all, "S02", today("", rows, List.of(), empty(), empty()));
        page(all, "S02-nobody", today("", List.of(), List.of(), empty(), empty()));
        page(
                all,
                "S02-searched",
                new S02Today(
                        DAY.minusDays(1),
                        false,
                        "やま",
                        of(How.PIN),
                        List.of(),
                        List.of(),
                        List.of(),
                        12,
                        empty(),
                        empty()));
        page(
                all,
                "S02-calls",
                today(
                        "",
                        rows,
                        Stream.of(Why.values())
                                .map(
                                        why ->
                                                new Call(
                                                        why,
                                                        3,
                                                        why == Why.NEVER_FETCHED
                                                                ? empty()
                                                                : of(LocalTime.of(9, 40))))
                                .toList(),
                        empty(),
                        empty()));
        var detail =
                new Detail(
                        yamada,
                        Stream.of(What.values()).map(what -> new Line(what, value(what))).toList());
        for (S02Today.Notice notice : S02Today.Notice.values()) {
            page(all, "S02-open-" + notice, today("やま", rows, List.of(), of(detail), of(notice)));
        }
    }

    private static String value(What what) {
        return switch (what) {
            case BIRTH_DATE -> "1957-04-12";
            case ADDRESS -> "東京都千代田区丸の内九丁目9番9号";
            case INSURER -> "99990001 みなと健康保険組合";
            case INSURED_SYMBOL -> "みなと・42";
            case INSURED_NUMBER -> "1234567";
            case BRANCH -> "01";
            case COPAY -> "30 %";
            case VALID_FROM -> "2021-04-01";
            case VALID_UNTIL -> "2028-03-31";
            case CONSENTS -> "手術 診療 お薬";
            case CONSENT_UNTIL -> "2026-11-22 9:41";
            case PATIENT_NUMBER -> "000042";
        };
    }

    private static S02Today today(
            String search,
            List<Row> rows,
            List<Call> calls,
            Optional<Detail> open,
            Optional<S02Today.Notice> notice) {
        var status =
                List.of(
                        new Status(Part.READER, Lamp.GOOD, empty()),
                        new Status(Part.CAMERA, Lamp.CAUTION, empty()),
                        new Status(Part.CENTRE, Lamp.BAD, of("011")),
                        new Status(Part.HAND_OVER, Lamp.UNKNOWN, empty()),
                        new Status(Part.STORE, Lamp.BAD, empty()));
        return new S02Today(
                DAY, true, search, empty(), status, calls, rows, rows.size(), open, notice);
    }

    private static Row row(
            String key,
            LocalTime at,
            Optional<String> name,
            Optional<String> kana,
            How method,
            Cover cover,
            int agreed,
            Way way,
            Set<Mark> marks) {
        return new Row(key, at, name, kana, method, cover, agreed, agreed == 0 ? 0 : 4, way, marks);
    }

    private static void page(List<Sample> all, String name, DeskScreen page) {
        add(
                all,
                name,
                new Screen.AtDesk(
                        new DeskFrame(
                                DeskRole.ADMINISTRATOR,
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
