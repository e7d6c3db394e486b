package madoguchi.desk;

/** What 受付一覧 is told. */
public sealed interface TodayReply extends Reply {

    record Loaded() implements TodayReply {}
}
