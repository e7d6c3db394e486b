package madoguchi.desk.run;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import madoguchi.desk.CameraRequest;
import madoguchi.desk.CardTestReply;
import madoguchi.desk.CardTestRequest;
import madoguchi.desk.CareReply;
import madoguchi.desk.CareRequest;
import madoguchi.desk.DeclarationReply;
import madoguchi.desk.DeclarationRequest;
import madoguchi.desk.ErrorBookRequest;
import madoguchi.desk.FallbackRequest;
import madoguchi.desk.PracticeReply;
import madoguchi.desk.PracticeRequest;
import madoguchi.desk.Reply;
import madoguchi.desk.Request;
import madoguchi.desk.ScheduleRequest;
import madoguchi.desk.SelfCheckReply;
import madoguchi.desk.SelfCheckRequest;
import madoguchi.desk.SettingsRequest;
import madoguchi.desk.TodayReply;
import madoguchi.desk.TodayRequest;
import madoguchi.desk.UsageReply;
import madoguchi.desk.UsageRequest;
import madoguchi.desk.VisualRequest;
import madoguchi.screen.S02Today.Notice;
import madoguchi.screen.T03CardTest;
import madoguchi.screen.T03CardTest.Tried;
import madoguchi.store.AuditEvent;

/**
 * What the audit trail learns of a request that was answered. A new request does not compile before
 * it is decided here whether it leaves a row.
 *
 * @param code beside the event, as {@link AuditEvent} says
 */
record Deed(AuditEvent event, String code, Kind kind) {

    enum Kind {
        /** People's data: no row, no answer. Once as long as the page is open. */
        SEEN,
        /** A look that goes on: once as long as the page is open. */
        WATCHED,
        /** Cannot be taken back: the row comes when the store can take it. */
        DONE
    }

    /**
     * @return none: it leaves no trace and shows nobody's data, or could not be done; or its room
     *     has written the row itself, together with what it changed in the store
     */
    static Optional<Deed> of(Request request, Reply reply) {
        return switch (request) {
            case TodayRequest today -> of(today, reply);
            case CareRequest.Load(LocalDate day) ->
                    reply instanceof CareReply.Loaded loaded && !loaded.found().isEmpty()
                            ? seen("S06", day.toString())
                            : Optional.empty();
            case DeclarationRequest declaration -> of(declaration, reply);
            case UsageRequest usage -> of(usage, reply);
            case SelfCheckRequest check -> of(check, reply);
            case CardTestRequest test -> of(test, reply);
            case CameraRequest.Look _ ->
                    reply instanceof Reply.Failed
                            ? Optional.empty()
                            : Optional.of(new Deed(AuditEvent.CAMERA_SHOWN, "", Kind.WATCHED));
            case PracticeRequest practice -> of(practice, reply);
            case SettingsRequest settings -> of(settings);
            case VisualRequest visual -> of(visual);
            case FallbackRequest.Load _, ErrorBookRequest.Load _, ScheduleRequest.Load _ ->
                    Optional.empty();
        };
    }

    private static Optional<Deed> of(TodayRequest request, Reply reply) {
        return switch (request) {
            case TodayRequest.Load(Optional<LocalDate> day) ->
                    reply instanceof TodayReply.Loaded loaded && !loaded.entries().isEmpty()
                            ? seen("S02", day.map(LocalDate::toString).orElse("UNFETCHED"))
                            : Optional.empty();
            case TodayRequest.Settle(long result) ->
                    reply.equals(new TodayReply.Done(Notice.SETTLED))
                            ? done(AuditEvent.RESULT_SETTLED, Long.toString(result))
                            : Optional.empty();
            case TodayRequest.Print(var entry) ->
                    reply.equals(new TodayReply.Done(Notice.PRINTED))
                            ? done(AuditEvent.RESULT_PRINTED, Long.toString(entry.id()))
                            : Optional.empty();
            case TodayRequest.HandOverAgain _, TodayRequest.Looked _ -> Optional.empty();
        };
    }

    private static Optional<Deed> of(DeclarationRequest request, Reply reply) {
        return switch (request) {
            case DeclarationRequest.Load(LocalDate today) ->
                    reply instanceof DeclarationReply.Loaded loaded && loaded.known().isPresent()
                            ? seen("S05", today.toString())
                            : Optional.empty();
            case DeclarationRequest.Keep _,
                    DeclarationRequest.PrintAgain _,
                    DeclarationRequest.PrintEmpty _,
                    DeclarationRequest.Destroy _ ->
                    Optional.empty();
        };
    }

    private static Optional<Deed> of(UsageRequest request, Reply reply) {
        return switch (request) {
            case UsageRequest.Export _ ->
                    reply instanceof UsageReply.Exported(String file)
                            ? done(AuditEvent.USAGE_EXPORTED, name(file))
                            : Optional.empty();
            case UsageRequest.Load _, UsageRequest.KeepTotal _ -> Optional.empty();
        };
    }

    private static Optional<Deed> of(SelfCheckRequest request, Reply reply) {
        return switch (request) {
            case SelfCheckRequest.Export _ ->
                    reply instanceof SelfCheckReply.Exported(String file)
                            ? done(AuditEvent.SUPPORT_EXPORTED, name(file))
                            : Optional.empty();
            case SelfCheckRequest.Run _ -> Optional.empty();
        };
    }

    private static Optional<Deed> of(CardTestRequest request, Reply reply) {
        return switch (request) {
            case CardTestRequest.Try _ ->
                    reply instanceof CardTestReply.Done(Tried tried, _)
                            ? tried(tried.how())
                            : Optional.empty();
            case CardTestRequest.Load _, CardTestRequest.Replay _ -> Optional.empty();
        };
    }

    private static Optional<Deed> tried(T03CardTest.How how) {
        return switch (how) {
            case T03CardTest.How.Live _ -> done(AuditEvent.CARD_TRIED, "");
            case T03CardTest.How.Recorded(String file) ->
                    done(AuditEvent.CARD_RECORDED, name(file));
            case T03CardTest.How.Replayed _ -> Optional.empty();
        };
    }

    private static Optional<Deed> of(PracticeRequest request, Reply reply) {
        return switch (request) {
            case PracticeRequest.Start(String scenario) ->
                    reply.equals(new PracticeReply.Started(true))
                            ? done(AuditEvent.PRACTICE_STARTED, scenario)
                            : Optional.empty();
            case PracticeRequest.Load _ -> Optional.empty();
        };
    }

    private static Optional<Deed> of(SettingsRequest request) {
        return switch (request) {
            case SettingsRequest.Load _,
                    SettingsRequest.Save _,
                    SettingsRequest.Hold _,
                    SettingsRequest.Compare _,
                    SettingsRequest.StartAgain _ ->
                    Optional.empty();
        };
    }

    private static Optional<Deed> of(VisualRequest request) {
        return switch (request) {
            case VisualRequest.Load _, VisualRequest.Switch _ -> Optional.empty();
        };
    }

    private static Optional<Deed> seen(String page, String day) {
        return Optional.of(new Deed(AuditEvent.RESULTS_SEEN, page + " " + day, Kind.SEEN));
    }

    private static Optional<Deed> done(AuditEvent event, String code) {
        return Optional.of(new Deed(event, code, Kind.DONE));
    }

    /** A path tells where the data folder is; the name is enough. */
    private static String name(String file) {
        return Path.of(file).getFileName().toString();
    }
}
