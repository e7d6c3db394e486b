package madoguchi.desk;

import java.util.List;
import java.util.Set;
import madoguchi.desk.DeskEvent.Judged;
import madoguchi.desk.DeskEvent.Judgement;
import madoguchi.desk.DeskEvent.Touched;
import madoguchi.screen.DeskPassword;
import madoguchi.screen.Screen;
import madoguchi.screen.Touch;

/**
 * S00: passwords are chosen, one after the other. There is no way around it.
 *
 * @param now the one that is being chosen
 * @param later those that come after it
 */
public record FirstStart(PasswordChoice now, List<DeskPassword> later) implements DeskState {

    public FirstStart {
        later = List.copyOf(later);
    }

    static Desk.Step begun(Set<DeskPassword> missing) {
        return Desk.to(next(missing.stream().sorted().toList()));
    }

    private static DeskState next(List<DeskPassword> missing) {
        return missing.isEmpty()
                ? new Closed()
                : new FirstStart(
                        PasswordChoice.of(missing.getFirst()), missing.subList(1, missing.size()));
    }

    Desk.Step step(DeskEvent event) {
        return switch (event) {
            case Touched(Touch.PasswordEntered(var password)) ->
                    Desk.to(this, now.entered(password));
            case Judged(Judgement judgement) ->
                    Desk.to(
                            judgement == Judgement.KEPT
                                    ? next(later)
                                    : new FirstStart(now.judged(judgement), later));
            case DeskEvent _ -> Desk.to(this);
        };
    }

    Screen screen() {
        return now.screen(false);
    }
}
