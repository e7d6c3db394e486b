package madoguchi.practice;

import static madoguchi.screen.Said.data;
import static madoguchi.screen.Said.phrase;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import madoguchi.scenario.Album;
import madoguchi.scenario.Report;
import madoguchi.scenario.Scenario;
import madoguchi.screen.IdentityScreen;
import madoguchi.screen.PracticePanel.Line;
import madoguchi.screen.PracticePanel.Weight;
import madoguchi.screen.Said;
import madoguchi.screen.Screen;

/**
 * How a practice went. Nobody's name is in it: who practised is for the trainer to write.
 *
 * @param linesDone of the scenario's walk, by the player
 * @param lines of the walk altogether
 * @param seconds of each screen, in order
 * @param byHand what people did themselves
 * @param left where the walk left the scenario, if it did
 */
public record PracticeReport(
        Scenario scenario,
        Scenario.Outcome outcome,
        Optional<String> code,
        int linesDone,
        int lines,
        List<OnGlass> seconds,
        List<Said> byHand,
        Optional<Said> left,
        List<Hint> hints) {

    /**
     * @param screen its record's name
     */
    public record OnGlass(String screen, Duration time) {}

    /** Something to talk about afterwards. */
    public sealed interface Hint {
        /** The failure handbook's own words. */
        record Code(String code) implements Hint {}

        record Told(What what) implements Hint {}

        enum What {
            WRONG_PIN,
            CARD_TAKEN_EARLY,
            NOBODY_TOUCHED,
            NOT_RECOGNISED
        }
    }

    static PracticeReport of(
            Scenario scenario, Album album, int linesDone, List<Said> byHand, Optional<Said> left) {
        Report ended = Report.of(album, Optional.empty());
        List<Album.Shown> shown = album.all();
        return new PracticeReport(
                scenario,
                ended.outcome(),
                ended.code(),
                linesDone,
                scenario.walk().size(),
                seconds(shown),
                List.copyOf(byHand),
                left,
                hints(shown));
    }

    /** The last screen still stands: its time is not known. */
    private static List<OnGlass> seconds(List<Album.Shown> shown) {
        List<OnGlass> seconds = new ArrayList<>();
        int first = 0;
        for (int i = 1; i < shown.size(); i++) {
            if (!shown.get(i).name().equals(shown.get(first).name())) {
                add(
                        seconds,
                        new OnGlass(
                                shown.get(first).name(),
                                shown.get(i).at().minus(shown.get(first).at())));
                first = i;
            }
        }
        return seconds;
    }

    /** 待機 is nobody's time. */
    private static void add(List<OnGlass> seconds, OnGlass next) {
        if (!next.screen().startsWith("P01")) {
            seconds.add(next);
        }
    }

    private static List<Hint> hints(List<Album.Shown> shown) {
        return shown.stream()
                .map(Album.Shown::screen)
                .flatMap(screen -> hint(screen).stream())
                .distinct()
                .toList();
    }

    private static Optional<Hint> hint(Screen screen) {
        return switch (screen) {
            case Screen.P20Sorry sorry -> Optional.of(new Hint.Code(sorry.code()));
            case IdentityScreen.P05Pin pin when pin.wrongBefore() -> told(Hint.What.WRONG_PIN);
            case IdentityScreen.P04NotRecognised _ -> told(Hint.What.NOT_RECOGNISED);
            case Screen.P01Welcome welcome ->
                    welcome.notice()
                            .flatMap(
                                    notice ->
                                            switch (notice) {
                                                case CARD_TAKEN_EARLY ->
                                                        told(Hint.What.CARD_TAKEN_EARLY);
                                                case NOBODY_TOUCHED ->
                                                        told(Hint.What.NOBODY_TOUCHED);
                                                case LEFT_BY_CHOICE -> Optional.empty();
                                            });
            case Screen _ -> Optional.empty();
        };
    }

    private static Optional<Hint> told(Hint.What what) {
        return Optional.of(new Hint.Told(what));
    }

    /** Whether it ended as the scenario says, without leaving it on the way. */
    public boolean asTheScenarioSays() {
        return left.isEmpty()
                && outcome == scenario.ends().outcome()
                && code.equals(scenario.ends().code());
    }

    public Duration whole() {
        return seconds.stream().map(OnGlass::time).reduce(Duration.ZERO, Duration::plus);
    }

    // ---- in sentences

    /** For people, in order. */
    public List<Line> sentences() {
        List<Line> all = new ArrayList<>();
        heading(all, "practice.report.outcome");
        body(all, phrase("practice.outcome." + outcome));
        body(all, phrase("practice.report.lines", data(linesDone), data(lines)));
        body(all, phrase("practice.report.whole", seconds(whole())));
        heading(all, "practice.report.differences");
        if (asTheScenarioSays()) {
            body(all, phrase("practice.differs.nothing"));
        }
        left.ifPresent(where -> body(all, where));
        if (outcome != scenario.ends().outcome() || !code.equals(scenario.ends().code())) {
            body(
                    all,
                    phrase(
                            "practice.differs.outcome",
                            phrase("practice.outcome." + scenario.ends().outcome())));
        }
        if (!byHand.isEmpty()) {
            heading(all, "practice.report.hand");
            byHand.forEach(what -> body(all, what));
        }
        if (!hints.isEmpty()) {
            heading(all, "practice.report.hints");
            hints.forEach(hint -> body(all, said(hint)));
        }
        heading(all, "practice.report.seconds");
        seconds.forEach(
                one ->
                        body(
                                all,
                                phrase(
                                        "practice.report.second",
                                        Captions.screen(one.screen()),
                                        seconds(one.time()))));
        return all;
    }

    private static Said said(Hint hint) {
        return switch (hint) {
            case Hint.Code(String code) ->
                    phrase(
                            "practice.hint.code",
                            data(code),
                            phrase("failure." + code + ".title"),
                            phrase("failure." + code + ".staff"));
            case Hint.Told(var what) -> phrase("practice.hint." + what);
        };
    }

    private static Said seconds(Duration time) {
        return data(String.format(Locale.ROOT, "%.1f", time.toMillis() / 1e3));
    }

    private static void heading(List<Line> lines, String key) {
        lines.add(new Line(Weight.HEADING, phrase(key)));
    }

    private static void body(List<Line> lines, Said said) {
        lines.add(new Line(Weight.BODY, said));
    }
}
