package madoguchi.desk;

/** What 予定 wants. */
public sealed interface ScheduleRequest extends Request {

    record Load() implements ScheduleRequest {}
}
