package madoguchi.desk;

/** What became of a {@link Request}. One sealed group for each page. */
public sealed interface Reply
        permits Reply.Failed,
                TodayReply,
                VisualReply,
                FallbackReply,
                DeclarationReply,
                CareReply,
                UsageReply,
                SettingsReply,
                SelfCheckReply,
                CameraReply,
                CardTestReply,
                ErrorBookReply,
                ScheduleReply,
                PracticeReply {

    /** The room could not do it, for example because the store is out of order. */
    record Failed(Request request) implements Reply {}
}
