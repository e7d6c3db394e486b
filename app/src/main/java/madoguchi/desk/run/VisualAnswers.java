package madoguchi.desk.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import madoguchi.desk.VisualReply;
import madoguchi.desk.VisualRequest;
import madoguchi.settings.SettingsFile;
import madoguchi.store.AuditCount;
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
        Optional<Instant> on = last(store, now, AuditCount.Event.VISUAL_MODE_ON);
        Optional<Instant> off = last(store, now, AuditCount.Event.VISUAL_MODE_OFF);
        boolean switched = on.filter(at -> off.filter(at::isBefore).isEmpty()).isPresent();
        return new VisualReply.Seen(needed, switched, switched ? on : off);
    }

    private static Optional<Instant> last(Store store, Instant now, AuditCount.Event event)
            throws StoreFault {
        return store.audited(now.minus(BACK), now.plusSeconds(1)).stream()
                .filter(count -> count.event() == event)
                .map(AuditCount::last)
                .findFirst();
    }
}
