package madoguchi.screen;

import java.time.LocalTime;
import java.util.Optional;

/**
 * 目視モード切替, in generations before 2025-03: the whole terminal is switched to it and back.
 *
 * @param since when the terminal was last switched
 * @param forgotten on for longer than one check takes
 * @param wanted what was ordered and has not happened yet
 */
public record S03VisualMode(
        Mode mode, Optional<LocalTime> since, boolean forgotten, Optional<Action> wanted)
        implements DeskScreen {

    public enum Mode {
        UNKNOWN,
        /** This generation has 目視確認 on the reader's own screen: nothing is to be switched. */
        ON_THE_READER,
        OFF,
        ON
    }

    public enum Action implements DeskAction {
        SWITCH_ON,
        SWITCH_BACK
    }
}
