package madoguchi.visit.run;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.function.Consumer;
import madoguchi.failure.FailureCode;
import madoguchi.room.Room;
import madoguchi.screen.Secret;
import madoguchi.store.AuditEvent;
import madoguchi.store.AuditNote;
import madoguchi.store.DeskWishes;
import madoguchi.store.OutboxStatus;
import madoguchi.store.OwedNotes;
import madoguchi.store.Passwords;
import madoguchi.store.Passwords.Role;
import madoguchi.store.Store;
import madoguchi.store.StoreFault;
import madoguchi.store.StorePlan;
import madoguchi.usage.VisitUsage;
import madoguchi.visit.Effect;
import madoguchi.visit.Event.Outcome;
import madoguchi.visit.Event.PasswordVerdict;
import madoguchi.visit.Retention;
import madoguchi.visit.Visit;
import madoguchi.visit.VisitResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database, on one thread. One that cannot be opened closes the counter, and is tried again
 * until it can.
 */
final class StoreRoom implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StoreRoom.class);

    private final ZoneId zone;
    private final Runnable stored;
    private final Mailbox mailbox;
    private final Instant began;
    private final Room room = new Room("store");
    private final WatchedStore store;
    private final OwedNotes owed = new OwedNotes();

    /**
     * @param stored told after a result was committed
     */
    StoreRoom(StorePlan plan, Runnable stored, ZoneId zone, Mailbox mailbox) {
        this.store = new WatchedStore(plan, mailbox);
        this.zone = zone;
        this.stored = stored;
        this.mailbox = mailbox;
        this.began = mailbox.now().at();
    }

    /** Opens, or tries again; also sees whether the facility password has been set. */
    void probe() {
        room.run(
                () ->
                        store.use(
                                open -> {
                                    // to read is possible while nothing can be kept
                                    open.proveWritable();
                                    boolean set = open.passwords().isSet(Role.FACILITY);
                                    store.works(true);
                                    owed.pay(open);
                                    mailbox.trouble(FailureCode.PASSWORD_NOT_SET, !set);
                                },
                                store::failed),
                () -> store.works(false));
    }

    /** What is due while nobody is served. */
    void idle(Retention retention) {
        whileItWorks(open -> told(open.atIdle(retention, mailbox.now().at(), zone)), store::failed);
    }

    private static void told(Store.Idle idle) {
        if (idle.acknowledged() > 0) {
            LOG.info("store: wiped {} acknowledged results", idle.acknowledged());
        }
        if (idle.unfetched() > 0) {
            LOG.warn("store: wiped {} results that nobody ever fetched", idle.unfetched());
        }
    }

    void keep(Visit visit, VisitResult result) {
        room.run(
                () ->
                        store.use(
                                open -> keptAs(visit, open.keep(result)),
                                fault -> failed(fault, visit, FailureCode.STORE_OUT_OF_ORDER)),
                () -> fail(visit, FailureCode.CANNOT_CONTINUE));
    }

    void keepLimit(Effect.StoreLimit limit) {
        Visit visit = limit.visit();
        room.run(
                () ->
                        store.use(
                                open -> {
                                    open.keepLimit(
                                            limit.resultId(),
                                            mailbox.now().at(),
                                            limit.provided(),
                                            limit.limit());
                                    keptAs(visit, limit.resultId());
                                },
                                fault -> failed(fault, visit, FailureCode.LIMIT_NOT_GIVEN)),
                () -> fail(visit, FailureCode.LIMIT_NOT_GIVEN));
    }

    private void keptAs(Visit visit, long result) {
        mailbox.post(new Outcome.Stored(mailbox.now(), visit.number(), result));
        stored.run();
    }

    /**
     * An audit row that cannot be written is not the patient's trouble: the log has it, and the
     * counter closes.
     */
    void note(Effect.Note note) {
        room.run(
                () ->
                        store.use(
                                open ->
                                        open.trail()
                                                .noResult(
                                                        note.visit().id(),
                                                        mailbox.now().at(),
                                                        note.method(),
                                                        note.failure().map(FailureCode::code)),
                                store::failed),
                () -> {});
    }

    /** What cannot be counted is nobody's trouble: the log has it, and the counter stays open. */
    void count(VisitUsage usage) {
        room.run(
                () ->
                        store.use(
                                open -> open.usage().keep(usage),
                                fault ->
                                        LOG.warn(
                                                "store: a visit is not counted: {}",
                                                fault.getMessage())),
                () -> LOG.warn("store: a visit is not counted"));
    }

    /** The same of a visit whose result stands, and whose patient reads of a failure. */
    void note(Effect.NoteSorry note) {
        room.run(
                () ->
                        store.use(
                                open ->
                                        open.trail()
                                                .sorry(
                                                        note.visit().id(),
                                                        mailbox.now().at(),
                                                        note.failure().code()),
                                store::failed),
                () -> {});
    }

    /**
     * What happened at the terminal, for the audit trail: at once, or when the store works again.
     */
    void note(AuditEvent event, String code) {
        note(new AuditNote(mailbox.now().at(), event, AuditNote.KIOSK, code));
    }

    void note(AuditNote note) {
        room.run(
                () -> {
                    owed.owe(note);
                    store.useIfItWorks(owed::pay, store::failed);
                },
                () -> {});
    }

    /** How the hand-over stands; nothing while there is no store. */
    void outbox(Consumer<OutboxStatus> told) {
        whileItWorks(open -> told.accept(open.outbox().status()), StoreRoom::warn);
    }

    /** What staff want from a window of their own; older than this kiosk it is forgotten. */
    void wishes(Consumer<DeskWishes.Wish> told) {
        whileItWorks(
                open -> open.deskWishes().take(began, mailbox.now().at()).forEach(told),
                StoreRoom::warn);
    }

    void checkPassword(Visit visit, Secret typed) {
        byte[] password = typed.copy();
        typed.close();
        room.run(
                        () ->
                                store.use(
                                        open -> judge(visit, open.passwords(), password),
                                        fault ->
                                                failed(
                                                        fault,
                                                        visit,
                                                        FailureCode.STORE_OUT_OF_ORDER)),
                        () -> fail(visit, FailureCode.CANNOT_CONTINUE))
                .whenComplete((_, _) -> Arrays.fill(password, (byte) 0));
    }

    private void judge(Visit visit, Passwords passwords, byte[] password) throws StoreFault {
        Passwords.Verdict verdict = passwords.verify(Role.FACILITY, password, mailbox.now().at());
        mailbox.post(new Outcome.PasswordJudged(mailbox.now(), visit.number(), judged(verdict)));
    }

    private static PasswordVerdict judged(Passwords.Verdict verdict) {
        return switch (verdict) {
            case Passwords.Verdict.Right _ -> new PasswordVerdict.Right();
            case Passwords.Verdict.Wrong(Duration next) -> new PasswordVerdict.Wrong(next);
            case Passwords.Verdict.TooEarly(Duration next) -> new PasswordVerdict.TooEarly(next);
        };
    }

    @Override
    public void close() {
        whileItWorks(owed::pay, StoreRoom::warn);
        room.run(store::close, () -> {});
        room.close();
    }

    private void whileItWorks(WatchedStore.Work work, Consumer<StoreFault> failed) {
        room.run(() -> store.useIfItWorks(work, failed), () -> {});
    }

    private void failed(StoreFault fault, Visit visit, FailureCode code) {
        store.failed(fault);
        fail(visit, code);
    }

    private static void warn(StoreFault fault) {
        LOG.warn("store: {}", fault.getMessage());
    }

    private void fail(Visit visit, FailureCode code) {
        mailbox.post(new Outcome.Failed(mailbox.now(), visit.number(), code));
    }
}
