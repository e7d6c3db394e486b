package madoguchi.desk;

import madoguchi.screen.Touch;

public sealed interface DeskEvent {

    /** No facility password is set: nothing else is possible first. */
    record NeedsPassword() implements DeskEvent {}

    record Touched(Touch touch) implements DeskEvent {}

    /** What became of a password that was entered. */
    record Judged(Judgement judgement) implements DeskEvent {}

    enum Judgement {
        LONG_ENOUGH,
        TOO_SHORT,
        NOT_THE_SAME,
        NOT_STORED,
        KEPT
    }
}
