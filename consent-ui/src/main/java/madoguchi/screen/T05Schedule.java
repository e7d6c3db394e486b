package madoguchi.screen;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * 予定: what the terminal does by itself at night.
 *
 * @param window the hours, 03:00-04:00; none: never
 * @param restarts what is restarted
 * @param next when the hours begin next, in the facility's zone
 * @param runningSince when the kiosk was started; none: it does not run
 * @param kept for how many days logs and what was exported are kept
 * @param alone whether nobody is there who would restart the computer as planned: the kiosk's
 *     program is restarted instead
 */
public record T05Schedule(
        Optional<String> window,
        Restarts restarts,
        Optional<LocalDateTime> next,
        Optional<LocalDateTime> runningSince,
        int kept,
        boolean alone)
        implements DeskScreen {

    public enum Restarts {
        KIOSK,
        COMPUTER,
        COMPUTER_OFF
    }
}
