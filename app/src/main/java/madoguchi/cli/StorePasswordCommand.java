package madoguchi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import madoguchi.settings.DataFolder;
import madoguchi.store.Passwords.Role;
import madoguchi.store.Store;
import madoguchi.store.StoreFault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The way back from an administrator's password that nobody knows any more. */
@Command(
        name = "password",
        description = {
            "Gives the administrator a new password, shown here once: the first log-in with it asks for another",
            "one. Only for the account that owns the data folder; the kiosk may be running. The audit trail notes",
            "it. Exit status: 0 done, 1 not done and the old one holds."
        },
        mixinStandardHelpOptions = true)
final class StorePasswordCommand implements Callable<Integer> {

    /** For the audit trail: whoever owns the folder, at a command line. */
    private static final String ACTOR = "OWNER COMMAND";

    @Spec private CommandSpec spec;

    /** Nothing that is taken for something else when it is copied by hand. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 4;
    private static final int IN_A_GROUP = 4;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The data folder (default: the user's own).")
    private Optional<Path> data = Optional.empty();

    @Override
    public Integer call() throws IOException, StoreFault {
        Path folder = data.orElseGet(DataFolder::ofUser);
        if (!Files.exists(DataFolder.databaseIn(folder))) {
            return refused("There is no terminal in " + folder + ".");
        }
        if (!owner(folder)) {
            return refused("Only the account that owns " + folder + " may do this.");
        }
        try (Store store = KeptStore.open(folder)) {
            if (!store.passwords().isSet(Role.ADMINISTRATOR)) {
                return refused(
                        "No administrator's password was ever chosen here: ./kiosk asks for it.");
            }
            char[] password = made(new SecureRandom());
            store.passwords().give(Role.ADMINISTRATOR, bytes(password), Instant.now(), ACTOR);
            say("The administrator's password is now, until the first log-in with it:");
            say("");
            spec.commandLine().getOut().print("    ");
            spec.commandLine().getOut().println(password);
            spec.commandLine().getOut().flush();
            Arrays.fill(password, ' ');
            return 0;
        }
    }

    private int refused(String why) {
        say("kiosk: " + why);
        return 1;
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }

    /** Root is not meant either: what it writes here the terminal could not write any more. */
    private static boolean owner(Path folder) throws IOException {
        return ProcessHandle.current()
                .info()
                .user()
                .equals(Optional.of(Files.getOwner(folder).getName()));
    }

    /** About 79 bits. */
    private static char[] made(SecureRandom random) {
        char[] made = new char[GROUPS * IN_A_GROUP + GROUPS - 1];
        for (int i = 0; i < made.length; i++) {
            made[i] =
                    i % (IN_A_GROUP + 1) == IN_A_GROUP
                            ? '-'
                            : LETTERS.charAt(random.nextInt(LETTERS.length()));
        }
        return made;
    }

    private static byte[] bytes(char[] ascii) {
        byte[] bytes = new byte[ascii.length];
        for (int i = 0; i < ascii.length; i++) {
            bytes[i] = (byte) ascii[i];
        }
        return bytes;
    }
}
