package madoguchi.screen;

/** What was done at the simulated device. */
public sealed interface SimTouch {

    record PutCard(String person) implements SimTouch {}

    record TakeCard() implements SimTouch {}

    record StandBefore(String person) implements SimTouch {}

    record StepAway() implements SimTouch {}

    record SetLight(SimPanel.Light light) implements SimTouch {}

    record SetDistance(SimPanel.Distance distance) implements SimTouch {}

    record SetShowing(SimPanel.Showing showing) implements SimTouch {}

    record TurnHead(SimPanel.Turn turn) implements SimTouch {}

    record SwitchFault(SimPanel.Fault fault, boolean on) implements SimTouch {}
}
