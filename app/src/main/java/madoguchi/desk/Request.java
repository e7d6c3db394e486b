package madoguchi.desk;

/**
 * What a page wants of a room: to be told something, or to have it done. One sealed group for each
 * page, in the file of the page's name; {@code desk.run} answers each with a {@link Reply} to the
 * page that asked.
 */
public sealed interface Request
        permits TodayRequest,
                VisualRequest,
                FallbackRequest,
                DeclarationRequest,
                CareRequest,
                UsageRequest,
                SettingsRequest,
                SelfCheckRequest,
                CameraRequest,
                CardTestRequest,
                ErrorBookRequest,
                ScheduleRequest,
                PracticeRequest {}
