package madoguchi.desk.run;

import java.util.List;
import madoguchi.screen.PracticePanel;

/** 練習 as the desk starts it. */
public interface Drill {

    /** What can be practised. */
    List<PracticePanel.Group> groups();

    /**
     * Opens a window for it and returns at once.
     *
     * @return false when that cannot be, or one is open already
     */
    boolean start(String scenario);

    /** Where nothing can be practised. */
    Drill NONE =
            new Drill() {
                @Override
                public List<PracticePanel.Group> groups() {
                    return List.of();
                }

                @Override
                public boolean start(String scenario) {
                    return false;
                }
            };
}
