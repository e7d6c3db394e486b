package madoguchi.scenario;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import madoguchi.eligibility.simulator.Call;
import madoguchi.eligibility.simulator.Condition;
import madoguchi.screen.ConsentScreen.ConsentQuestion;
import madoguchi.screen.DeskScreen;
import madoguchi.screen.Language;
import madoguchi.screen.Screen;
import madoguchi.screen.SimPanel;
import madoguchi.screen.SimTouch;
import madoguchi.screen.Touch.Answer;

/** One line of a scenario's walk: what somebody does, or what must be seen next. */
public sealed interface Act {

    /** At the simulated device. */
    record AtDevice(SimTouch touch) implements Act {}

    /** An answer on the glass, by its name. */
    record Touches(Answer answer) implements Act {}

    /** 確認: the line to be asked again. */
    record Changes(ConsentQuestion question) implements Act {}

    /** Keys of the keypad, one after the other. */
    record KeysIn(String digits) implements Act {}

    /** Keys of the keyboard, then its enter key. */
    record Types(String text) implements Act {}

    record Speaks(Language language) implements Act {}

    /** A key of the bar: what is seen and heard, not what is asked. */
    record Adjusts(Tool tool) implements Act {}

    enum Tool {
        SIZE,
        CONTRAST,
        VOICE
    }

    /**
     * The next screen of this name must come, with these values where some are given.
     *
     * @param screen the record's name in {@code madoguchi.screen.Screen}
     */
    record Sees(String screen, Map<String, String> values) implements Act {}

    /** Staff switch the reader to 目視モード at the eligibility terminal, or back. */
    record SwitchesVisualMode(boolean on) implements Act {}

    /**
     * From now on the simulated centre is so.
     *
     * @param at the only call for which it holds; none: for all
     */
    record CentreIs(Condition condition, Optional<Call> at) implements Act {}

    /** Nobody does anything for so long. */
    record Waits(Duration time) implements Act {}

    /**
     * @param verb the line's key
     * @param words the line's value
     */
    static Act of(String verb, String words) {
        return switch (verb) {
            case "put" -> new AtDevice(new SimTouch.PutCard(words));
            case "take" -> new AtDevice(new SimTouch.TakeCard());
            case "stand" -> new AtDevice(new SimTouch.StandBefore(words));
            case "away" -> new AtDevice(new SimTouch.StepAway());
            case "light" -> new AtDevice(new SimTouch.SetLight(one(SimPanel.Light.class, words)));
            case "distance" ->
                    new AtDevice(new SimTouch.SetDistance(one(SimPanel.Distance.class, words)));
            case "show" ->
                    new AtDevice(new SimTouch.SetShowing(one(SimPanel.Showing.class, words)));
            case "turn" -> new AtDevice(new SimTouch.TurnHead(one(SimPanel.Turn.class, words)));
            case "break" ->
                    new AtDevice(new SimTouch.SwitchFault(one(SimPanel.Fault.class, words), true));
            case "mend" ->
                    new AtDevice(new SimTouch.SwitchFault(one(SimPanel.Fault.class, words), false));
            case "centre" -> centre(words);
            case "touch" -> new Touches(one(Answer.class, words));
            case "change" -> new Changes(one(ConsentQuestion.class, words));
            case "key-in" -> new KeysIn(digits(words));
            case "type" -> new Types(words);
            case "language" -> new Speaks(one(Language.class, words));
            case "visual-mode" -> new SwitchesVisualMode(onOrOff(words));
            case "bar" -> new Adjusts(one(Tool.class, words));
            case "see" -> sees(words);
            case "wait" -> new Waits(Duration.parse(words));
            default -> throw new IllegalArgumentException("nobody can \"" + verb + "\"");
        };
    }

    private static Act sees(String words) {
        // a value may have blanks of its own: methods=[FACE, PIN]
        String[] parts = words.split(" +(?=\\w+=)");
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 1; i < parts.length; i++) {
            String[] pair = parts[i].split("=", 2);
            values.put(pair[0], pair[1]);
        }
        requireShown(parts[0], values.keySet());
        return new Sees(parts[0], values);
    }

    /** {@code half-an-answer}, or of one call: {@code half-an-answer at register}. */
    private static CentreIs centre(String words) {
        String[] parts = words.split(" at ", 2);
        Condition condition = one(Condition.class, parts[0]);
        if (parts.length == 1) {
            return new CentreIs(condition, Optional.empty());
        }
        if (condition == Condition.DOWN) {
            throw new IllegalArgumentException("a centre that is down hears no call at all");
        }
        return new CentreIs(condition, Optional.of(one(Call.class, parts[1])));
    }

    private static boolean onOrOff(String words) {
        return switch (words) {
            case "on" -> true;
            case "off" -> false;
            default -> throw new IllegalArgumentException("on or off, not \"" + words + "\"");
        };
    }

    /** What cannot come is told when the file is read, not after a walk has waited for it. */
    private static void requireShown(String screen, Set<String> values) {
        Class<?> kind =
                Stream.concat(Screen.kinds(), Stream.of(DeskScreen.class.getPermittedSubclasses()))
                        .filter(type -> type.getSimpleName().equals(screen))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "there is no screen \"" + screen + "\""));
        List<String> known =
                Stream.of(kind.getRecordComponents()).map(RecordComponent::getName).toList();
        for (String value : values) {
            if (!known.contains(value)) {
                throw new IllegalArgumentException(
                        "%s has no value \"%s\"; it has %s".formatted(screen, value, known));
            }
        }
    }

    private static String digits(String words) {
        if (!words.matches("[0-9]+")) {
            throw new IllegalArgumentException("the keypad has digits only");
        }
        return words;
    }

    private static <E extends Enum<E>> E one(Class<E> kind, String words) {
        try {
            return Enum.valueOf(kind, words.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "there is no " + kind.getSimpleName() + " \"" + words + "\"", e);
        }
    }
}
