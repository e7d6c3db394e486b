package madoguchi.ui;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import madoguchi.screen.DeskScreen;
import madoguchi.screen.IdentityScreen.FaceHint;
import madoguchi.screen.Lamp;
import madoguchi.screen.Language;
import madoguchi.screen.T01SelfCheck;
import madoguchi.screen.T01SelfCheck.Closes;
import madoguchi.screen.T01SelfCheck.Notice;
import madoguchi.screen.T01SelfCheck.Point;
import madoguchi.screen.T01SelfCheck.Row;
import madoguchi.screen.T02Camera;
import madoguchi.screen.T02Camera.Found;
import madoguchi.screen.T02Camera.Value;
import madoguchi.screen.T02Camera.What;
import madoguchi.screen.T02Camera.Why;
import madoguchi.screen.T03CardTest;
import madoguchi.screen.T03CardTest.Application;
import madoguchi.screen.T03CardTest.How;
import madoguchi.screen.T03CardTest.Kind;
import madoguchi.screen.T03CardTest.Outcome;
import madoguchi.screen.T03CardTest.Reading;
import madoguchi.screen.T03CardTest.Tried;
import madoguchi.screen.T03CardTest.Trouble;
import madoguchi.screen.T04ErrorBook;
import madoguchi.screen.T04ErrorBook.Entry;
import madoguchi.screen.T05Schedule;
import madoguchi.ui.Samples.Sample;
import madoguchi.ui.words.Wording;

/** The technicians' part of {@link Samples}. */
final class TechnicianSamples {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 21, 9, 41, 5);
    private static final String VERDICT = "T01.verdict.";

    private TechnicianSamples() {}

    interface Pages {
        void add(List<Sample> all, String name, DeskScreen page);
    }

    static void all(Pages pages, List<Sample> all) {
        selfCheck(pages, all);
        camera(pages, all);
        cardTest(pages, all);
        errorBook(pages, all);
        schedule(pages, all);
    }

    private static void selfCheck(Pages pages, List<Sample> all) {
        List<Row> usual =
                List.of(
                        row("READER", "READER_MISSING", Lamp.BAD, "K-107", Closes.COUNTER),
                        row("CAMERA", "CAMERA_SILENT", Lamp.BAD, "K-201", Closes.FACE),
                        row("LIGHT", "LIGHT_BACKLIT", Lamp.CAUTION, "", null, "175", "193"),
                        row("UPTIME", "UPTIME_SHORT", Lamp.GOOD, "", null, "7 h", "7 h"),
                        row("CENTRE", "CENTRE_ANSWERS", Lamp.GOOD, "", null, "48 ms"),
                        row("CARD", "CARD_NONE", Lamp.UNKNOWN, "", null));
        pages.add(all, "T01", check(false, usual, Optional.empty()));
        pages.add(
                all,
                "T01-running",
                new T01SelfCheck(
                        true, true, Optional.empty(), List.of(), List.of(), Optional.empty()));
        pages.add(
                all,
                "T01-not-yet",
                new T01SelfCheck(
                        true,
                        false,
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        Optional.of(new Notice.CouldNot())));
        pages.add(
                all,
                "T01-without-export",
                new T01SelfCheck(
                        false, false, Optional.of(NOW), List.of(), usual, Optional.empty()));
        pages.add(
                all,
                "T01-everything",
                check(false, everything(), Optional.of(new Notice.Exported("~/support/m.zip"))));
    }

    private static T01SelfCheck check(boolean running, List<Row> rows, Optional<Notice> notice) {
        List<Lamp> lamps = List.of(Lamp.GOOD, Lamp.CAUTION, Lamp.BAD, Lamp.UNKNOWN, Lamp.CAUTION);
        List<String> names =
                Stream.of("POWER", "LIGHT", "CABLES", "INTERNET", "SHARED_LINE").toList();
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            // all are wrong somewhere in the samples
            points.add(new Point(names.get(i), rows.size() > 10 ? Lamp.BAD : lamps.get(i)));
        }
        return new T01SelfCheck(true, running, Optional.of(NOW), points, rows, notice);
    }

    /** Every verdict that there are words for, each under some check. */
    private static List<Row> everything() {
        Wording wording = Wording.of(Language.JA);
        List<String> checks =
                wording.keys().stream()
                        .filter(key -> key.startsWith("T01.check."))
                        .map(key -> key.substring("T01.check.".length()))
                        .toList();
        List<Row> rows = new ArrayList<>();
        for (String key : wording.keys()) {
            if (key.startsWith(VERDICT) && key.endsWith(".saw")) {
                String verdict = key.substring(VERDICT.length(), key.length() - ".saw".length());
                boolean wrong = wording.has(VERDICT + verdict + ".do");
                rows.add(
                        row(
                                checks.get(rows.size() % checks.size()),
                                verdict,
                                wrong ? Lamp.BAD : Lamp.GOOD,
                                "",
                                null,
                                "12 s",
                                "34 s"));
            }
        }
        return rows;
    }

    private static Row row(
            String check, String verdict, Lamp lamp, String code, Closes closes, String... saw) {
        return new Row(
                check,
                verdict,
                lamp,
                Arrays.asList(saw),
                lamp == Lamp.BAD
                        ? Optional.of("line 4: reader: \"usb\" is none of simulated, auto")
                        : Optional.empty(),
                Optional.of(code).filter(said -> !said.isEmpty()),
                Optional.ofNullable(closes));
    }

    private static void camera(Pages pages, List<Sample> all) {
        pages.add(all, "T02", measured(true, false, Lamp.GOOD, What.values().length, null));
        pages.add(all, "T02-not-yet", new T02Camera(true, false, Optional.empty()));
        pages.add(all, "T02-nobody", measured(true, true, Lamp.GOOD, 1, FaceHint.NO_FACE));
        pages.add(
                all,
                "T02-backlit",
                measured(true, false, Lamp.CAUTION, What.values().length, FaceHint.BACKLIT));
        pages.add(
                all,
                "T02-no-picture",
                measured(false, false, Lamp.CAUTION, What.values().length, FaceHint.TOO_FAR));
        for (Why why : Why.values()) {
            pages.add(
                    all,
                    "T02-" + why,
                    new T02Camera(false, false, Optional.of(new Found.Blind(why))));
        }
    }

    private static T02Camera measured(
            boolean live, boolean drawn, Lamp lamp, int values, FaceHint hint) {
        return new T02Camera(
                live,
                live,
                Optional.of(
                        new Found.Measured(
                                drawn,
                                1280,
                                720,
                                "30",
                                Arrays.stream(What.values())
                                        .limit(values)
                                        .map(w -> new Value(w, lamp, "128", List.of("15", "255")))
                                        .toList(),
                                Optional.ofNullable(hint))));
    }

    private static void cardTest(Pages pages, List<Sample> all) {
        String name = "card-2026-11-21-094105.recording";
        pages.add(all, "T03", card(new How.Live(), answered(Kind.SIMULATED, null), name));
        pages.add(
                all,
                "T03-not-yet",
                new T03CardTest(
                        false,
                        Optional.empty(),
                        List.of(),
                        Optional.of(new T03CardTest.Notice.CouldNot())));
        pages.add(
                all,
                "T03-running",
                new T03CardTest(true, Optional.empty(), List.of(name), Optional.empty()));
        pages.add(
                all,
                "T03-recorded",
                card(
                        new How.Recorded("~/recordings/" + name),
                        answered(Kind.DRIVING_LICENCE, Trouble.TAKEN_AWAY),
                        name));
        pages.add(
                all,
                "T03-bad-recording",
                new T03CardTest(
                        false,
                        Optional.empty(),
                        List.of(name),
                        Optional.of(new T03CardTest.Notice.BadRecording(3, name + ", line 3"))));
        for (Kind kind : Kind.values()) {
            pages.add(all, "T03-" + kind, card(new How.Replayed(name), answered(kind, null), name));
        }
        for (Trouble trouble : Trouble.values()) {
            pages.add(
                    all, "T03-" + trouble, card(new How.Live(), new Outcome.Silent(trouble), name));
        }
    }

    private static T03CardTest card(How how, Outcome outcome, String... recordings) {
        return new T03CardTest(
                false,
                Optional.of(new Tried(how, outcome)),
                Arrays.asList(recordings),
                Optional.empty());
    }

    private static Outcome answered(Kind kind, Trouble trouble) {
        return new Outcome.Answered(
                "Identive CLOUD 4700 F Dual Interface Reader 00 00",
                "3B 88 80 01 00 00 00 11 81 81 00 00 98",
                kind,
                Stream.of("JPKI", "SURFACE", "TEXT", "DRIVING_LICENCE", "RESIDENCE_CARD")
                        .map(each -> new Application(each, each.length() < 8))
                        .toList(),
                Optional.of(new Reading("24.1", "131.7", Lamp.GOOD)),
                Optional.ofNullable(trouble),
                List.of(
                        "00A4040C sends=D392F000260100000001 -> 9000 9.4ms",
                        "00B08A00 asks#256 -> 9000 gave#256 begins=308204A1 24.1ms"));
    }

    private static void errorBook(Pages pages, List<Sample> all) {
        List<Entry> entries = new ArrayList<>();
        for (String code : Samples.FAILURES) {
            int times = entries.size() < 3 ? 4 - entries.size() : 0;
            entries.add(new Entry(code, times, times > 0 ? Optional.of(NOW) : Optional.empty()));
        }
        pages.add(all, "T04", new T04ErrorBook("", entries, Optional.empty()));
        pages.add(all, "T04-searched", new T04ErrorBook("カード", entries, Optional.empty()));
        pages.add(all, "T04-unknown", new T04ErrorBook("099", entries, Optional.empty()));
        pages.add(all, "T04-open", new T04ErrorBook("", entries, Optional.of("011")));
    }

    private static void schedule(Pages pages, List<Sample> all) {
        for (T05Schedule.Restarts restarts : T05Schedule.Restarts.values()) {
            pages.add(
                    all,
                    "T05-" + restarts,
                    new T05Schedule(
                            Optional.of("03:00-04:00"),
                            restarts,
                            Optional.of(LocalDateTime.of(2026, 11, 22, 3, 0)),
                            Optional.of(NOW.minusHours(3)),
                            30,
                            restarts == T05Schedule.Restarts.COMPUTER));
        }
        pages.add(
                all,
                "T05-never",
                new T05Schedule(
                        Optional.empty(),
                        T05Schedule.Restarts.KIOSK,
                        Optional.empty(),
                        Optional.empty(),
                        30,
                        false));
    }
}
