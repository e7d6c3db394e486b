package madoguchi.settings;

import java.time.Duration;
import java.util.Optional;

/** What staff find. */
public record Staff(
        @Says("after how many seconds without a touch staff are logged out: 30 to 3600")
                Integer logOutAfter) {

    /** What is not said has its default. */
    public Staff {
        logOutAfter =
                Settings.within("log-out-after", Optional.ofNullable(logOutAfter), 30, 3600)
                        .orElse(180);
    }

    public Duration patience() {
        return Duration.ofSeconds(logOutAfter);
    }
}
