package madoguchi.desk;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import madoguchi.screen.DeskPassword;
import madoguchi.screen.DeskRole;
import madoguchi.screen.Language;
import madoguchi.screen.Secret;

/** What is to be done; the machine itself never looks into a password. */
public sealed interface DeskEffect {

    /** What the first start asks about stands in the settings. */
    sealed interface FirstSettings extends DeskEffect {

        record Find() implements FirstSettings {}

        /** Write both, or neither. */
        record KeepFacility(String name, String code) implements FirstSettings {}

        /** Which languages patients are offered. */
        record KeepLanguages(Set<Language> offered) implements FirstSettings {
            public KeepLanguages {
                offered = Set.copyOf(offered);
            }
        }
    }

    /** Start the kiosk again once nobody is served: settings take effect at a start. */
    record StartAgain() implements DeskEffect {}

    /** Keep it in memory until it is entered again, if it is long enough. */
    record Hold(DeskPassword which, Secret password) implements DeskEffect {}

    /**
     * Compare it with the one held; when they are the same, store its hash. Wipes both.
     *
     * @param role who chooses it; none: the terminal is started for the first time
     */
    record Compare(DeskPassword which, Optional<DeskRole> role, Secret password)
            implements DeskEffect {}

    /** Forget the one held. */
    record Forget() implements DeskEffect {}

    /**
     * @param attempt the verdict carries it
     */
    record LogIn(long attempt, DeskRole role, Secret password) implements DeskEffect {}

    /**
     * @param opening of the page that asks; the answer carries it
     * @param role none: nobody is logged in
     */
    record Ask(long opening, Optional<DeskRole> role, Request request) implements DeskEffect {}

    /**
     * A row of the audit trail.
     *
     * @param at when it happened: the room may get to it later
     */
    record Note(What what, DeskRole role, Instant at) implements DeskEffect {}

    /** How staff came and left. Who failed to come in is noted where the password is compared. */
    enum What {
        LOGGED_IN,
        LOGGED_OUT,
        TIMED_OUT,
        LOCKED
    }
}
