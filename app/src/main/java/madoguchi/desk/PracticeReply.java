package madoguchi.desk;

import java.util.List;
import madoguchi.screen.PracticePanel;

/** What 練習 is told. */
public sealed interface PracticeReply extends Reply {

    record Loaded(List<PracticePanel.Group> groups) implements PracticeReply {
        public Loaded {
            groups = List.copyOf(groups);
        }
    }

    /**
     * @param opened false where there is no window, or one is open already
     */
    record Started(boolean opened) implements PracticeReply {}
}
