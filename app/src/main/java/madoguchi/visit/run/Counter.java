package madoguchi.visit.run;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import madoguchi.desk.DeskEvent;
import madoguchi.desk.run.DeskPlan;
import madoguchi.desk.run.DeskRoom;
import madoguchi.desk.run.Technician;
import madoguchi.failure.FailureCode;
import madoguchi.screen.DeskPassword;
import madoguchi.screen.Display;
import madoguchi.screen.Glass;
import madoguchi.screen.Languages;
import madoguchi.screen.Touch;
import madoguchi.settings.Facility;
import madoguchi.usage.VisitWatch;
import madoguchi.visit.Event;
import madoguchi.visit.Health;
import madoguchi.visit.Rules;
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
    private static final Duration TICK = Duration.ofSeconds(1);

    private final Rules rules;
    private final Glass glass;
    private final ShownGlass shown;
    private final Alarms alarms;
    private final Mailbox mailbox;
    private final Rooms rooms;
    private final DeskAtGlass desk;
    private final Performer performer;
    private final Rounds rounds;
    private final VisitAlarm alarm;
    private final CounterThread thread = new CounterThread(this::unexpected, CleanUp.LIMIT);

    private State state = State.initial(Health.GOOD);
    private VisitWatch watch = VisitWatch.NOBODY;
    private volatile boolean closed;

    /**
     * @param languages of the patients
     * @param staff how their desk is set up
     */
    public Counter(
            Rules rules,
            Facility facility,
            Languages languages,
            Glass glass,
            Alarms alarms,
            Clock clock,
            Device device,
            DeskPlan staff) {
        this.rules = rules;
        this.glass = glass;
        this.shown = new ShownGlass(rules, facility, languages, glass);
        this.alarms = alarms;
        this.mailbox =
                new Mailbox(
                        clock,
                        facility.zone(),
                        e -> thread.execute(() -> happened(e)),
                        this::trouble);
        this.alarm = new VisitAlarm(alarms, mailbox);
        DeskRoom deskRoom =
                DeskAtGlass.room(
                        staff,
                        facility,
                        clock,
                        device.store(),
                        own(),
                        event -> thread.execute(() -> atDesk(event)));
        this.desk = new DeskAtGlass(staff, facility, clock, deskRoom);
        this.rooms = Rooms.of(device, facility, glass, mailbox, deskRoom);
        CleanUp cleanUp = new CleanUp(rooms, glass, mailbox);
        this.performer = new Performer(rules, rooms, cleanUp, mailbox);
        this.rounds =
                new Rounds(rooms, cleanUp, mailbox, rules.retention(), thread, this::look, device);
    }

    /** For technicians: each on its own thread, between two visits. */
    private Technician.Own own() {
        return new Technician.Own(
                () -> rooms.face().report(),
                () -> rooms.face().show(shown::showsCamera),
                recorded -> rooms.card().tryCard(recorded));
    }

    /** The screen with which every counter begins. */
    public static Display opening(Rules rules, Facility facility, Languages languages) {
        return ShownGlass.opening(rules, facility, languages);
    }

    /**
     * Opens the counter: the first screen comes up while camera and store are still being looked
     * at.
     */
    public void open() {
        thread.start();
        thread.execute(this::show);
        rooms.store().probe();
        rooms.watch().start();
        rooms.face().warmUp();
        rooms.handOver().start();
        noteVisualMode(state.visualMode());
        alarms.every(Rounds.EVERY, () -> thread.execute(this::look));
        alarms.every(TICK, () -> thread.execute(this::tick));
    }

    /** Called by the glass, from any thread. A secret in it is wiped once it was used, or not. */
    public void touched(Touch touch) {
        if (closed) {
            touch.wipe();
        } else {
            thread.execute(() -> touchedNow(touch));
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

    private void unexpected(RuntimeException e) {
        LOG.error("counter: unexpected in {}", state.phaseName(), e);
        trouble(FailureCode.CANNOT_CONTINUE, true);
    }

    private void touchedNow(Touch touch) {
        shown.touched(touch, mailbox.now().at());
        try {
            desk.meant(touch, state)
                    .ifPresentOrElse(
                            this::atDesk, () -> happened(new Event.Touched(mailbox.now(), touch)));
        } finally {
            // who uses a secret has taken a copy by now
            touch.wipe();
        }
        show();
    }

    private void happened(Event event) {
        if (desk.takes(event)) {
            return;
        }
        Step step = Visits.step(rules, state, event);
        LOG.debug("{} in {}", event.getClass().getSimpleName(), state.phaseName());
        if (step.state().cardForgotten() != state.cardForgotten()) {
            rooms.store().note(state.cardForgotten() ? "CARD_TAKEN" : "CARD_FORGOTTEN");
        }
        if (step.state().visualMode() != state.visualMode()) {
            noteVisualMode(step.state().visualMode());
        }
        if (!state.served().equals(step.state().served()) && state.served().isPresent()) {
            // not before: 完了 and できませんでした are read as the patient chose to read
            shown.presentAsFirst();
        }
        state = step.state();
        desk.giveWay(event, state);
        alarm.follow(state.alarm());
        step.effects().forEach(performer::begin);
        count(event, step);
        show();
    }

    private void count(Event event, Step step) {
        VisitWatch.Seen seen = watch.saw(rules, event, step);
        watch = seen.watch();
        seen.counted().ifPresent(rooms.store()::count);
    }

    private void atDesk(DeskEvent event) {
        desk.happened(event);
        desk.handsBack(mailbox.now()).ifPresent(this::happened);
        if (event.equals(new DeskEvent.Judged(DeskEvent.Judgement.KEPT)) && !desk.open()) {
            // the first start is over: nobody is to see a closed counter in between
            healthIs(FailureCode.PASSWORD_NOT_SET, false);
        }
        show();
        if (event instanceof DeskEvent.WillStartAgain) {
            // at once: the name on the glass is still the one before
            look();
        }
    }

    private void tick() {
        if (desk.open()) {
            atDesk(new DeskEvent.Ticked());
        }
    }

    private void trouble(FailureCode code, boolean stands) {
        thread.execute(() -> healthIs(code, stands));
    }

    private void healthIs(FailureCode code, boolean stands) {
        if (state.health().troubles().contains(code) == stands) {
            return;
        }
        LOG.info("{} {}", code, stands ? "stands" : "is mended");
        if (code == FailureCode.PASSWORD_NOT_SET && stands) {
            atDesk(
                    new DeskEvent.NeedsPasswords(
                            Set.of(DeskPassword.ADMINISTRATOR, DeskPassword.FACILITY)));
        }
        happened(new Event.HealthChanged(mailbox.now(), state.health().with(code, stands)));
    }

    private void look() {
        if (state.nobodyServed() && shown.abandoned(mailbox.now().at())) {
            shown.presentAsFirst();
            show();
        }
        rounds.walk(state, desk.open());
    }

    private void show() {
        shown.show(state, desk.screen());
    }

    /**
     * Ends the visit that runs, as if the patient had left, and closes every room. A result that is
     * being stored is stored.
     */
    @Override
    public void close() {
        mailbox.post(new Event.Touched(mailbox.now(), new Touch.Pressed(Touch.Answer.LEAVE)));
        thread.close();
        closed = true;
        alarms.close();
        rooms.close();
        glass.wipe();
    }
}
