package madoguchi.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;
import madoguchi.screen.DeskPlace;
import madoguchi.screen.DeskScreen;
import madoguchi.screen.DeskTouch;
import madoguchi.screen.S03VisualMode;
import madoguchi.screen.S03VisualMode.Action;
import madoguchi.screen.S03VisualMode.Mode;

/**
 * 目視モード切替: ordered here, done by the terminal, which says so in the audit trail.
 *
 * @param wanted ordered, and not said to be done yet
 */
record VisualPage(Optional<VisualReply.Seen> seen, Optional<Action> wanted, ZonedDateTime now)
        implements Page {

    /** Ours: one visual check and its visit are over by then. */
    static final Duration FORGOTTEN = Duration.ofMinutes(10);

    static VisualPage unread() {
        return new VisualPage(
                Optional.empty(),
                Optional.empty(),
                ZonedDateTime.ofInstant(Instant.EPOCH, ZoneOffset.UTC));
    }

    @Override
    public DeskPlace place() {
        return DeskPlace.S03_VISUAL_MODE;
    }

    @Override
    public Turn opened(ZonedDateTime at) {
        return Turn.to(new VisualPage(seen, wanted, at), new VisualRequest.Load());
    }

    @Override
    public Turn touched(DeskTouch touch, ZonedDateTime at) {
        if (!(touch instanceof DeskTouch.Pressed(Action action)) || mode() != before(action)) {
            return stay();
        }
        return Turn.to(
                new VisualPage(seen, Optional.of(action), at),
                new VisualRequest.Switch(action == Action.SWITCH_ON));
    }

    private static Mode before(Action action) {
        return switch (action) {
            case SWITCH_ON -> Mode.OFF;
            case SWITCH_BACK -> Mode.ON;
        };
    }

    @Override
    public Turn answered(Reply reply, ZonedDateTime at) {
        if (!(reply instanceof VisualReply.Seen now)) {
            return stay();
        }
        boolean done = wanted.equals(Optional.of(now.on() ? Action.SWITCH_ON : Action.SWITCH_BACK));
        return Turn.to(new VisualPage(Optional.of(now), done ? Optional.empty() : wanted, at));
    }

    /** The terminal may be switched from another window. */
    @Override
    public Turn ticked(ZonedDateTime at) {
        return Turn.to(new VisualPage(seen, wanted, at), new VisualRequest.Load());
    }

    @Override
    public DeskScreen screen() {
        Optional<ZonedDateTime> since =
                seen.flatMap(VisualReply.Seen::since).map(at -> at.atZone(now.getZone()));
        return new S03VisualMode(
                mode(),
                since.map(ZonedDateTime::toLocalTime),
                mode() == Mode.ON
                        && since.filter(at -> !now.isBefore(at.plus(FORGOTTEN))).isPresent(),
                wanted);
    }

    private Mode mode() {
        return seen.map(
                        known -> {
                            if (!known.needed()) {
                                return Mode.ON_THE_READER;
                            }
                            return known.on() ? Mode.ON : Mode.OFF;
                        })
                .orElse(Mode.UNKNOWN);
    }
}
