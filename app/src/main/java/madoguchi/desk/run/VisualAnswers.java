package madoguchi.desk.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import madoguchi.desk.VisualReply;
import madoguchi.desk.VisualRequest;
import madoguchi.settings.SettingsFile;
import madoguchi.store.AuditCount;
import madoguchi.store.AuditCount.Event;
import madoguchi.store.DeskWishes.Wish;
import madoguchi.store.Store;
import madoguchi.store.StoreFault;

/** 目視モード: whether the terminal is in it, as it noted itself, and the order to switch it. */
final class VisualAnswers {

    /** Every start of the terminal notes anew how it is. */
    private static final Duration BACK = Duration.ofDays(40);

    private final Path data;
    private final Clock clock;

    VisualAnswers(Path data, Clock clock) {
        this.data = data;
        this.clock = clock;
    }

    VisualReply answer(Store store, VisualRequest request, String actor)
            throws StoreFault, IOException {
        Instant now = clock.instant();
        switch (request) {
            case VisualRequest.Load() -> {}
            case VisualRequest.Switch(boolean on) ->
                    store.deskWishes()
                            .want(on ? Wish.VISUAL_MODE_ON : Wish.VISUAL_MODE_OFF, actor, now);
        }
        boolean needed = !SettingsFile.look(data).settings().rules().generation().visualOnReader();
        Optional<Instant> on = onSince(store, now);
        return new VisualReply.Seen(
                needed,
                on.isPresent(),
                on.isPresent() ? on : last(noted(store, now), Event.VISUAL_MODE_OFF));
    }

    /** Since when the terminal has been in it; none: it is not. */
    static Optional<Instant> onSince(Store store, Instant now) throws StoreFault {
        List<AuditCount> noted = noted(store, now);
        Optional<Instant> off = last(noted, Event.VISUAL_MODE_OFF);
        return last(noted, Event.VISUAL_MODE_ON).filter(on -> off.filter(on::isBefore).isEmpty());
    }

    private static List<AuditCount> noted(Store store, Instant now) throws StoreFault {
        return store.trail().counts(now.minus(BACK), now.plusSeconds(1));
    }

    private static Optional<Instant> last(List<AuditCount> noted, Event event) {
        return noted.stream()
                .filter(count -> count.event() == event)
                .map(AuditCount::last)
                .findFirst();
    }
}
