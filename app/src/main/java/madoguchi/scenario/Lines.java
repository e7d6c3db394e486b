package madoguchi.scenario;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import madoguchi.screen.SimTouch;

/** An act as it is written in a scenario's file. */
public final class Lines {

    private Lines() {}

    public static String of(Act act) {
        return switch (act) {
            case Act.AtDevice(var touch) -> of(touch);
            case Act.Touches(var answer) -> "touch: " + answer;
            case Act.Changes(var question) -> "change: " + question;
            // what is typed may be a PIN or a password, invented as they are
            case Act.KeysIn _ -> "key-in";
            case Act.Types _ -> "type";
            case Act.Speaks(var language) -> "language: " + language;
            case Act.Adjusts(var tool) -> "bar: " + word(tool);
            case Act.SwitchesVisualMode(boolean on) -> "visual-mode: " + (on ? "on" : "off");
            case Act.Sees(String screen, var values) -> "see: " + of(screen, values);
            case Act.CentreIs(var condition, var at) ->
                    "centre: " + word(condition) + at.map(call -> " at " + word(call)).orElse("");
            case Act.Waits(var time) -> "wait: " + time;
        };
    }

    static String of(String screen, Map<String, String> values) {
        return values.entrySet().stream()
                .map(value -> " " + value.getKey() + "=" + value.getValue())
                .collect(Collectors.joining("", screen, ""));
    }

    private static String of(SimTouch touch) {
        return switch (touch) {
            case SimTouch.PutCard(String persona) -> "put: " + persona;
            case SimTouch.TakeCard _ -> "take: card";
            case SimTouch.StandBefore(String who) -> "stand: " + who;
            case SimTouch.StepAway _ -> "away: person";
            case SimTouch.SetLight(var light) -> "light: " + word(light);
            case SimTouch.SetDistance(var distance) -> "distance: " + word(distance);
            case SimTouch.SetShowing(var showing) -> "show: " + word(showing);
            case SimTouch.TurnHead(var turn) -> "turn: " + word(turn);
            case SimTouch.SwitchFault(var fault, boolean on) ->
                    (on ? "break: " : "mend: ") + word(fault);
        };
    }

    /** As it is written in a file: half-an-answer. */
    public static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
