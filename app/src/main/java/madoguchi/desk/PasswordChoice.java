package madoguchi.desk;

import java.util.Optional;
import madoguchi.desk.DeskEvent.Judgement;
import madoguchi.screen.DeskPassword;
import madoguchi.screen.DeskRole;
import madoguchi.screen.Secret;
import madoguchi.screen.StaffScreen.S00Password;
import madoguchi.screen.StaffScreen.S00Password.Problem;
import madoguchi.screen.StaffScreen.S00Password.Stage;

/**
 * A password on its way: chosen, then entered once more.
 *
 * @param problem why it has to be chosen again
 */
public record PasswordChoice(DeskPassword which, Stage stage, Optional<Problem> problem) {

    /**
     * In characters. A passphrase of some words is as good as a password, and easier to keep. Eight
     * is what staff can type while a patient waits: failures are delayed, longer each time, and the
     * password opens nothing without a card and a person at the counter.
     */
    public static int minimumLength(DeskPassword which) {
        return switch (which) {
            case STAFF, ADMINISTRATOR -> 13;
            case FACILITY -> 8;
        };
    }

    static PasswordChoice of(DeskPassword which) {
        return new PasswordChoice(which, Stage.CHOOSE, Optional.empty());
    }

    /**
     * @param role who chooses it; none: the terminal is started for the first time
     */
    DeskEffect entered(Secret password, Optional<DeskRole> role) {
        return switch (stage) {
            case CHOOSE -> new DeskEffect.Hold(which, password);
            case REPEAT -> new DeskEffect.Compare(which, role, password);
        };
    }

    /** What comes of it, where it was not kept yet. */
    PasswordChoice judged(Judgement judgement) {
        return switch (judgement) {
            case LONG_ENOUGH -> new PasswordChoice(which, Stage.REPEAT, Optional.empty());
            case KEPT -> this;
            case TOO_SHORT -> again(Problem.TOO_SHORT);
            case NOT_THE_SAME -> again(Problem.NOT_THE_SAME);
            case SAME_AS_BEFORE -> again(Problem.SAME_AS_BEFORE);
            case NOT_STORED -> again(Problem.NOT_STORED);
        };
    }

    private PasswordChoice again(Problem why) {
        return new PasswordChoice(which, Stage.CHOOSE, Optional.of(why));
    }

    /**
     * @param change instead of one that somebody else knows
     */
    S00Password screen(boolean change) {
        return new S00Password(which, change, stage, problem, minimumLength(which));
    }
}
