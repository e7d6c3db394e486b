package madoguchi.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import madoguchi.camera.SyntheticCamera;
import madoguchi.camera.drawn.Stage;
import madoguchi.card.virtual.CardOffice;
import madoguchi.card.virtual.Enrolment;
import madoguchi.card.virtual.Fault;
import madoguchi.card.virtual.FaultPlan;
import madoguchi.card.virtual.ServedCard;
import madoguchi.card.virtual.VirtualCard;
import madoguchi.eligibility.simulator.Call;
import madoguchi.eligibility.simulator.CentreSimulator;
import madoguchi.eligibility.simulator.Condition;
import madoguchi.room.Room;
import madoguchi.screen.SimPanel;
import madoguchi.screen.SimTouch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What stands beside the kiosk in a simulation: cards are put onto its tray, people stand before
 * the drawn camera, faults are switched on. Everything happens in the order in which it was asked
 * for.
 */
public final class SimulatedDevice implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SimulatedDevice.class);

    /** As slow as a card that a patient would give up on, and still within every deadline. */
    private static final Duration SLOW = Duration.ofMillis(120);

    /** The parts that are simulated. */
    public record Parts(
            Cast cast,
            CardOffice office,
            Tray tray,
            SyntheticCamera camera,
            CentreSimulator centre) {}

    private final Parts parts;
    private final Map<String, VirtualCard> cards = new HashMap<>();
    private final Room room = new Room("simulated device");

    private List<SimPanel.Person> people = List.of();
    private Optional<Consumer<SimPanel>> shown = Optional.empty();
    private Optional<String> onReader = Optional.empty();
    private Optional<String> atCamera = Optional.empty();
    private SimPanel.Light light = SimPanel.Light.NORMAL;
    private SimPanel.Distance distance = SimPanel.Distance.RIGHT;
    private SimPanel.Showing showing = SimPanel.Showing.PERSON;
    private SimPanel.Turn turn = SimPanel.Turn.STRAIGHT;
    private final Set<SimPanel.Fault> faults = EnumSet.noneOf(SimPanel.Fault.class);

    public SimulatedDevice(Parts parts) {
        this.parts = parts;
    }

    /**
     * @param panel told now and after every change
     */
    public void show(Consumer<SimPanel> panel) {
        room.run(
                () -> {
                    // drawing everybody's face takes a while: only where somebody looks
                    people = PanelPeople.of(parts.cast());
                    shown = Optional.of(panel);
                    tell();
                },
                () -> {});
    }

    /** From any thread; returns at once, and does nothing after the end. */
    public void touched(SimTouch touch) {
        room.run(
                () -> {
                    perform(touch);
                    tell();
                },
                this::tell);
    }

    /** Does it and waits until it is done. */
    public void does(SimTouch touch) throws InterruptedException {
        finish(
                () -> {
                    perform(touch);
                    tell();
                });
    }

    /**
     * How the centre is from now on, until the next fault of the network; waits until it is so.
     *
     * @param at the only call for which it holds; none: for all
     */
    public void centre(Condition condition, Optional<Call> at) throws InterruptedException {
        finish(() -> becomes(condition, at));
    }

    /** What is asked for after the end is left undone. */
    private void finish(Runnable work) throws InterruptedException {
        FutureTask<Void> task = new FutureTask<>(work, null);
        try {
            room.run(task::run, () -> {}).get();
            if (task.isDone()) {
                task.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException(e.getCause());
        }
    }

    private void perform(SimTouch touch) {
        switch (touch) {
            case SimTouch.PutCard(String persona) -> {
                parts.tray().put(card(persona));
                onReader = Optional.of(persona).filter(_ -> parts.tray().isHere());
            }
            case SimTouch.TakeCard _ -> {
                parts.tray().take();
                onReader = Optional.empty();
            }
            case SimTouch.StandBefore(String who) -> {
                parts.camera().stand(parts.cast().lookOf(face(who)));
                atCamera = Optional.of(who);
            }
            case SimTouch.StepAway _ -> {
                parts.camera().leave();
                atCamera = Optional.empty();
            }
            case SimTouch.SetLight(SimPanel.Light wanted) -> {
                parts.camera().light(Stage.Light.valueOf(wanted.name()));
                light = wanted;
            }
            case SimTouch.SetDistance(SimPanel.Distance wanted) -> {
                parts.camera().distance(Stage.Distance.valueOf(wanted.name()));
                distance = wanted;
            }
            case SimTouch.SetShowing(SimPanel.Showing wanted) -> {
                parts.camera().wear(worn(wanted));
                parts.camera().medium(medium(wanted));
                showing = wanted;
            }
            case SimTouch.TurnHead(SimPanel.Turn wanted) -> {
                parts.camera().turn(Stage.Turn.valueOf(wanted.name()));
                turn = wanted;
            }
            case SimTouch.SwitchFault(SimPanel.Fault fault, boolean on) -> {
                if (on) {
                    faults.add(fault);
                } else {
                    faults.remove(fault);
                }
                apply(fault, on);
            }
        }
    }

    private static Stage.Worn worn(SimPanel.Showing showing) {
        return switch (showing) {
            case MASK -> Stage.Worn.MASK;
            case DARK_GLASSES -> Stage.Worn.DARK_GLASSES;
            case PERSON, BEFORE_DOOR, PRINT, PHONE_PHOTO, PHONE_VIDEO -> Stage.Worn.NOTHING;
        };
    }

    private static Stage.Medium medium(SimPanel.Showing showing) {
        return switch (showing) {
            case PERSON, MASK, DARK_GLASSES -> Stage.Medium.PERSON;
            case BEFORE_DOOR -> Stage.Medium.PERSON_BEFORE_DOOR;
            case PRINT -> Stage.Medium.PRINT;
            case PHONE_PHOTO -> Stage.Medium.PHONE_PHOTO;
            case PHONE_VIDEO -> Stage.Medium.PHONE_VIDEO;
        };
    }

    private void apply(SimPanel.Fault fault, boolean on) {
        switch (fault) {
            case CARD_MUTE, CARD_SLOW ->
                    parts.tray()
                            .plan(
                                    faults.contains(SimPanel.Fault.CARD_MUTE)
                                            ? FaultPlan.always(new Fault.Mute())
                                            : faults.contains(SimPanel.Fault.CARD_SLOW)
                                                    ? FaultPlan.always(new Fault.Delay(SLOW))
                                                    : FaultPlan.NONE);
            case CAMERA_OUT -> parts.camera().broken(on);
            case NETWORK_DOWN, REGISTER_FAILS ->
                    becomes(
                            faults.contains(SimPanel.Fault.NETWORK_DOWN)
                                    ? Condition.DOWN
                                    : faults.contains(SimPanel.Fault.REGISTER_FAILS)
                                            ? Condition.REGISTER_FAILS
                                            : Condition.UP,
                            Optional.empty());
        }
    }

    private void becomes(Condition condition, Optional<Call> at) {
        try {
            if (at.isPresent()) {
                parts.centre().condition(condition, at.get());
            } else {
                parts.centre().condition(condition);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the simulated centre cannot be " + condition, e);
        }
    }

    /** Made when it is first put down; from then on the centre knows its holder. */
    private VirtualCard card(String persona) {
        return cards.computeIfAbsent(
                persona,
                name -> {
                    Cast.Member member = parts.cast().member(name);
                    try {
                        VirtualCard made = parts.office().make(member.persona());
                        knows(member, Enrolment.certificate(made));
                        return made;
                    } catch (IOException e) {
                        throw new UncheckedIOException(
                                "the card of " + name + " cannot be made", e);
                    }
                });
    }

    /** From now on the centre knows the holder of a card that another process serves. */
    public void knows(ServedCard served) {
        served.file()
                .map(this::own)
                .orElseGet(
                        () ->
                                parts.cast().members().stream()
                                        .filter(m -> m.persona().name().equals(served.persona()))
                                        .findFirst())
                .ifPresent(member -> knows(member, served.certificate()));
    }

    /** A file that went meanwhile, or was changed for the worse, is nobody's. */
    private Optional<Cast.Member> own(Path file) {
        try {
            return Optional.of(parts.cast().own(file));
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("the centre does not know whose card is served: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private void knows(Cast.Member member, Optional<byte[]> certificate) {
        certificate.ifPresent(
                der -> member.registered().ifPresent(known -> parts.centre().enrol(der, known)));
    }

    /** Whose face: a persona's person, or a drawn person by name. */
    private String face(String who) {
        return parts.cast().members().stream()
                .filter(member -> member.persona().name().equals(who))
                .flatMap(member -> member.persona().person().stream())
                .findFirst()
                .orElse(who);
    }

    private void tell() {
        shown.ifPresent(
                panel ->
                        panel.accept(
                                new SimPanel(
                                        people,
                                        parts.tray().isHere(),
                                        onReader,
                                        atCamera,
                                        light,
                                        distance,
                                        showing,
                                        turn,
                                        faults)));
    }

    @Override
    public void close() {
        room.close();
    }
}
