package madoguchi.screen;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** 練習 (T06) beside the glass, as a value: what can be practised, how far it is, how it went. */
public sealed interface PracticePanel {

    /** Which scenario. */
    record Choosing(List<Group> groups) implements PracticePanel {
        public Choosing {
            groups = List.copyOf(groups);
        }
    }

    /**
     * @param id of the heading's words
     */
    record Group(String id, List<Entry> entries) {
        public Group {
            entries = List.copyOf(entries);
        }
    }

    /**
     * @param scenario its name
     * @param title one line in each language
     */
    record Entry(String scenario, Map<Language, String> title) {
        public Entry {
            title = Map.copyOf(title);
        }
    }

    /**
     * One scenario, while it is walked.
     *
     * @param shows why it is practised, in the scenario's own words, and its sources
     * @param line of the walk that comes now, from 1; {@code of} while there is no more
     * @param now what happens next or is waited for
     * @param why what is to be known about it
     * @param remark when something is not as the scenario says
     */
    record Playing(
            Entry scenario,
            List<String> shows,
            int line,
            int of,
            Said now,
            Optional<Said> why,
            Optional<Said> remark,
            Mode mode,
            Speed speed)
            implements PracticePanel {
        public Playing {
            shows = List.copyOf(shows);
        }
    }

    /**
     * How it went.
     *
     * @param lines of the report, in order
     * @param saved where it was saved
     */
    record Finished(Entry scenario, List<Line> lines, Optional<String> saved)
            implements PracticePanel {
        public Finished {
            lines = List.copyOf(lines);
        }
    }

    record Line(Weight weight, Said said) {}

    enum Weight {
        HEADING,
        BODY
    }

    enum Mode {
        /** It is being put together. */
        PREPARING,
        PLAYING,
        PAUSED,
        /** The scenario cannot be followed any more: people go on by themselves. */
        BY_HAND
    }

    enum Speed {
        SLOW(0.6),
        NORMAL(1.0),
        FAST(2.5);

        private final double factor;

        Speed(double factor) {
            this.factor = factor;
        }

        public double factor() {
            return factor;
        }
    }
}
