package madoguchi;

import madoguchi.cli.KioskCommand;
import picocli.CommandLine;

/** Where the program starts. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        CommandLine command = new CommandLine(new KioskCommand());
        command.setCaseInsensitiveEnumValuesAllowed(true);
        command.setParameterExceptionHandler(
                (e, _) -> {
                    CommandLine failed = e.getCommandLine();
                    failed.getErr().println("kiosk: " + e.getMessage());
                    failed.getErr()
                            .println(
                                    "("
                                            + failed.getCommandSpec().qualifiedName()
                                            + " --help tells more)");
                    return failed.getCommandSpec().exitCodeOnInvalidInput();
                });
        System.exit(command.execute(arguments));
    }
}
