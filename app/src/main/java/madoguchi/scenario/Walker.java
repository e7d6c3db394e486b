package madoguchi.scenario;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import madoguchi.screen.Screen;
import madoguchi.ui.Hand;

/**
 * Walks a scenario as a patient would: touches what is on the glass, and puts cards down at the
 * simulated device. Knows nothing of the procedure and posts nothing into it.
 */
public final class Walker {

    /** How long a screen may take to come. */
    public static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Duration patience;
    private final SimulatedDevice device;
    private final Album album;
    private final Hand hand;
    private final Consumer<Boolean> visualMode;
    private int seen;

    /**
     * @param visualMode how staff switch the reader to 目視モード and back
     */
    public Walker(SimulatedDevice device, Album album, Hand hand, Consumer<Boolean> visualMode) {
        this(device, album, hand, visualMode, PATIENCE);
    }

    /**
     * @param patience how long a screen may take to come
     */
    Walker(
            SimulatedDevice device,
            Album album,
            Hand hand,
            Consumer<Boolean> visualMode,
            Duration patience) {
        this.patience = patience;
        this.device = device;
        this.album = album;
        this.hand = hand;
        this.visualMode = visualMode;
    }

    /**
     * @throws Stuck when something that must be seen does not come, or cannot be touched
     */
    public void walk(Scenario scenario) throws Stuck, InterruptedException {
        int line = 0;
        for (Act act : scenario.walk()) {
            act(++line, act);
        }
    }

    /**
     * One line of a walk.
     *
     * @param line its number, from 1
     * @throws Stuck as {@link #walk}
     */
    public void act(int line, Act act) throws Stuck, InterruptedException {
        try {
            does(act);
        } catch (Unseen e) {
            throw stuck(line, act, Lines.of(e.sees.screen(), e.sees.values()), e.getMessage());
        } catch (AssertionError | IllegalArgumentException e) {
            throw stuck(line, act, "that it can be done", e.getMessage());
        }
    }

    /**
     * Whether this screen comes, or came since the last one seen.
     *
     * @param patience how long it may take
     */
    public boolean sees(Act.Sees sees, Duration patience) throws InterruptedException {
        Optional<Integer> found = album.waitFor(seen, screen -> fits(screen, sees), patience);
        found.ifPresent(index -> seen = index + 1);
        return found.isPresent();
    }

    /** Waits until the glass changes, but not for long. */
    public void settles(Duration patience) throws InterruptedException {
        album.waitFor(album.all().size(), _ -> true, patience);
    }

    /** Whether the glass shows it now. */
    public boolean showsNow(Act.Sees sees) {
        return album.last().filter(shown -> fits(shown.screen(), sees)).isPresent();
    }

    /** The glass as it stands, with a picture of its own. */
    private Stuck stuck(int line, Act act, String expected, String seen) {
        return new Stuck(
                new Difference(
                        Optional.of(line),
                        Lines.of(act),
                        expected,
                        seen,
                        album.last().map(Album.Shown::name),
                        album.picture("stuck")));
    }

    private void does(Act act) throws InterruptedException {
        switch (act) {
            case Act.AtDevice(var touch) -> device.does(touch);
            case Act.Touches(var answer) ->
                    hand.touch(
                            switch (answer) {
                                case LEAVE -> "bar-leave";
                                default -> "answer-" + answer;
                            });
            case Act.Changes(var question) -> hand.touch("change-" + question);
            case Act.KeysIn(String digits) -> hand.keyIn(digits);
            case Act.Types(String text) -> type(text);
            case Act.Speaks(var language) -> {
                hand.touch("bar-language");
                hand.touch("language-" + language.tag());
            }
            case Act.SwitchesVisualMode(boolean on) -> visualMode.accept(on);
            case Act.Adjusts(var tool) -> hand.touch("bar-" + tool.name().toLowerCase(Locale.ROOT));
            case Act.Sees sees -> see(sees);
            case Act.CentreIs(var condition, var at) -> device.centre(condition, at);
            case Act.Waits(Duration time) -> Thread.sleep(time);
        }
    }

    private void type(String text) {
        text.codePoints()
                .forEach(
                        c -> {
                            if (Character.isUpperCase(c)) {
                                hand.touch("kb-shift");
                            }
                            hand.touch("kb-" + Character.toString(Character.toLowerCase(c)));
                        });
        hand.touch("kb-enter");
    }

    private void see(Act.Sees sees) throws InterruptedException {
        if (!sees(sees, patience)) {
            throw new Unseen(sees, since(sees));
        }
    }

    /**
     * What came instead: the screens since the last one seen, those asked for with their values.
     */
    private String since(Act.Sees sees) {
        List<String> came =
                album.all().stream()
                        .skip(seen)
                        .map(
                                shown ->
                                        shown.name().equals(sees.screen())
                                                ? Lines.of(shown.name(), values(shown, sees))
                                                : shown.name())
                        .distinct()
                        .toList();
        return came.isEmpty() ? "no other screen" : String.join(", ", came);
    }

    private static Map<String, String> values(Album.Shown shown, Act.Sees sees) {
        Map<String, String> values = new LinkedHashMap<>();
        sees.values().keySet().forEach(name -> values.put(name, value(shown.screen(), name)));
        return values;
    }

    private static boolean fits(Screen screen, Act.Sees sees) {
        return screen.kind().equals(sees.screen())
                && sees.values().entrySet().stream().allMatch(value -> has(screen, value));
    }

    private static boolean has(Screen screen, Map.Entry<String, String> value) {
        return value(screen, value.getKey()).equals(value.getValue());
    }

    private static String value(Screen screen, String name) {
        for (RecordComponent component : screen.shown().getClass().getRecordComponents()) {
            if (component.getName().equals(name)) {
                try {
                    return String.valueOf(component.getAccessor().invoke(screen.shown()));
                } catch (ReflectiveOperationException e) {
                    throw new AssertionError("cannot read " + name + " of " + screen.id(), e);
                }
            }
        }
        throw new AssertionError(screen.kind() + " has no " + name);
    }

    private static final class Unseen extends AssertionError {
        private static final long serialVersionUID = 1;
        private final transient Act.Sees sees;

        Unseen(Act.Sees sees, String came) {
            super(came);
            this.sees = sees;
        }
    }

    /** The walk did not go as the scenario says. */
    public static final class Stuck extends Exception {
        private static final long serialVersionUID = 1;

        private final transient Difference difference;

        Stuck(Difference difference) {
            super(difference.toString());
            this.difference = difference;
        }

        public Difference difference() {
            return difference;
        }
    }
}
