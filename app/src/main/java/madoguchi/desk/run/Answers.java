package madoguchi.desk.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import madoguchi.desk.CameraRequest;
import madoguchi.desk.CardTestRequest;
import madoguchi.desk.CareRequest;
import madoguchi.desk.DeclarationRequest;
import madoguchi.desk.ErrorBookRequest;
import madoguchi.desk.FallbackReply;
import madoguchi.desk.FallbackRequest;
import madoguchi.desk.PracticeReply;
import madoguchi.desk.PracticeRequest;
import madoguchi.desk.Reply;
import madoguchi.desk.Request;
import madoguchi.desk.ScheduleRequest;
import madoguchi.desk.SelfCheckRequest;
import madoguchi.desk.SettingsRequest;
import madoguchi.desk.TodayRequest;
import madoguchi.desk.UsageRequest;
import madoguchi.desk.VisualRequest;
import madoguchi.paper.PdfPrinter;
import madoguchi.settings.SettingsFile;
import madoguchi.store.StoreDoor;
import madoguchi.store.StoreFault;

/** Who answers a page's request: the one place. */
final class Answers {

    private final StoreDoor store;
    private final Path data;
    private final Drill drill;
    private final SettingsAnswers settings;
    private final TodayAnswers today;
    private final VisualAnswers visual;
    private final DeclarationAnswers declarations;
    private final CareAnswers care;
    private final TechnicianAnswers technician;
    private final UsageAnswers usage;

    Answers(DeskRoom.Tools tools, StoreDoor store, TypedPasswords passwords) {
        this.store = store;
        this.data = tools.data();
        this.drill = tools.drill();
        this.settings = new SettingsAnswers(tools, passwords);
        this.today = new TodayAnswers(tools);
        this.visual = new VisualAnswers(data, tools.clock());
        this.declarations =
                new DeclarationAnswers(data, tools.clock(), tools.zone(), PdfPrinter::print);
        this.care = new CareAnswers(tools.zone());
        this.technician = new TechnicianAnswers(tools);
        this.usage = new UsageAnswers(data.resolve("exports"), tools.clock());
    }

    /** What takes seconds and needs no store: nobody who logs in is to wait behind it. */
    static boolean slow(Request request) {
        return switch (request) {
            case SelfCheckRequest _, CameraRequest _, CardTestRequest _, TodayRequest.Print _ ->
                    true;
            case TodayRequest _,
                    VisualRequest _,
                    FallbackRequest _,
                    DeclarationRequest _,
                    CareRequest _,
                    UsageRequest _,
                    SettingsRequest _,
                    ErrorBookRequest _,
                    ScheduleRequest _,
                    PracticeRequest _ ->
                    false;
        };
    }

    /**
     * @param typed the password in the request, if there is one
     * @param actor for the audit trail
     */
    Reply to(Request request, byte[] typed, String actor) throws StoreFault, IOException {
        return switch (request) {
            case SettingsRequest wanted ->
                    store.use(open -> settings.answer(open, wanted, typed, actor));
            case TodayRequest.Print print -> today.print(print);
            case TodayRequest wanted -> store.use(open -> today.answer(open, wanted, actor));
            case VisualRequest wanted -> store.use(open -> visual.answer(open, wanted, actor));
            case FallbackRequest.Load() ->
                    new FallbackReply.Loaded(SettingsFile.look(data).settings().sevens());
            case DeclarationRequest wanted ->
                    store.use(open -> declarations.answer(open, wanted, actor));
            case CareRequest.Load(LocalDate day) -> store.use(open -> care.look(open, day));
            case SelfCheckRequest wanted -> technician.answer(wanted);
            case CameraRequest wanted -> technician.answer(wanted);
            case CardTestRequest wanted -> technician.answer(wanted);
            case ErrorBookRequest wanted -> store.use(open -> technician.answer(open, wanted));
            case ScheduleRequest wanted -> technician.answer(wanted);
            case UsageRequest wanted -> store.use(open -> usage.answer(open, wanted, actor));
            case PracticeRequest.Load _ -> new PracticeReply.Loaded(drill.groups());
            case PracticeRequest.Start(String scenario) ->
                    new PracticeReply.Started(drill.start(scenario));
        };
    }
}
