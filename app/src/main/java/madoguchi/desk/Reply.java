package madoguchi.desk;

/** What became of a {@link Request}. One sealed group for each page. */
public sealed interface Reply
        permits Reply.Failed, ErrorBookReply, ScheduleReply, SelfCheckReply, TodayReply {

    /** The room could not do it, for example because the store is out of order. */
    record Failed(Request request) implements Reply {}
}
