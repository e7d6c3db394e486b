package madoguchi.screen;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * 設定: what holds on this terminal, and where each of it comes from.
 *
 * @param complaint what is wrong with the file; others hold meanwhile
 * @param kept under which name the file with the mistake was kept when a change was saved over it
 * @param rows every setting, in the order of the file
 * @param open the one that is being changed
 * @param choosing a password that is being changed
 * @param changed something was saved that holds only after a restart
 */
public record S08Settings(
        Optional<Said> complaint,
        Optional<String> kept,
        List<Row> rows,
        Optional<Open> open,
        Optional<Choosing> choosing,
        boolean changed,
        Optional<Notice> notice)
        implements DeskScreen {

    public S08Settings {
        rows = List.copyOf(rows);
    }

    public enum Field implements DeskField {
        ROW,
        CHOICE,
        VALUE
    }

    public enum Action implements DeskAction {
        SAVE,
        BACK,
        START_AGAIN,
        PASSWORD_STAFF,
        PASSWORD_ADMINISTRATOR,
        PASSWORD_FACILITY
    }

    public enum Source {
        DEFAULT,
        FILE,
        COMMAND_LINE
    }

    /**
     * @param key as it stands in the file, also what is picked; the wording has what it is for
     * @param value as it is written; empty: none
     * @param changed last; none: never since this terminal notes it
     */
    public record Row(String key, String value, Source source, Optional<Change> changed) {}

    /**
     * @param at in the facility's zone
     */
    public record Change(LocalDateTime at, By by) {}

    /** Who changed a setting, and where. */
    public enum By {
        /** The administrator, at the patients' glass. */
        GLASS,
        /** The administrator, in the staff's window. */
        WINDOW,
        FIRST_START,
        /** Somebody in the file itself; seen at a start. */
        HAND
    }

    /**
     * @param choices the only values there are; empty: anything can be written
     * @param wrong what the file's own check has against the draft
     */
    public record Open(Row row, List<String> choices, String draft, Optional<Said> wrong) {
        public Open {
            choices = List.copyOf(choices);
        }
    }

    /** A password is entered twice. */
    public record Choosing(
            DeskPassword which,
            StaffScreen.S00Password.Stage stage,
            Optional<StaffScreen.S00Password.Problem> problem,
            int minimumLength) {}

    public enum Notice {
        SAVED,
        PASSWORD_CHANGED,
        WILL_START_AGAIN,
        COULD_NOT
    }
}
