package madoguchi.scenario;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import madoguchi.screen.Screen;
import madoguchi.ui.Finger;

/**
 * Walks a scenario as a patient would: touches what is on the glass, and puts cards down at the
 * simulated device. Knows nothing of the procedure and posts nothing into it.
 */
public final class Walker {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final SimulatedDevice device;
    private final Album album;
    private final Finger finger;
    private final Consumer<Boolean> visualMode;
    private int seen;

    /**
     * @param visualMode how staff switch the reader to 目視モード and back
     */
    public Walker(
            SimulatedDevice device, Album album, Finger finger, Consumer<Boolean> visualMode) {
        this.device = device;
        this.album = album;
        this.finger = finger;
        this.visualMode = visualMode;
    }

    /**
     * @throws Stuck when something that must be seen does not come, or cannot be touched
     */
    public void walk(Scenario scenario) throws Stuck, InterruptedException {
        int line = 0;
        for (Act act : scenario.walk()) {
            line++;
            try {
                does(act);
            } catch (AssertionError e) {
                throw new Stuck("line " + line + ": " + e.getMessage());
            }
        }
    }

    private void does(Act act) throws InterruptedException {
        switch (act) {
            case Act.AtDevice(var touch) -> device.does(touch);
            case Act.Touches(var answer) ->
                    finger.touch(
                            switch (answer) {
                                case LEAVE -> "bar-leave";
                                default -> "answer-" + answer;
                            });
            case Act.Changes(var question) -> finger.touch("change-" + question);
            case Act.KeysIn(String digits) -> finger.keyIn(digits);
            case Act.Types(String text) -> type(text);
            case Act.Speaks(var language) -> {
                finger.touch("bar-language");
                finger.touch("language-" + language.tag());
            }
            case Act.SwitchesVisualMode(boolean on) -> visualMode.accept(on);
            case Act.Sees sees -> see(sees);
            case Act.Waits(Duration time) -> Thread.sleep(time);
        }
    }

    private void type(String text) {
        text.codePoints()
                .forEach(
                        c -> {
                            if (Character.isUpperCase(c)) {
                                finger.touch("kb-shift");
                            }
                            finger.touch("kb-" + Character.toString(Character.toLowerCase(c)));
                        });
        finger.touch("kb-enter");
    }

    private void see(Act.Sees sees) throws InterruptedException {
        Optional<Integer> found = album.waitFor(seen, screen -> fits(screen, sees), PATIENCE);
        if (found.isEmpty()) {
            throw new AssertionError(
                    "waited for "
                            + sees.screen()
                            + " "
                            + sees.values()
                            + "; the glass showed "
                            + album.names().subList(0, album.names().size()));
        }
        seen = found.get() + 1;
    }

    private static boolean fits(Screen screen, Act.Sees sees) {
        return screen.getClass().getSimpleName().equals(sees.screen())
                && sees.values().entrySet().stream().allMatch(value -> has(screen, value));
    }

    private static boolean has(Screen screen, Map.Entry<String, String> value) {
        for (RecordComponent component : screen.getClass().getRecordComponents()) {
            if (component.getName().equals(value.getKey())) {
                try {
                    return String.valueOf(component.getAccessor().invoke(screen))
                            .equals(value.getValue());
                } catch (ReflectiveOperationException e) {
                    throw new AssertionError(
                            "cannot read " + value.getKey() + " of " + screen.id(), e);
                }
            }
        }
        throw new AssertionError(screen.getClass().getSimpleName() + " has no " + value.getKey());
    }

    /** The walk did not go as the scenario says. */
    public static final class Stuck extends Exception {
        private static final long serialVersionUID = 1;

        Stuck(String message) {
            super(message);
        }
    }
}
