package madoguchi.visit.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import madoguchi.desk.DeskEvent;
import madoguchi.desk.DeskRules;
import madoguchi.desk.run.DeskPlan;
import madoguchi.desk.run.DeskRoom;
import madoguchi.desk.run.DeskWork;
import madoguchi.desk.run.Technician;
import madoguchi.failure.FailureCode;
import madoguchi.health.Status;
import madoguchi.screen.DeskPassword;
import madoguchi.screen.DeskPlace;
import madoguchi.screen.DeskScreen;
import madoguchi.screen.Display;
import madoguchi.screen.Glass;
import madoguchi.screen.Language;
import madoguchi.screen.Presentation;
import madoguchi.screen.Screen;
import madoguchi.screen.T02Camera;
import madoguchi.screen.Touch;
import madoguchi.settings.Facility;
import madoguchi.store.DeskWishes;
import madoguchi.usage.VisitWatch;
import madoguchi.visit.Carrier;
import madoguchi.visit.Effect;
import madoguchi.visit.Event;
import madoguchi.visit.Event.Outcome;
import madoguchi.visit.Health;
import madoguchi.visit.Rules;
import madoguchi.visit.Screens;
import madoguchi.visit.State;
import madoguchi.visit.Step;
import madoguchi.visit.Visits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Performs the procedure. One thread owns the state: it takes what happened, asks the pure function
 * what follows, shows the screen, and has the effects done in their rooms.
 */
public final class Counter implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Counter.class);
    private static final Duration PROBE = Duration.ofSeconds(3);
    private static final Duration TICK = Duration.ofSeconds(1);

    private final Rules rules;
    private final Facility facility;
    private final Language first;
    private final Glass glass;
    private final Alarms alarms;
    private final Mailbox mailbox;
    private final Rooms rooms;
    private final CleanUp cleanUp;
    private final Runnable restart;
    private final DeskWork desk;
    private final Consumer<Status.Seen> heartbeat;
    private final Consumer<Instant> atRest;
    private final BlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
    private final Thread thread =
            Thread.ofPlatform().name("counter").daemon().unstarted(this::work);

    private State state = State.initial(Health.GOOD);
    private Presentation presentation;
    private Optional<Display> shown = Optional.empty();
    private VisitWatch watch = VisitWatch.NOBODY;
    private long alarmSet = -1;
    private Instant touchedAt = Instant.EPOCH;
    private Optional<Carrier> deskCard = Optional.empty();
    private boolean startAgain;
    private volatile boolean showsCamera;
    private volatile boolean closed;

    /**
     * @param first the language every patient finds
     * @param staff how their desk is set up
     */
    public Counter(
            Rules rules,
            Facility facility,
            Language first,
            Glass glass,
            Alarms alarms,
            Clock clock,
            Device device,
            DeskPlan staff) {
        this.rules = rules;
        this.facility = facility;
        this.first = first;
        this.glass = glass;
        this.alarms = alarms;
        this.presentation = Presentation.initial(first);
        this.mailbox =
                new Mailbox(
                        clock, facility.zone(), e -> queue.add(() -> happened(e)), this::trouble);
        DeskRules.Site site = DeskRules.Site.GLASS;
        DeskRoom deskRoom =
                new DeskRoom(
                        new DeskRoom.Tools(
                                site,
                                device.store().file().toAbsolutePath().getParent(),
                                device.store(),
                                clock,
                                facility.zone(),
                                staff.printer(),
                                staff.drill(),
                                staff.commandLine(),
                                staff.technician().make(Optional.of(own()))),
                        event -> queue.add(() -> atDesk(event)));
        this.rooms = Rooms.of(device, facility, glass, mailbox, deskRoom);
        this.desk =
                new DeskWork(
                        new DeskRules(site, staff.logOutAfter(), facility.zone()),
                        clock,
                        deskRoom::perform);
        this.cleanUp = new CleanUp(rooms, glass, mailbox);
        this.restart = device.restart();
        this.heartbeat = device.heartbeat();
        this.atRest = device.atRest();
    }

    /** For technicians: each on its own thread, between two visits. */
    private Technician.Own own() {
        return new Technician.Own(
                () -> rooms.face().report(),
                () -> rooms.face().show(() -> showsCamera),
                recorded -> rooms.card().tryCard(recorded));
    }

    /** The screen with which every counter begins. */
    public static Display opening(Rules rules, Facility facility, Language first) {
        return display(
                rules,
                facility,
                State.initial(Health.GOOD),
                Optional.empty(),
                Presentation.initial(first));
    }

    /**
     * Opens the counter: the first screen comes up while camera and store are still being looked
     * at.
     */
    public void open() {
        thread.start();
        queue.add(this::show);
        rooms.store().probe();
        rooms.watch().start();
        rooms.face().warmUp();
        rooms.handOver().start();
        noteVisualMode(state.visualMode());
        alarms.every(PROBE, () -> queue.add(this::probe));
        alarms.every(TICK, () -> queue.add(this::tick));
    }

    /** Called by the glass, from any thread. A secret in it is wiped once it was used, or not. */
    public void touched(Touch touch) {
        if (closed) {
            touch.wipe();
        } else {
            queue.add(() -> touchedNow(touch));
        }
    }

    /**
     * 目視モード, as staff switch it at the eligibility terminal; ignored in generations that have the
     * visual check on the reader.
     */
    public void visualMode(boolean on) {
        mailbox.post(new Event.VisualModeSwitched(mailbox.now(), on));
    }

    /** For the desk, which may be another process: a forgotten switch-back is shown there. */
    private void noteVisualMode(boolean on) {
        if (!rules.generation().visualOnReader()) {
            rooms.store().note(on ? "VISUAL_MODE_ON" : "VISUAL_MODE_OFF");
        }
    }

    private void work() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Runnable next = queue.take();
                try {
                    next.run();
                } catch (RuntimeException e) {
                    LOG.error("counter: unexpected in {}", state.phaseName(), e);
                    trouble(FailureCode.CANNOT_CONTINUE, true);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void touchedNow(Touch touch) {
        touchedAt = mailbox.now().at();
        if (touch instanceof Touch.Adjusted(Presentation wanted)) {
            presentation = wanted;
        }
        try {
            if (desk.open() || touch instanceof Touch.DeskWanted && state.deskMayOpen()) {
                atDesk(atDeskBecause(touch));
            } else {
                happened(new Event.Touched(mailbox.now(), touch));
            }
        } finally {
            // who uses a secret has taken a copy by now
            touch.wipe();
        }
        show();
    }

    /** From できませんでした staff get to what to do about it. */
    private DeskEvent atDeskBecause(Touch touch) {
        return touch instanceof Touch.DeskWanted && !desk.open() && state.couldNotFinish()
                ? new DeskEvent.WantedAt(DeskPlace.S04_FALLBACK)
                : new DeskEvent.Touched(touch);
    }

    private void happened(Event event) {
        if (isDesks(event)) {
            return;
        }
        Step step = Visits.step(rules, state, event);
        LOG.debug("{} in {}", event.getClass().getSimpleName(), state.phaseName());
        if (step.state().cardForgotten() && !state.cardForgotten()) {
            rooms.store().note("CARD_FORGOTTEN");
        }
        if (step.state().visualMode() != state.visualMode()) {
            noteVisualMode(step.state().visualMode());
        }
        if (!state.served().equals(step.state().served()) && state.served().isPresent()) {
            // not before: 完了 and できませんでした are read as the patient chose to read
            presentation = Presentation.initial(first);
        }
        state = step.state();
        boolean cardPutDown = event instanceof Event.Presence.Placed;
        if (desk.open() && (cardPutDown || !state.deskMayOpen())) {
            desk.happened(new DeskEvent.GlassNeeded());
        }
        setAlarm();
        step.effects().forEach(this::begin);
        count(event, step);
        show();
    }

    private void count(Event event, Step step) {
        VisitWatch.Seen seen = watch.saw(rules, event, step);
        watch = seen.watch();
        seen.counted().ifPresent(rooms.store()::count);
    }

    /** An effect that cannot even begin has failed; the visit ends in good order all the same. */
    private void begin(Effect effect) {
        try {
            perform(effect);
        } catch (RuntimeException e) {
            LOG.error("counter: {} could not begin", effect.getClass().getSimpleName(), e);
            mailbox.post(
                    new Outcome.Failed(
                            mailbox.now(), effect.visit().number(), FailureCode.CANNOT_CONTINUE));
        }
    }

    private void perform(Effect effect) {
        switch (effect) {
            case Effect.ReadCard(var visit) -> rooms.card().read(visit);
            case Effect.LookAtFace(var visit) ->
                    rooms.card()
                            .photo(visit)
                            .ifPresent(
                                    photo -> rooms.face().look(visit, photo, rules.times().face()));
            case Effect.StopLooking _ -> rooms.face().stop();
            case Effect.CheckPin(var visit, var pin) -> rooms.card().checkPin(visit, pin);
            case Effect.CheckPassword(var visit, var password) ->
                    rooms.store().checkPassword(visit, password);
            case Effect.BringPhoto(var visit) ->
                    rooms.card().photo(visit).ifPresent(rooms.face()::bringPhoto);
            case Effect.UseGrant(var visit, var method) -> rooms.card().useGrant(visit, method);
            case Effect.AskCentre(var visit, var proof) -> rooms.centre().check(visit, proof);
            case Effect.Enrol(var visit) -> rooms.centre().enrol(visit);
            case Effect.Register(var visit, var method, var consents, var choices) ->
                    rooms.centre().register(visit, method, consents, choices);
            case Effect.Store(var visit, var result) -> {
                rooms.handOver().begins(visit);
                rooms.store().keep(visit, result);
            }
            case Effect.StoreLimit limit -> rooms.store().keepLimit(limit);
            case Effect.Note note -> rooms.store().note(note);
            case Effect.CleanUp(var visit) -> {
                cleanUp.after(visit);
                rooms.handOver().ends(visit);
            }
        }
    }

    /** A card that a page of the desk tries is no patient's: no visit begins with it. */
    private boolean isDesks(Event event) {
        return switch (event) {
            case Event.Presence.Placed placed when desk.takesCard() -> {
                deskCard = Optional.of(placed.carrier());
                yield true;
            }
            case Event.Presence.Gone gone when deskCard.equals(Optional.of(gone.carrier())) -> {
                deskCard = Optional.empty();
                yield true;
            }
            case Event _ -> false;
        };
    }

    /** What still lies there when the page is left must be taken first, as after a start. */
    private void handBackCard() {
        if (!desk.takesCard() && deskCard.isPresent()) {
            Carrier left = deskCard.get();
            deskCard = Optional.empty();
            happened(new Event.Presence.Placed(mailbox.now(), left, false, ""));
        }
    }

    private void atDesk(DeskEvent event) {
        desk.happened(event);
        handBackCard();
        if (event.equals(new DeskEvent.Judged(DeskEvent.Judgement.KEPT))) {
            // it may have been the one without which the counter is closed
            rooms.store().probe();
        }
        show();
    }

    private void tick() {
        if (desk.open()) {
            atDesk(new DeskEvent.Ticked());
        }
    }

    private void trouble(FailureCode code, boolean stands) {
        queue.add(
                () -> {
                    if (state.health().troubles().contains(code) == stands) {
                        return;
                    }
                    LOG.info("{} {}", code, stands ? "stands" : "is mended");
                    if (code == FailureCode.PASSWORD_NOT_SET && stands) {
                        atDesk(
                                new DeskEvent.NeedsPasswords(
                                        Set.of(DeskPassword.ADMINISTRATOR, DeskPassword.FACILITY)));
                    }
                    happened(
                            new Event.HealthChanged(
                                    mailbox.now(), state.health().with(code, stands)));
                });
    }

    /** What is out of order comes back by itself; looked at only while nobody is served. */
    private void probe() {
        heartbeat.accept(new Status.Seen(doing(), state.health().troubles(), Map.of()));
        if (state.nobodyServed()) {
            if (mailbox.now().at().isAfter(touchedAt.plus(rules.times().idle()))) {
                // who chose a language at 待機 and put no card down has gone
                presentation = Presentation.initial(first);
                show();
            }
            rooms.face().probe();
            if (state.health().troubles().contains(FailureCode.STORE_OUT_OF_ORDER)) {
                rooms.store().probe();
            } else {
                rooms.store().idle(rules.retention());
            }
            rooms.store().wishes(wish -> queue.add(() -> wished(wish)));
            if (!cleanUp.hangs()) {
                trouble(FailureCode.CANNOT_CONTINUE, false);
            }
            restartIfNeeded();
            if (!desk.open()) {
                atRest.accept(mailbox.now().at());
            }
        }
    }

    /** What staff in a window of their own want. */
    private void wished(DeskWishes.Wish wish) {
        LOG.info("staff want {}", wish);
        switch (wish) {
            case VISUAL_MODE_ON -> visualMode(true);
            case VISUAL_MODE_OFF -> visualMode(false);
            case START_AGAIN -> startAgain = true;
        }
    }

    private Status.Phase doing() {
        if (desk.open()) {
            return Status.Phase.STAFF;
        }
        return state.nobodyServed() ? Status.Phase.IDLE : Status.Phase.VISIT;
    }

    /** Not in the middle of a visit, and not under the hands of staff. */
    private void restartIfNeeded() {
        if (!desk.open() && startAgain) {
            restart.run();
        }
        if (!desk.open() && rooms.reader().exceeded()) {
            LOG.warn("the reader comes back only in a new process");
            trouble(FailureCode.READER_OUT_OF_ORDER, true);
            restart.run();
        }
    }

    private void setAlarm() {
        State.Alarm alarm = state.alarm();
        if (alarm.number() != alarmSet) {
            alarmSet = alarm.number();
            alarm.at()
                    .ifPresentOrElse(
                            at ->
                                    alarms.set(
                                            at,
                                            () ->
                                                    mailbox.post(
                                                            new Event.AlarmRang(
                                                                    mailbox.now(),
                                                                    alarm.number()))),
                            alarms::cancel);
        }
    }

    private void show() {
        Display display = display(rules, facility, state, desk.screen(), presentation);
        showsCamera =
                display.screen() instanceof Screen.AtDesk(_, DeskScreen page)
                        && page instanceof T02Camera;
        if (shown.filter(display::equals).isEmpty()) {
            shown = Optional.of(display);
            glass.show(display);
        }
    }

    /** One rule decides who owns the glass: the desk while somebody is there, else the visit. */
    private static Display display(
            Rules rules, Facility facility, State state, Optional<Screen> desk, Presentation how) {
        return desk.map(screen -> new Display(screen, how, OptionalInt.empty()))
                .orElseGet(
                        () ->
                                new Display(
                                        Screens.of(rules, state, facility.name(), facility.zone()),
                                        how,
                                        Screens.countdown(rules, state)));
    }

    /**
     * Ends the visit that runs, as if the patient had left, and closes every room. A result that is
     * being stored is stored.
     */
    @Override
    public void close() {
        queue.add(
                () ->
                        happened(
                                new Event.Touched(
                                        mailbox.now(), new Touch.Pressed(Touch.Answer.LEAVE))));
        queue.add(() -> Thread.currentThread().interrupt());
        try {
            thread.join(CleanUp.LIMIT.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        closed = true;
        thread.interrupt();
        alarms.close();
        rooms.close();
        glass.wipe();
    }
}
