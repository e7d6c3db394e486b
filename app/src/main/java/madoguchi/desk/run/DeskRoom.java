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
import madoguchi.paper.PdfPrinter;
import madoguchi.room.Room;
import madoguchi.screen.DeskRole;
import madoguchi.screen.S02Today.Line;
import madoguchi.settings.SettingsFile;
import madoguchi.store.DeskWishes.Wish;
import madoguchi.store.Store;
import madoguchi.store.StoreFault;
import madoguchi.store.StorePlan;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the desk's effects are done, on a thread of its own, with a connection of its own to the
 * store: a long list keeps no patient waiting.
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
    private final TypedPasswords passwords;
    private final FirstSettingsRoom first;
    private final TodayRoom today;
    private final SettingsRoom settings;
    private final UsageShelf shelf;
    private final TechnicianRoom technician;
    private Optional<Store> store = Optional.empty();

    /**
     * @param told hears what became of each effect, on this room's thread, and returns at once
     */
    public DeskRoom(Tools tools, Consumer<DeskEvent> told) {
        this.tools = tools;
        this.told = told;
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
        room.run(() -> attempt(effect, typed), () -> failed(effect))
                .whenComplete((_, _) -> Arrays.fill(typed, (byte) 0));
    }

    private static byte[] typed(DeskEffect effect) {
        return switch (effect) {
            case DeskEffect.Hold(_, var password) -> password.copy();
            case DeskEffect.Compare(_, var password) -> password.copy();
            case DeskEffect.LogIn(_, var password) -> password.copy();
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

    private void attempt(DeskEffect effect, byte[] typed) {
        try {
            done(effect, typed);
        } catch (StoreFault e) {
            LOG.error("desk: {}", e.getMessage());
            closeStore();
            failed(effect);
        } catch (IOException e) {
            // its message may hold a path, and no more than that
            LOG.error("desk: {}", e.toString());
            failed(effect);
        }
    }

    private void done(DeskEffect effect, byte[] typed) throws StoreFault, IOException {
        switch (effect) {
            case DeskEffect.FirstSettings wanted -> told.accept(first.answer(open(), wanted));
            case DeskEffect.StartAgain _ -> {
                open().deskWishes().want(Wish.START_AGAIN, tools.clock().instant());
                told.accept(new DeskEvent.WillStartAgain());
            }
            case DeskEffect.Hold(var which, _) ->
                    told.accept(new DeskEvent.Judged(passwords.hold(which, typed)));
            case DeskEffect.Compare(var which, _) ->
                    told.accept(
                            new DeskEvent.Judged(passwords.compare(open(), which, typed, false)));
            case DeskEffect.Forget _ -> passwords.forget();
            case DeskEffect.LogIn(var role, _) -> told.accept(logIn(role, typed));
            case DeskEffect.Ask(long opening, var role, var request) ->
                    told.accept(new DeskEvent.Answered(opening, answer(request, typed, who(role))));
            case DeskEffect.Note(var what, var role) ->
                    open().audit(tools.clock().instant(), what.name(), who(role), "");
        }
    }

    private DeskEvent.LogIn logIn(DeskRole role, byte[] typed) throws StoreFault {
        DeskEvent.LogIn verdict = passwords.logIn(open(), role, typed);
        switch (verdict) {
            case DeskEvent.LogIn.Right _ ->
                    open().audit(tools.clock().instant(), "LOGGED_IN", who(role), "");
            case DeskEvent.LogIn.Wrong _ ->
                    open().audit(tools.clock().instant(), "LOG_IN_FAILED", who(role), "");
            case DeskEvent.LogIn.TooEarly _, DeskEvent.LogIn.Failed _ -> {}
        }
        return verdict;
    }

    /** Which room answers what: the one place. */
    private Reply answer(Request request, byte[] typed, String actor)
            throws StoreFault, IOException {
        return switch (request) {
            case SettingsRequest wanted -> settings.answer(open(), wanted, typed, actor);
            case TodayRequest wanted -> today.answer(open(), wanted, actor);
            case VisualRequest wanted ->
                    new VisualAnswers(tools.data(), tools.clock()).answer(open(), wanted, actor);
            case FallbackRequest.Load() ->
                    new FallbackReply.Loaded(SettingsFile.look(tools.data()).settings().sevens());
            case DeclarationRequest declaration ->
                    new DeclarationAnswers(
                                    tools.data(), tools.clock(), tools.zone(), PdfPrinter::print)
                            .answer(open(), declaration, actor);
            case CareRequest.Load(LocalDate day) -> new CareAnswers(tools.zone()).look(open(), day);
            case SelfCheckRequest wanted -> technician.answer(wanted);
            case CameraRequest wanted -> technician.answer(wanted);
            case CardTestRequest wanted -> technician.answer(wanted);
            case ErrorBookRequest wanted -> technician.answer(open(), wanted);
            case ScheduleRequest wanted -> technician.answer(wanted);
            case UsageRequest usage -> shelf.answer(open(), usage);
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
    private String who(DeskRole role) {
        return role + " " + tools.site();
    }

    private void failed(DeskEffect effect) {
        switch (effect) {
            case DeskEffect.FirstSettings wanted -> told.accept(FirstSettingsRoom.failed(wanted));
            case DeskEffect.Hold _, DeskEffect.Compare _ ->
                    told.accept(new DeskEvent.Judged(DeskEvent.Judgement.NOT_STORED));
            case DeskEffect.LogIn _ -> told.accept(new DeskEvent.LogIn.Failed());
            case DeskEffect.Ask(long opening, var role, var request) ->
                    told.accept(new DeskEvent.Answered(opening, new Reply.Failed(request)));
            case DeskEffect.StartAgain _, DeskEffect.Forget _, DeskEffect.Note _ -> {}
        }
    }

    private Store open() throws StoreFault {
        if (store.isEmpty()) {
            store = Optional.of(Store.open(tools.store()));
        }
        return store.get();
    }

    private void closeStore() {
        try {
            if (store.isPresent()) {
                store.get().close();
            }
        } catch (StoreFault e) {
            LOG.warn("desk: {}", e.getMessage());
        } finally {
            store = Optional.empty();
        }
    }

    @Override
    public void close() {
        room.run(
                () -> {
                    passwords.forget();
                    closeStore();
                },
                () -> {});
        room.close();
    }
}
