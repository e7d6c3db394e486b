package madoguchi.receipt.folder;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the log heard of one of the looks: what is wrong, once however often it is tried again, and
 * that it works again. Used by one thread.
 */
final class LastWord {

    private static final Logger LOG = LoggerFactory.getLogger(FileHandOver.class);

    private final String look;
    private String said = "";

    LastWord(String look) {
        this.look = look;
    }

    void say(String word) {
        if (!word.equals(said)) {
            said = word;
            LOG.warn("hand-over: {}: {}", look, word);
        }
    }

    void worksAgain() {
        if (!said.isEmpty()) {
            said = "";
            LOG.info("hand-over: {}: works again", look);
        }
    }
}
