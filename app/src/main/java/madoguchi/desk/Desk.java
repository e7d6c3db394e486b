package madoguchi.desk;

import java.util.List;
import java.util.Optional;
import madoguchi.desk.DeskEffect.Compare;
import madoguchi.desk.DeskEffect.Hold;
import madoguchi.desk.DeskEvent.Judged;
import madoguchi.desk.DeskEvent.NeedsPassword;
import madoguchi.desk.DeskEvent.Touched;
import madoguchi.desk.DeskState.Closed;
import madoguchi.desk.DeskState.FirstStart;
import madoguchi.screen.Screen;
import madoguchi.screen.Screen.S00FirstStart.Problem;
import madoguchi.screen.Screen.S00FirstStart.Stage;
import madoguchi.screen.Touch;

/** What staff do at the glass, as a pure function beside the visit's. Today: the first start. */
public final class Desk {

    /**
     * Eight is what staff can type while a patient waits; failures are delayed, longer each time,
     * and the password opens nothing without a card and a person at the counter.
     */
    public static final int MINIMUM_LENGTH = 8;

    private Desk() {}

    public record Step(DeskState state, List<DeskEffect> effects) {}

    public static Step step(DeskState state, DeskEvent event) {
        return switch (state) {
            case Closed _ ->
                    event instanceof NeedsPassword
                            ? to(new FirstStart(Stage.CHOOSE, Optional.empty()))
                            : to(state);
            case FirstStart at ->
                    switch (event) {
                        case NeedsPassword _ -> to(state);
                        case Touched(Touch.PasswordEntered(var password)) ->
                                switch (at.stage()) {
                                    case CHOOSE -> to(at, new Hold(password));
                                    case REPEAT -> to(at, new Compare(password));
                                };
                        case Touched _ -> to(state);
                        case Judged(var judgement) -> judged(judgement);
                    };
        };
    }

    private static Step judged(DeskEvent.Judgement judgement) {
        return switch (judgement) {
            case LONG_ENOUGH -> to(new FirstStart(Stage.REPEAT, Optional.empty()));
            case TOO_SHORT -> to(new FirstStart(Stage.CHOOSE, Optional.of(Problem.TOO_SHORT)));
            case NOT_THE_SAME ->
                    to(new FirstStart(Stage.CHOOSE, Optional.of(Problem.NOT_THE_SAME)));
            case NOT_STORED -> to(new FirstStart(Stage.CHOOSE, Optional.of(Problem.NOT_STORED)));
            case KEPT -> to(new Closed());
        };
    }

    /** The glass, when it is the desk's; else it is the visit's. */
    public static Optional<Screen> screen(DeskState state) {
        return switch (state) {
            case Closed _ -> Optional.empty();
            case FirstStart at ->
                    Optional.of(new Screen.S00FirstStart(at.stage(), at.problem(), MINIMUM_LENGTH));
        };
    }

    private static Step to(DeskState state, DeskEffect... effects) {
        return new Step(state, List.of(effects));
    }
}
