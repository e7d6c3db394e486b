package madoguchi.receipt.folder;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Since when the files of a folder have been lying there. Of those found at the first look the disk
 * tells it, of later ones they are as old as our knowledge of them: both by {@link Steady}.
 */
final class Lying {

    private final Map<String, Instant> since = new HashMap<>();
    private boolean looked;

    /**
     * @param written the files there now, and when the disk says that they were written
     * @return those that have lain there for longer than they may
     */
    Set<String> outOfDate(Map<String, Instant> written, Duration stay, Instant now) {
        since.keySet().retainAll(written.keySet());
        written.forEach(
                (name, at) ->
                        since.computeIfAbsent(name, _ -> looked || at.isAfter(now) ? now : at));
        looked = true;
        return written.keySet().stream()
                .filter(name -> since.get(name).plus(stay).isBefore(now))
                .collect(Collectors.toUnmodifiableSet());
    }
}
