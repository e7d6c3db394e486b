package madoguchi.screen;

import java.util.List;
import java.util.Optional;

/**
 * 練習: which scenario is to be played, in a window of its own.
 *
 * @param search as staff typed it
 * @param groups those that fit the search
 */
public record T06Practice(String search, List<PracticePanel.Group> groups, Optional<Notice> notice)
        implements DeskScreen {

    public T06Practice {
        groups = List.copyOf(groups);
    }

    public enum Field implements DeskField {
        SEARCH,
        SCENARIO
    }

    public enum Notice {
        STARTED,
        /** There is no window here, or one is open already. */
        COULD_NOT
    }
}
