package madoguchi.desk.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import madoguchi.desk.DeskEffect;
import madoguchi.desk.DeskEvent;
import madoguchi.desk.DeskRules.Site;
import madoguchi.desk.Reply;
import madoguchi.desk.SettingsRequest;
import madoguchi.failure.FailureCode;
import madoguchi.room.Room;
import madoguchi.screen.DeskRole;
import madoguchi.screen.S02Today.Line;
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
    private final StoreDoor store;
    private final FirstSettingsAnswers first;
    private final Answers answers;

    /**
     * @param told hears what became of each effect, on a thread of this room, and returns at once
     */
    public DeskRoom(Tools tools, Consumer<DeskEvent> told) {
        this.tools = tools;
        this.told = told;
        this.store = new StoreDoor(tools.store());
        this.trail = new DeskTrail(store);
        this.passwords = new TypedPasswords(tools.clock());
        this.first = new FirstSettingsAnswers(tools);
        this.answers = new Answers(tools, store, passwords);
    }

    /** Returns at once. A password in the effect is copied before that, and the copy is wiped. */
    public void perform(DeskEffect effect) {
        byte[] typed = typed(effect);
        Room where =
                effect instanceof DeskEffect.Ask ask && Answers.slow(ask.request()) ? looks : room;
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
                Reply reply = answers.to(ask.request(), typed, who(ask.role()));
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
            case DeskEffect.FirstSettings wanted ->
                    told.accept(FirstSettingsAnswers.failed(wanted));
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
