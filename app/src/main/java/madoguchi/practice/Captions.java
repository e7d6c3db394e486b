package madoguchi.practice;

import static madoguchi.screen.Said.data;
import static madoguchi.screen.Said.phrase;

import java.util.Optional;
import java.util.function.UnaryOperator;
import madoguchi.scenario.Act;
import madoguchi.scenario.Lines;
import madoguchi.screen.Said;
import madoguchi.screen.SimTouch;

/** What is said about a line of a walk: what happens, and what is to be known about it. */
public final class Captions {

    private final UnaryOperator<String> persona;
    private final UnaryOperator<String> label;

    /**
     * @param persona what the device calls somebody's card
     * @param label what is written on the node with this id, once it is there
     */
    public Captions(UnaryOperator<String> persona, UnaryOperator<String> label) {
        this.persona = persona;
        this.label = label;
    }

    /**
     * @throws AssertionError when what is to be touched does not come to the glass
     */
    public Said of(Act act) {
        return switch (act) {
            case Act.AtDevice(var touch) -> of(touch);
            case Act.Touches(var answer) ->
                    touch(
                            switch (answer) {
                                case LEAVE -> "bar-leave";
                                default -> "answer-" + answer;
                            });
            case Act.Changes(var question) -> touch("change-" + question);
            case Act.Adjusts(var tool) -> touch("bar-" + Lines.word(tool));
            case Act.KeysIn _ -> phrase("practice.act.key-in");
            case Act.Types(String text) -> phrase("practice.act.type", data(text));
            case Act.Speaks(var language) ->
                    phrase("practice.act.language", data(language.ownName()));
            case Act.SwitchesVisualMode(boolean on) ->
                    phrase("practice.act.visual-mode." + (on ? "on" : "off"));
            case Act.CentreIs(var condition, _) ->
                    phrase("practice.act.centre", data(Lines.word(condition)));
            case Act.Sees(String screen, _) -> phrase("practice.act.see", screen(screen));
            case Act.Waits(var time) ->
                    phrase("practice.act.wait", data(time.plusMillis(999).toSeconds()));
        };
    }

    private Said touch(String id) {
        return phrase("practice.act.touch", data(label.apply(id)));
    }

    /** What somebody does at the simulated device. */
    public Said of(SimTouch touch) {
        return switch (touch) {
            case SimTouch.PutCard(String who) ->
                    phrase("practice.act.put", data(persona.apply(who)));
            case SimTouch.TakeCard _ -> phrase("practice.act.take");
            case SimTouch.StandBefore(String who) ->
                    phrase("practice.act.stand", data(persona.apply(who)));
            case SimTouch.StepAway _ -> phrase("practice.act.away");
            case SimTouch.SetLight(var light) -> set("sim.light", light);
            case SimTouch.SetDistance(var distance) -> set("sim.distance", distance);
            case SimTouch.SetShowing(var showing) -> set("sim.showing", showing);
            case SimTouch.TurnHead(var turn) -> set("sim.turn", turn);
            case SimTouch.SwitchFault(var fault, boolean on) ->
                    phrase(
                            on ? "practice.act.break" : "practice.act.mend",
                            phrase("sim.fault." + fault));
        };
    }

    private static Said set(String key, Enum<?> value) {
        return phrase("practice.act.set", phrase(key), phrase(key + "." + value));
    }

    /** Why somebody should know it; nothing where the line says all. */
    public static Optional<Said> why(Act act) {
        return switch (act) {
            case Act.Sees(String screen, _) ->
                    Optional.of(phrase("practice.note." + screen.substring(0, 3)));
            case Act.AtDevice(SimTouch.PutCard _) -> Optional.of(phrase("practice.why.put"));
            case Act.AtDevice(SimTouch.TakeCard _) -> Optional.of(phrase("practice.why.take"));
            case Act.AtDevice(SimTouch.SwitchFault _) -> Optional.of(phrase("practice.why.fault"));
            case Act.KeysIn(String digits) ->
                    Optional.of(phrase("practice.why.key-in", data(digits)));
            case Act.Types _ -> Optional.of(phrase("practice.why.type"));
            case Act.CentreIs _ -> Optional.of(phrase("practice.why.centre"));
            case Act.AtDevice _,
                    Act.Touches _,
                    Act.Changes _,
                    Act.Speaks _,
                    Act.Adjusts _,
                    Act.SwitchesVisualMode _,
                    Act.Waits _ ->
                    Optional.empty();
        };
    }

    /**
     * @param name of the screen's record: its number and a word
     */
    static Said screen(String name) {
        return phrase("practice.screen." + name.substring(0, 3));
    }
}
