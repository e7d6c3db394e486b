package madoguchi.screen;

/** What was done at the practice's panel. */
public sealed interface PracticeTouch {

    record Choose(String scenario) implements PracticeTouch {}

    record Play() implements PracticeTouch {}

    record Pause() implements PracticeTouch {}

    /** One line of the walk, then stands still again. */
    record OneStep() implements PracticeTouch {}

    record SetSpeed(PracticePanel.Speed speed) implements PracticeTouch {}

    /** The same scenario from its beginning. */
    record Again() implements PracticeTouch {}

    /** Ends the walk where it is and tells how it went. */
    record Report() implements PracticeTouch {}

    record ToList() implements PracticeTouch {}

    record Save() implements PracticeTouch {}

    /** Practice is over. */
    record End() implements PracticeTouch {}
}
