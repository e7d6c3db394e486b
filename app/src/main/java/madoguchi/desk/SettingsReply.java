package madoguchi.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import madoguchi.screen.S08Settings;
import madoguchi.screen.Said;

/** What 設定 is told. */
public sealed interface SettingsReply extends Reply {

    /**
     * @param complaint what is wrong with the file
     * @param kept the name under which a file with a mistake was kept before it was written over
     * @param choices the only values there are, by setting; one that is not in it can be anything
     * @param saved whether this is what came of a change
     */
    record Loaded(
            Optional<Said> complaint,
            Optional<String> kept,
            List<S08Settings.Row> rows,
            Map<String, List<String>> choices,
            boolean saved)
            implements SettingsReply {
        public Loaded {
            rows = List.copyOf(rows);
            choices = Map.copyOf(choices);
        }
    }

    /** Nothing was saved. */
    record Refused(Said why) implements SettingsReply {}

    /** What became of a password. */
    record Judged(DeskEvent.Judgement judgement) implements SettingsReply {}

    record WillStartAgain() implements SettingsReply {}
}
