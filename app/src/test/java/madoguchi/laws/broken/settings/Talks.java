package madoguchi.laws.broken.settings;

import madoguchi.laws.Breaks;
import madoguchi.laws.Law;

/** To the terminal, past the commands. */
final class Talks {

    private Talks() {}

    @Breaks(Law.ONLY_THE_COMMANDS_PRINT_AND_EXIT)
    static final class Prints {
        void say(String what) {
            System.out.println(what);
        }
    }

    @Breaks(Law.ONLY_THE_COMMANDS_PRINT_AND_EXIT)
    static final class Complains {
        void complain(Exception trouble) {
            trouble.printStackTrace();
        }
    }

    @Breaks(Law.ONLY_THE_COMMANDS_PRINT_AND_EXIT)
    static final class Exits {
        void exit() {
            System.exit(1);
        }
    }

    @Breaks(Law.ONLY_THE_COMMANDS_PRINT_AND_EXIT)
    static final class Halts {
        void halt() {
            Runtime.getRuntime().halt(1);
        }
    }
}
