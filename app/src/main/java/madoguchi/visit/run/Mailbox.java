package madoguchi.visit.run;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Consumer;
import madoguchi.failure.FailureCode;
import madoguchi.visit.Event;
import madoguchi.visit.Moment;

/** Where the rooms put what happened; the counter's one thread reads it. */
public final class Mailbox {

    private final Clock clock;
    private final ZoneId zone;
    private final Consumer<Event> events;
    private final TroubleReport troubles;

    Mailbox(Clock clock, ZoneId zone, Consumer<Event> events, TroubleReport troubles) {
        this.clock = clock;
        this.zone = zone;
        this.events = events;
        this.troubles = troubles;
    }

    void post(Event event) {
        events.accept(event);
    }

    /** A part of the device went out of order, or works again. */
    void trouble(FailureCode code, boolean stands) {
        troubles.tell(code, stands);
    }

    Moment now() {
        Instant at = clock.instant();
        return new Moment(at, LocalDate.ofInstant(at, zone));
    }

    interface TroubleReport {
        void tell(FailureCode code, boolean stands);
    }
}
