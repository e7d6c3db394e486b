package madoguchi.practice;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import madoguchi.scenario.Album;
import madoguchi.scenario.Scenario;
import madoguchi.screen.Said;

/** What is written down during a practice. From any thread. */
final class Diary {

    private final List<Said> byHand = new ArrayList<>();
    private final Set<Integer> done = new LinkedHashSet<>();
    private Optional<Said> left = Optional.empty();

    synchronized void byHand(Said what) {
        byHand.add(what);
    }

    /**
     * @param line from 1
     */
    synchronized void done(int line) {
        done.add(line);
    }

    /** Where the walk left what the scenario says; only the first place counts. */
    synchronized void left(Said where) {
        left = left.or(() -> Optional.of(where));
    }

    synchronized PracticeReport report(Scenario scenario, Album album) {
        return PracticeReport.of(scenario, album, done.size(), byHand, left);
    }
}
