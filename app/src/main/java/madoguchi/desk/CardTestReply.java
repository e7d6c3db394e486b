package madoguchi.desk;

import java.util.List;
import madoguchi.screen.T03CardTest.Tried;

/** What カード試験 is told. */
public sealed interface CardTestReply extends Reply {

    /**
     * @param recordings the latest first
     */
    record Loaded(List<String> recordings) implements CardTestReply {
        public Loaded {
            recordings = List.copyOf(recordings);
        }
    }

    record Done(Tried tried, List<String> recordings) implements CardTestReply {
        public Done {
            recordings = List.copyOf(recordings);
        }
    }

    /**
     * @param line counted from 1
     * @param why with the file's name, in English
     */
    record BadRecording(int line, String why) implements CardTestReply {}
}
