package madoguchi.practice;

import static madoguchi.screen.Said.phrase;

import java.util.Optional;
import madoguchi.screen.PracticePanel.Mode;
import madoguchi.screen.PracticePanel.Speed;
import madoguchi.screen.Said;

/**
 * How far a walk is.
 *
 * @param line of the walk that comes now, from 1
 * @param now what happens next, or is waited for
 * @param why what is to be known about it
 * @param remark when something is not as the scenario says
 */
public record Progress(
        int line, Said now, Optional<Said> why, Optional<Said> remark, Mode mode, Speed speed) {

    /** Before anything is said. */
    public static Progress at(Mode mode, String key) {
        return new Progress(1, phrase(key), Optional.empty(), Optional.empty(), mode, Speed.NORMAL);
    }

    Progress saying(int which, Said what, Optional<Said> about) {
        return new Progress(which, what, about, remark, mode, speed);
    }

    Progress with(Mode other) {
        return new Progress(line, now, why, remark, other, speed);
    }

    Progress with(Speed other) {
        return new Progress(line, now, why, remark, mode, other);
    }

    Progress remarking(Optional<Said> other) {
        return new Progress(line, now, why, other, mode, speed);
    }
}
