package madoguchi.desk.run;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import madoguchi.desk.DeskEffect;
import madoguchi.desk.DeskEvent;
import madoguchi.desk.DeskRules.Site;
import madoguchi.desk.ErrorBookRequest;
import madoguchi.desk.Reply;
import madoguchi.desk.Request;
import madoguchi.desk.ScheduleRequest;
import madoguchi.desk.SelfCheckRequest;
import madoguchi.desk.TodayRequest;
import madoguchi.room.Room;
import madoguchi.screen.DeskRole;
import madoguchi.screen.S02Today.Line;
import madoguchi.store.Store;
import madoguchi.store.StoreFault;
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
     * @param database in it
     * @param zone the facility's
     */
    public record Tools(
            Site site,
            Path data,
            Path database,
            Clock clock,
            ZoneId zone,
            Printer printer,
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
    private final TodayRoom today;
    private final TechnicianRoom technician;
    private Optional<Store> store = Optional.empty();

    /**
     * @param told hears what became of each effect, on this room's thread, and returns at once
     */
    public DeskRoom(Tools tools, Consumer<DeskEvent> told) {
        this.tools = tools;
        this.told = told;
        this.passwords = new TypedPasswords(tools.clock());
        this.today = new TodayRoom(tools);
        this.technician = new TechnicianRoom(tools);
    }

    /** Returns at once. A password in the effect is copied before, and wiped. */
    public void perform(DeskEffect effect) {
        switch (effect) {
            case DeskEffect.Hold(var which, var password) -> {
                byte[] typed = password.copy();
                run(() -> told.accept(new DeskEvent.Judged(passwords.hold(which, typed))), effect);
            }
            case DeskEffect.Compare(var which, var password) -> {
                byte[] typed = password.copy();
                run(
                        () ->
                                told.accept(
                                        new DeskEvent.Judged(
                                                passwords.compare(open(), which, typed))),
                        effect);
            }
            case DeskEffect.Forget _ -> run(passwords::forget, effect);
            case DeskEffect.LogIn(var role, var password) -> {
                byte[] typed = password.copy();
                run(() -> told.accept(logIn(role, typed)), effect);
            }
            case DeskEffect.Ask(long opening, var role, var request) ->
                    run(
                            () ->
                                    told.accept(
                                            new DeskEvent.Answered(
                                                    opening, answer(request, who(role)))),
                            effect);
            case DeskEffect.Note(var what, var role) ->
                    run(
                            () -> open().audit(tools.clock().instant(), what.name(), who(role), ""),
                            effect);
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
    private Reply answer(Request request, String actor) throws StoreFault {
        return switch (request) {
            case TodayRequest wanted -> today.answer(open(), wanted, actor);
            case SelfCheckRequest wanted -> technician.answer(wanted);
            case ErrorBookRequest wanted -> technician.answer(open(), wanted);
            case ScheduleRequest wanted -> technician.answer(wanted);
        };
    }

    /** For the audit trail: a role and where, as nobody has an account of their own. */
    private String who(DeskRole role) {
        return role + " " + tools.site();
    }

    private void run(Work work, DeskEffect effect) {
        room.run(
                () -> {
                    try {
                        work.run();
                    } catch (StoreFault e) {
                        LOG.error("desk: {}", e.getMessage());
                        closeStore();
                        failed(effect);
                    }
                },
                () -> failed(effect));
    }

    private void failed(DeskEffect effect) {
        switch (effect) {
            case DeskEffect.Hold _, DeskEffect.Compare _ ->
                    told.accept(new DeskEvent.Judged(DeskEvent.Judgement.NOT_STORED));
            case DeskEffect.LogIn _ -> told.accept(new DeskEvent.LogIn.Failed());
            case DeskEffect.Ask(long opening, var role, var request) ->
                    told.accept(new DeskEvent.Answered(opening, new Reply.Failed(request)));
            case DeskEffect.Forget _, DeskEffect.Note _ -> {}
        }
    }

    private Store open() throws StoreFault {
        if (store.isEmpty()) {
            store = Optional.of(Store.open(tools.database()));
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

    private interface Work {
        void run() throws StoreFault;
    }
}
