package madoguchi.health;

import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks for a restart once a night. Told the time only while nobody is served and staff are away: so
 * never during a visit.
 */
public final class DailyRestart implements Consumer<Instant> {

    private static final Logger LOG = LoggerFactory.getLogger(DailyRestart.class);

    private final IdleWindow window;
    private final Instant startedAt;
    private final ZoneId zone;
    private final Runnable restart;
    private boolean asked;

    /**
     * @param restart called once
     */
    public DailyRestart(IdleWindow window, Instant startedAt, ZoneId zone, Runnable restart) {
        this.window = window;
        this.startedAt = startedAt;
        this.zone = zone;
        this.restart = restart;
    }

    @Override
    public void accept(Instant now) {
        if (!asked && window.due(startedAt, now, zone)) {
            asked = true;
            LOG.info("restarting, as planned for {}", window);
            restart.run();
        }
    }
}
