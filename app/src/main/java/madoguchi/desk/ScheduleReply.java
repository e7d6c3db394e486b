package madoguchi.desk;

import madoguchi.screen.T05Schedule;

/** What 予定 is told. */
public sealed interface ScheduleReply extends Reply {

    record Loaded(T05Schedule schedule) implements ScheduleReply {}
}
