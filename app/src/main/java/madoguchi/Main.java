package madoguchi;

import madoguchi.cli.KioskCommand;
import picocli.CommandLine;

/** Where the program starts. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        CommandLine command = new CommandLine(new KioskCommand());
        command.setCaseInsensitiveEnumValuesAllowed(true);
        System.exit(command.execute(arguments));
    }
}
