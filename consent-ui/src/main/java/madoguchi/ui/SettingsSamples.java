package madoguchi.ui;

import static java.util.Optional.empty;
import static java.util.Optional.of;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import madoguchi.screen.DeskPassword;
import madoguchi.screen.DeskScreen;
import madoguchi.screen.Language;
import madoguchi.screen.S08Settings;
import madoguchi.screen.Said;
import madoguchi.screen.StaffScreen.S00Password.Problem;
import madoguchi.screen.StaffScreen.S00Password.Stage;
import madoguchi.ui.words.Wording;

/** S08, the settings, in {@link DeskSamples}. */
final class SettingsSamples {

    private SettingsSamples() {}

    static SequencedMap<String, DeskScreen> all() {
        SequencedMap<String, DeskScreen> all = new LinkedHashMap<>();
        var reader =
                row("reader", "simulated", S08Settings.Source.DEFAULT, S08Settings.By.FIRST_START);
        var folder = row("hand-over.folder", "", S08Settings.Source.FILE, S08Settings.By.HAND);
        var camera =
                row("camera", "device:0", S08Settings.Source.COMMAND_LINE, S08Settings.By.WINDOW);
        var models = new S08Settings.Row("models", "", S08Settings.Source.DEFAULT, empty());
        var retention = row("privacy.sealed", "yes", S08Settings.Source.FILE, S08Settings.By.GLASS);
        List<S08Settings.Row> rows = List.of(reader, camera, models, folder, retention);
        all.put("S08", settings(rows, empty(), empty(), empty()));
        all.put(
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
        all.put(
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
                all.put(mistake.replace('.', '-'), wrong(rows, folder, mistake));
            }
        }
        for (Optional<Problem> problem :
                List.of(Optional.<Problem>empty(), of(Problem.TOO_SHORT))) {
            all.put(
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
            all.put(
                    "S08-" + notice,
                    new S08Settings(empty(), empty(), rows, empty(), empty(), true, of(notice)));
        }
        return all;
    }

    private static S08Settings.Row row(
            String key, String value, S08Settings.Source source, S08Settings.By by) {
        var last = new S08Settings.Change(LocalDateTime.of(2026, 11, 20, 18, 5), by);
        return new S08Settings.Row(key, value, source, of(last));
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
}
