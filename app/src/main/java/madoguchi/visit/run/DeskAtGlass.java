package madoguchi.visit.run;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import madoguchi.desk.Aim;
import madoguchi.desk.DeskEvent;
import madoguchi.desk.DeskRules;
import madoguchi.desk.run.DeskPlan;
import madoguchi.desk.run.DeskRoom;
import madoguchi.desk.run.DeskWork;
import madoguchi.desk.run.Technician;
import madoguchi.screen.Screen;
import madoguchi.screen.Touch;
import madoguchi.settings.Facility;
import madoguchi.store.StorePlan;
import madoguchi.visit.Carrier;
import madoguchi.visit.Event;
import madoguchi.visit.Moment;
import madoguchi.visit.State;

/**
 * The desk of staff on the patients' glass: when it may be opened there, and whose the card on the
 * reader is while it is open.
 */
final class DeskAtGlass {

    private static final DeskRules.Site SITE = DeskRules.Site.GLASS;

    private final DeskWork work;
    private Optional<Carrier> card = Optional.empty();

    DeskAtGlass(DeskPlan plan, Facility facility, Clock clock, DeskRoom room) {
        this.work =
                new DeskWork(
                        new DeskRules(SITE, plan.logOutAfter(), facility.zone()),
                        clock,
                        room::perform);
    }

    /**
     * @param own what technicians look at
     * @param answers told what the desk asked for, from the room's thread
     */
    static DeskRoom room(
            DeskPlan plan,
            Facility facility,
            Clock clock,
            StorePlan store,
            Technician.Own own,
            Consumer<DeskEvent> answers) {
        return new DeskRoom(
                new DeskRoom.Tools(
                        SITE,
                        store.file().toAbsolutePath().getParent(),
                        store,
                        clock,
                        facility.zone(),
                        plan.printer(),
                        plan.drill(),
                        plan.commandLine(),
                        plan.technician().make(Optional.of(own))),
                answers);
    }

    boolean open() {
        return work.open();
    }

    /** None while nobody is there. */
    Optional<Screen> screen() {
        return work.screen();
    }

    void happened(DeskEvent event) {
        work.happened(event);
    }

    /** What a touch means to the desk; none: it is the visit's. */
    Optional<DeskEvent> meant(Touch touch, State state) {
        boolean wanted = touch instanceof Touch.DeskWanted;
        if (work.open()) {
            return Optional.of(new DeskEvent.Touched(touch));
        }
        if (!wanted || !state.deskMayOpen()) {
            return Optional.empty();
        }
        // from できませんでした staff get to what to do about it
        return Optional.of(
                state.couldNotFinish()
                        .<DeskEvent>map(code -> new DeskEvent.WantedAt(Aim.after(code)))
                        .orElseGet(() -> new DeskEvent.Touched(touch)));
    }

    /** Who comes with a card, or stands before a visit's private moments, needs the glass. */
    void giveWay(Event event, State state) {
        boolean cardPutDown = event instanceof Event.Presence.Placed;
        if (work.open() && (cardPutDown || !state.deskMayOpen())) {
            work.happened(new DeskEvent.GlassNeeded());
        }
    }

    /** A card that a page of the desk tries is no patient's: no visit begins with it. */
    boolean takes(Event event) {
        return switch (event) {
            case Event.Presence.Placed placed when work.takesCard() -> {
                card = Optional.of(placed.carrier());
                yield true;
            }
            case Event.Presence.Gone gone when card.equals(Optional.of(gone.carrier())) -> {
                card = Optional.empty();
                yield true;
            }
            case Event _ -> false;
        };
    }

    /** What still lies there when its page was left: it must be taken first, as after a start. */
    Optional<Event> handsBack(Moment now) {
        if (work.takesCard()) {
            return Optional.empty();
        }
        Optional<Carrier> left = card;
        card = Optional.empty();
        return left.map(there -> new Event.Presence.Placed(now, there, false, ""));
    }
}
