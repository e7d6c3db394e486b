package madoguchi.desk;

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

    /** Compare it with the one held; when they are the same, store its hash. Wipes both. */
    record Compare(DeskPassword which, Secret password) implements DeskEffect {}

    /** Forget the one held. */
    record Forget() implements DeskEffect {}

    record LogIn(DeskRole role, Secret password) implements DeskEffect {}

    /**
     * @param opening of the page that asks; the answer carries it
     */
    record Ask(long opening, DeskRole role, Request request) implements DeskEffect {}

    /** A row of the audit trail. */
    record Note(What what, DeskRole role) implements DeskEffect {}

    /** How staff left. Who came, and who failed to, is noted where the password is compared. */
    enum What {
        LOGGED_OUT,
        TIMED_OUT,
        LOCKED
    }
}
