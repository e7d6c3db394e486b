package madoguchi.desk.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import madoguchi.desk.CameraRequest;
import madoguchi.desk.CardTestRequest;
import madoguchi.desk.CareRequest;
import madoguchi.desk.DeclarationRequest;
import madoguchi.desk.DeskEffect;
import madoguchi.desk.DeskEvent;
import madoguchi.desk.DeskRules.Site;
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
import madoguchi.failure.FailureCode;
import madoguchi.paper.PdfPrinter;
import madoguchi.room.Room;
import madoguchi.screen.DeskRole;
import madoguchi.screen.S02Today.Line;
import madoguchi.settings.SettingsFile;
import madoguchi.store.AuditEvent;
import madoguchi.store.AuditNote;
import madoguchi.store.DeskWishes.Wish;
import madoguchi.store.StoreDoor;
import madoguchi.store.StoreFault;
import madoguchi.store.StorePlan;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the desk's effects are done, on threads of its own, with a connection of its own to the
 * store: a long list keeps no patient waiting, and a long look no list and no log-in.
 */
public final class DeskRoom implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DeskRoom.class);

    /**
     * What the desk works with.
     *
     * @param data the data folder, which another process may have claimed
     * @param store in it
     * @param zone the facility's
     * @param drill what can be practised here
     * @param commandLine settings that it gave, by their keys: they come before the file's
     */
    public record Tools(
            Site site,
            Path data,
            StorePlan store,
            Clock clock,
            ZoneId zone,
            Printer printer,
            Drill drill,
            Supplier<Map<String, String>> commandLine,
            Technician technician) {}

    /** Puts a result on paper. */
    public interface Printer {

        /** Where there is none. Nothing is kept in a file instead: a name would be in it. */
        Printer NONE = (_, _, _) -> false;

        /**
         * @return false: there is no printer, or it does not print
         */
        boolean print(ZonedDateTime at, Optional<String> name, List<Line> lines);
    }

    private final Tools tools;
    private final Consumer<DeskEvent> told;
    private final Room room = new Room("desk");
    private final Room looks = new Room("desk looks");
    private final DeskTrail trail;
    private final TypedPasswords passwords;
    private final FirstSettingsRoom first;
    private final TodayRoom today;
    private final SettingsRoom settings;
    private final UsageShelf shelf;
    private final TechnicianRoom technician;
    private final StoreDoor store;

    /**
     * @param told hears what became of each effect, on a thread of this room, and returns at once
     */
    public DeskRoom(Tools tools, Consumer<DeskEvent> told) {
        this.tools = tools;
        this.told = told;
        this.store = new StoreDoor(tools.store());
        this.trail = new DeskTrail(store);
        this.passwords = new TypedPasswords(tools.clock());
        this.first = new FirstSettingsRoom(tools);
        this.today = new TodayRoom(tools);
        this.settings = new SettingsRoom(tools, passwords);
        this.shelf = new UsageShelf(tools.data().resolve("exports"), tools.clock());
        this.technician = new TechnicianRoom(tools);
    }

    /** Returns at once. A password in the effect is copied before that, and the copy is wiped. */
    public void perform(DeskEffect effect) {
        byte[] typed = typed(effect);
        Room where = effect instanceof DeskEffect.Ask ask && slow(ask.request()) ? looks : room;
        where.run(() -> attempt(effect, typed), () -> failed(effect, FailureCode.CANNOT_CONTINUE))
                .whenComplete((_, _) -> Arrays.fill(typed, (byte) 0));
    }

    private static byte[] typed(DeskEffect effect) {
        return switch (effect) {
            case DeskEffect.Hold(_, var password) -> password.copy();
            case DeskEffect.Compare(_, _, var password) -> password.copy();
            case DeskEffect.LogIn(_, _, var password) -> password.copy();
            case DeskEffect.Ask(_, _, SettingsRequest.Hold(_, var password)) -> password.copy();
            case DeskEffect.Ask(_, _, SettingsRequest.Compare(_, var password)) -> password.copy();
            case DeskEffect.FirstSettings _,
                    DeskEffect.StartAgain _,
                    DeskEffect.Ask _,
                    DeskEffect.Forget _,
                    DeskEffect.Note _ ->
                    new byte[0];
        };
    }

    /** What takes seconds and needs no store: nobody who logs in is to wait behind it. */
    private static boolean slow(Request request) {
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

    private void attempt(DeskEffect effect, byte[] typed) {
        try {
            done(effect, typed);
        } catch (StoreFault e) {
            LOG.error("desk: {}", e.getMessage());
            failed(effect, FailureCode.STORE_OUT_OF_ORDER);
        } catch (IOException e) {
            // its message may hold a path, and no more than that
            LOG.error("desk: {}", e.toString());
            failed(effect, FailureCode.CANNOT_CONTINUE);
        }
    }

    private void done(DeskEffect effect, byte[] typed) throws StoreFault, IOException {
        switch (effect) {
            case DeskEffect.FirstSettings wanted ->
                    told.accept(store.use(open -> first.answer(open, wanted)));
            case DeskEffect.StartAgain _ -> {
                store.use(
                        open -> {
                            open.deskWishes()
                                    .want(
                                            Wish.START_AGAIN,
                                            firstStart(tools.site()),
                                            tools.clock().instant());
                            return null;
                        });
                told.accept(new DeskEvent.WillStartAgain());
            }
            case DeskEffect.Hold(var which, _) ->
                    told.accept(new DeskEvent.Judged(passwords.hold(which, typed)));
            case DeskEffect.Compare(var which, var role, _) ->
                    told.accept(
                            new DeskEvent.Judged(
                                    store.use(
                                            open ->
                                                    passwords.compare(
                                                            open,
                                                            which,
                                                            typed,
                                                            false,
                                                            role.isPresent()
                                                                    ? who(role)
                                                                    : firstStart(tools.site())))));
            case DeskEffect.Forget _ -> passwords.forget();
            case DeskEffect.LogIn(long attempt, var role, _) -> logIn(attempt, role, typed);
            case DeskEffect.Ask ask -> {
                Reply reply = answer(ask.request(), typed, who(ask.role()));
                trail(ask, reply);
                told.accept(new DeskEvent.Answered(ask.opening(), reply));
            }
            case DeskEffect.Note(var what, var role, var at) ->
                    trail.owe(new AuditNote(at, event(what), who(Optional.of(role)), ""));
        }
    }

    private void logIn(long attempt, DeskRole role, byte[] typed) throws StoreFault {
        DeskEvent.LogIn verdict = store.use(open -> passwords.logIn(open, attempt, role, typed));
        if (verdict instanceof DeskEvent.LogIn.Wrong) {
            trail.owe(note(AuditEvent.LOG_IN_FAILED, who(Optional.of(role)), ""));
        }
        trail.pay();
        told.accept(verdict);
    }

    /** Who has come in is noted as the machine says it: a verdict may come too late for anybody. */
    private static AuditEvent event(DeskEffect.What what) {
        return switch (what) {
            case LOGGED_IN -> AuditEvent.LOGGED_IN;
            case LOGGED_OUT -> AuditEvent.LOGGED_OUT;
            case TIMED_OUT -> AuditEvent.TIMED_OUT;
            case LOCKED -> AuditEvent.LOCKED;
        };
    }

    private void trail(DeskEffect.Ask ask, Reply reply) throws StoreFault {
        Optional<Deed> deed = Deed.of(ask.request(), reply);
        if (deed.isPresent()) {
            AuditNote note = note(deed.get().event(), who(ask.role()), deed.get().code());
            switch (deed.get().kind()) {
                case SEEN -> trail.seen(ask.opening(), note);
                case WATCHED -> room.run(() -> trail.watched(ask.opening(), note), () -> {});
                case DONE -> room.run(() -> trail.owe(note), () -> {});
            }
        }
    }

    private AuditNote note(AuditEvent event, String actor, String code) {
        return new AuditNote(tools.clock().instant(), event, actor, code);
    }

    /** Which room answers what: the one place. */
    private Reply answer(Request request, byte[] typed, String actor)
            throws StoreFault, IOException {
        return switch (request) {
            case SettingsRequest wanted ->
                    store.use(open -> settings.answer(open, wanted, typed, actor));
            case TodayRequest.Print print -> today.print(print);
            case TodayRequest wanted -> store.use(open -> today.answer(open, wanted, actor));
            case VisualRequest wanted ->
                    store.use(
                            open ->
                                    new VisualAnswers(tools.data(), tools.clock())
                                            .answer(open, wanted, actor));
            case FallbackRequest.Load() ->
                    new FallbackReply.Loaded(SettingsFile.look(tools.data()).settings().sevens());
            case DeclarationRequest declaration ->
                    store.use(
                            open ->
                                    new DeclarationAnswers(
                                                    tools.data(),
                                                    tools.clock(),
                                                    tools.zone(),
                                                    PdfPrinter::print)
                                            .answer(open, declaration, actor));
            case CareRequest.Load(LocalDate day) ->
                    store.use(open -> new CareAnswers(tools.zone()).look(open, day));
            case SelfCheckRequest wanted -> technician.answer(wanted);
            case CameraRequest wanted -> technician.answer(wanted);
            case CardTestRequest wanted -> technician.answer(wanted);
            case ErrorBookRequest wanted -> store.use(open -> technician.answer(open, wanted));
            case ScheduleRequest wanted -> technician.answer(wanted);
            case UsageRequest usage -> store.use(open -> shelf.answer(open, usage, actor));
            case PracticeRequest practice -> answer(practice);
        };
    }

    private Reply answer(PracticeRequest request) {
        return switch (request) {
            case PracticeRequest.Load _ -> new PracticeReply.Loaded(tools.drill().groups());
            case PracticeRequest.Start(String scenario) ->
                    new PracticeReply.Started(tools.drill().start(scenario));
        };
    }

    /** For the audit trail: a role and where, as nobody has an account of their own. */
    private String who(Optional<DeskRole> role) {
        return role.map(Enum::name).orElse("NOBODY") + " " + tools.site();
    }

    /** The same of whoever starts the terminal for the first time: nobody has a role yet. */
    static String firstStart(Site site) {
        return "FIRST_START " + site;
    }

    private void failed(DeskEffect effect, FailureCode why) {
        switch (effect) {
            case DeskEffect.FirstSettings wanted -> told.accept(FirstSettingsRoom.failed(wanted));
            case DeskEffect.Hold _, DeskEffect.Compare _ ->
                    told.accept(new DeskEvent.Judged(DeskEvent.Judgement.NOT_STORED));
            case DeskEffect.LogIn(long attempt, _, _) ->
                    told.accept(new DeskEvent.LogIn.Failed(attempt, why));
            case DeskEffect.Ask(long opening, var role, var request) ->
                    told.accept(new DeskEvent.Answered(opening, new Reply.Failed(request)));
            case DeskEffect.StartAgain _, DeskEffect.Forget _, DeskEffect.Note _ -> {}
        }
    }

    @Override
    public void close() {
        looks.close();
        room.run(
                () -> {
                    passwords.forget();
                    trail.pay();
                    store.close();
                },
                () -> {});
        room.close();
    }
}
