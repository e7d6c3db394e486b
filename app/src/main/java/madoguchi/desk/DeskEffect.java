package madoguchi.desk;

import madoguchi.screen.Secret;

/** What is to be done with what staff typed; the machine itself never looks inside. */
public sealed interface DeskEffect {

    Secret password();

    /** Keep it in memory until it is entered again, if it is long enough. */
    record Hold(Secret password) implements DeskEffect {}

    /** Compare it with the one held; when they are the same, store its hash. Wipes both. */
    record Compare(Secret password) implements DeskEffect {}
}
