package madoguchi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import madoguchi.practice.PracticeReport;
import madoguchi.screen.Language;
import madoguchi.screen.PracticePanel.Line;
import madoguchi.screen.PracticePanel.Weight;
import madoguchi.ui.words.Wording;
import tools.jackson.databind.json.JsonMapper;

/** A practice's report as files: text for people, JSON for programs. No person is in either. */
final class PracticeFiles {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

    private PracticeFiles() {}

    /**
     * @param now in the name of the files, so that none is written over
     * @return the text; the JSON stands beside it
     */
    static Path write(PracticeReport report, Language language, Path folder, LocalDateTime now)
            throws IOException {
        Files.createDirectories(folder);
        String name = "practice-%s-%s".formatted(report.scenario().name(), STAMP.format(now));
        Path text = folder.resolve(name + ".txt");
        Files.write(text, lines(report, language));
        Files.writeString(
                folder.resolve(name + ".json"),
                JsonMapper.shared()
                                .writerWithDefaultPrettyPrinter()
                                .writeValueAsString(json(report, language))
                        + "\n");
        return text;
    }

    static List<String> lines(PracticeReport report, Language language) {
        Wording wording = Wording.of(language);
        return Stream.concat(
                        Stream.of(
                                wording.words("practice.band").plain()
                                        + ": "
                                        + report.scenario().title().get(language.tag())),
                        report.sentences().stream().flatMap(line -> text(line, wording)))
                .toList();
    }

    private static Stream<String> text(Line line, Wording wording) {
        String said = wording.said(line.said()).plain();
        return line.weight() == Weight.HEADING ? Stream.of("", said) : Stream.of("  " + said);
    }

    private static SequencedMap<String, Object> json(PracticeReport report, Language language) {
        Wording wording = Wording.of(language);
        SequencedMap<String, Object> json = new LinkedHashMap<>();
        json.put("scenario", report.scenario().name());
        json.put("outcome", report.outcome().name().toLowerCase(Locale.ROOT));
        json.put("code", report.code().orElse(null));
        json.put("as_the_scenario_says", report.asTheScenarioSays());
        json.put("lines_done", report.linesDone());
        json.put("lines", report.lines());
        json.put("seconds", report.whole().toMillis() / 1e3);
        json.put(
                "screens",
                report.seconds().stream()
                        .map(
                                one ->
                                        Map.of(
                                                "screen",
                                                one.screen(),
                                                "seconds",
                                                one.time().toMillis() / 1e3))
                        .toList());
        json.put("left", report.left().map(said -> wording.said(said).plain()).orElse(null));
        json.put(
                "by_hand",
                report.byHand().stream()
                        .map(said -> wording.said(said).plain())
                        .collect(Collectors.toList()));
        json.put(
                "hints",
                report.hints().stream()
                        .map(
                                hint ->
                                        switch (hint) {
                                            case PracticeReport.Hint.Code(String code) -> code;
                                            case PracticeReport.Hint.Told(var what) -> what.name();
                                        })
                        .toList());
        return json;
    }
}
