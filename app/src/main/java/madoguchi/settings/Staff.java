package madoguchi.settings;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** What staff find. */
public record Staff(
        @Says("after how many seconds without a touch staff are logged out: 30 to 3600")
                Integer logOutAfter,
        @Says(
                        "whether staff may look at the card's photo after the PIN too: as-printed (no),"
                                + " yes or no; nobody has to wait for them")
                Settings.Choice showPhotoOnPin) {

    /** What is not said has its default. */
    public Staff {
        logOutAfter =
                Settings.within("log-out-after", Optional.ofNullable(logOutAfter), 30, 3600)
                        .orElse(180);
        showPhotoOnPin = Objects.requireNonNullElse(showPhotoOnPin, Settings.Choice.AS_PRINTED);
    }

    public Duration patience() {
        return Duration.ofSeconds(logOutAfter);
    }
}
