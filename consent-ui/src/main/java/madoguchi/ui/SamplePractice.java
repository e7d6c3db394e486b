package madoguchi.ui;

import static madoguchi.screen.Said.data;
import static madoguchi.screen.Said.phrase;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import madoguchi.screen.Language;
import madoguchi.screen.PracticePanel;
import madoguchi.screen.PracticePanel.Entry;
import madoguchi.screen.PracticePanel.Group;
import madoguchi.screen.PracticePanel.Line;
import madoguchi.screen.PracticePanel.Mode;
import madoguchi.screen.PracticePanel.Speed;
import madoguchi.screen.PracticePanel.Weight;
import madoguchi.screen.Said;
import madoguchi.ui.words.Wording;

/** Examples of the practice's panel. */
final class SamplePractice {

    private static final Entry NETWORK = entry("network-down", "ネットワークエラー", "Network down");
    private static final Entry PIN =
            entry(
                    "pin-third-time-right",
                    "暗証番号を2回まちがえ、3回目で受付",
                    "Two wrong PINs, the third is right");

    /** Sentences of two places at most; what fills them is invented. */
    private static final Said[] FILLING = {data("011"), data("12"), data("…")};

    private SamplePractice() {}

    /** As much of the list as is seen without scrolling, by the name of its picture. */
    static SequencedMap<String, PracticePanel> all() {
        SequencedMap<String, PracticePanel> all = new LinkedHashMap<>();
        all.put("list", choosing(Stream.of("basics", "stops", "outage")));
        for (Mode mode : Mode.values()) {
            all.put(mode.name().toLowerCase(Locale.ROOT), playing(mode));
        }
        all.put("report", finished(false));
        all.put("report-saved", finished(true));
        return all;
    }

    /** As the desk's list has them, too. */
    static List<Group> groups() {
        return groups(Stream.of("basics", "stops", "outage"));
    }

    private static List<Group> groups(Stream<String> ids) {
        return ids.map(id -> new Group(id, List.of(NETWORK, PIN))).toList();
    }

    private static PracticePanel choosing(Stream<String> groups) {
        return new PracticePanel.Choosing(groups(groups));
    }

    /** Every group, and one whose list is empty. */
    static List<PracticePanel> lists(Language language) {
        String prefix = "practice.group.";
        return List.of(
                choosing(
                        Wording.of(language).keys().stream()
                                .filter(key -> key.startsWith(prefix))
                                .map(key -> key.substring(prefix.length()))),
                choosing(Stream.of()));
    }

    private static PracticePanel playing(Mode mode) {
        return new PracticePanel.Playing(
                PIN,
                List.of(
                        "「暗証番号を3回誤入力した場合でも、顔認証や目視モードの対応が可能」の手前（資料001）",
                        Wording.of(Language.JA)
                                .words("practice.quote", "暗証番号を3回誤入力した場合", "001")
                                .plain()),
                5,
                15,
                phrase("practice.act.see", phrase("practice.screen.P05")),
                Optional.of(phrase("practice.note.P05")),
                mode == Mode.BY_HAND
                        ? Optional.of(phrase("practice.remark.by-hand"))
                        : mode == Mode.PAUSED
                                ? Optional.of(phrase("practice.remark.hand"))
                                : Optional.empty(),
                mode,
                Speed.NORMAL);
    }

    private static PracticePanel finished(boolean saved) {
        return new PracticePanel.Finished(
                PIN,
                List.of(
                        heading("practice.report.outcome"),
                        body(phrase("practice.outcome.DONE")),
                        body(phrase("practice.report.lines", data(15), data(15))),
                        body(phrase("practice.report.whole", data("21.4"))),
                        heading("practice.report.differences"),
                        body(phrase("practice.differs.nothing")),
                        heading("practice.report.hints"),
                        body(phrase("practice.hint.WRONG_PIN")),
                        heading("practice.report.seconds"),
                        body(
                                phrase(
                                        "practice.report.second",
                                        phrase("practice.screen.P05"),
                                        data("9.2")))),
                saved ? Optional.of("practice-pin-20261121-101500.txt") : Optional.empty());
    }

    /** Every sentence that a walk or its report may say, as one long report. */
    static PracticePanel everything(Language language) {
        List<Line> lines = new ArrayList<>();
        Wording.of(language).keys().stream()
                .filter(
                        key ->
                                key.matches(
                                        "practice\\.(act|why|screen|note|hand|outcome|report|differs|hint|remark)\\..*"
                                                + "|practice\\.(preparing|begin|by-hand|quote|not-saved)"))
                .forEach(key -> lines.add(body(phrase(key, FILLING))));
        return new PracticePanel.Finished(NETWORK, lines, Optional.empty());
    }

    private static Line heading(String key) {
        return new Line(Weight.HEADING, phrase(key));
    }

    private static Line body(Said said) {
        return new Line(Weight.BODY, said);
    }

    private static Entry entry(String scenario, String ja, String en) {
        return new Entry(scenario, Map.of(Language.JA, ja, Language.EN, en));
    }
}
