package madoguchi;

import madoguchi.cli.KioskCommand;

/** Where the program starts. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(KioskCommand.commandLine().execute(arguments));
    }
}
