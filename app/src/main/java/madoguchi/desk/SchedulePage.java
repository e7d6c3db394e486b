package madoguchi.desk;

import java.time.ZonedDateTime;
import java.util.Optional;
import madoguchi.screen.DeskPlace;
import madoguchi.screen.DeskScreen;
import madoguchi.screen.DeskTouch;
import madoguchi.screen.T05Schedule;

/** 予定: shown only; what is planned stands in the settings. */
public record SchedulePage(Optional<T05Schedule> loaded) implements Page {

    static SchedulePage unread() {
        return new SchedulePage(Optional.empty());
    }

    @Override
    public DeskPlace place() {
        return DeskPlace.T05_SCHEDULE;
    }

    @Override
    public Turn opened(ZonedDateTime now) {
        return stay(new ScheduleRequest.Load());
    }

    @Override
    public Turn touched(DeskTouch touch, ZonedDateTime now) {
        return stay();
    }

    @Override
    public Turn answered(Reply reply, ZonedDateTime now) {
        return reply instanceof ScheduleReply.Loaded(T05Schedule schedule)
                ? new SchedulePage(Optional.of(schedule)).stay()
                : stay();
    }

    @Override
    public DeskScreen screen() {
        return loaded.orElseGet(
                () ->
                        new T05Schedule(
                                Optional.empty(),
                                T05Schedule.Restarts.KIOSK,
                                Optional.empty(),
                                Optional.empty(),
                                0,
                                false));
    }
}
