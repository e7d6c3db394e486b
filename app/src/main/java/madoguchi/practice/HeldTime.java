package madoguchi.practice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import madoguchi.visit.run.Alarms;

/**
 * The time of a practice: stands still while somebody explains. No screen runs out meanwhile, and
 * what a visit is said to have taken is the visit's own time.
 */
public final class HeldTime extends Clock implements Alarms {

    private record Setting(Instant at, Runnable ring) {}

    private final Clock real;
    private final Alarms alarms;
    private Duration behind = Duration.ZERO;
    private Optional<Instant> heldAt = Optional.empty();
    private Optional<Setting> set = Optional.empty();

    /**
     * @param real of the practice's day
     * @param alarms by that clock
     */
    public HeldTime(Clock real, Alarms alarms) {
        this.real = real;
        this.alarms = alarms;
    }

    public synchronized void hold() {
        if (heldAt.isEmpty()) {
            heldAt = Optional.of(instant());
            alarms.cancel();
        }
    }

    public synchronized void release() {
        if (heldAt.isPresent()) {
            behind = Duration.between(heldAt.get(), real.instant());
            heldAt = Optional.empty();
            set.ifPresent(this::arm);
        }
    }

    @Override
    public synchronized Instant instant() {
        return heldAt.orElseGet(() -> real.instant().minus(behind));
    }

    @Override
    public synchronized void set(Instant at, Runnable ring) {
        Setting setting = new Setting(at, ring);
        set = Optional.of(setting);
        if (heldAt.isEmpty()) {
            arm(setting);
        }
    }

    private void arm(Setting setting) {
        alarms.set(setting.at().plus(behind), () -> rings(setting));
    }

    private void rings(Setting setting) {
        synchronized (this) {
            if (heldAt.isPresent() || set.filter(setting::equals).isEmpty()) {
                return;
            }
            set = Optional.empty();
        }
        setting.ring().run();
    }

    @Override
    public synchronized void cancel() {
        set = Optional.empty();
        alarms.cancel();
    }

    @Override
    public void every(Duration pause, Runnable look) {
        alarms.every(pause, look);
    }

    @Override
    public void close() {
        alarms.close();
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return ((InstantSource) this::instant).withZone(zone);
    }
}
