package madoguchi.desk;

import java.util.Optional;
import madoguchi.screen.Screen.S00FirstStart;

/** Where staff are. */
public sealed interface DeskState {

    /** The glass belongs to the patients. */
    record Closed() implements DeskState {}

    /** S00: the facility password for the visual check is chosen, then entered again. */
    record FirstStart(S00FirstStart.Stage stage, Optional<S00FirstStart.Problem> problem)
            implements DeskState {}
}
