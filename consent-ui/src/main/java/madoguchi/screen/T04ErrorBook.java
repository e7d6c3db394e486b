package madoguchi.screen;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * エラーコード: the handbook, and what of it happened on this terminal.
 *
 * @param search as it was typed: a code, or a word of its texts
 * @param entries those that happened here first, the latest first; then the others by code
 * @param open the code that is looked at
 */
public record T04ErrorBook(String search, List<Entry> entries, Optional<String> open)
        implements DeskScreen {

    public T04ErrorBook {
        entries = List.copyOf(entries);
    }

    public enum Field implements DeskField {
        SEARCH,
        ROW
    }

    public enum Action implements DeskAction {
        CLOSE_ENTRY
    }

    /**
     * @param code as printed, 011
     * @param times how often a visit ended by it on this terminal
     * @param last when that happened last, in the facility's zone
     */
    public record Entry(String code, long times, Optional<LocalDateTime> last) {}
}
