package madoguchi.health;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Looks at a part of the terminal, and answers one or several checks by it. */
public interface Probe {

    /** Those that it answers, each once. */
    Set<Check> checks();

    /** After so long nobody waits for it any more. */
    Duration limit();

    /**
     * @throws Exception when looking itself failed: then nothing is known
     */
    List<Finding> look() throws Exception;
}
