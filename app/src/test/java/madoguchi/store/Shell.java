package madoguchi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The plain {@code sqlite3} shell, which stands for the receipt computer. */
record Shell(List<String> as) {

    /** Run by this user; without the shell the test is skipped by name. */
    static Shell ours() {
        assumeCommand("sqlite3");
        return new Shell(List.of());
    }

    /** Run by another account that is in the group {@code nogroup}: only root can do that. */
    static Shell ofNobody() {
        assumeCommand("sqlite3");
        assumeCommand("setpriv");
        assumeTrue("root".equals(System.getProperty("user.name")), "root, to be somebody else");
        return new Shell(List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"));
    }

    private static void assumeCommand(String name) {
        assumeTrue(
                Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .anyMatch(place -> Files.isExecutable(Path.of(place, name))),
                name + " is installed");
    }

    /** What it prints, complaints too. */
    String run(Path file, String... said) throws IOException, InterruptedException {
        var command = new ArrayList<>(as);
        command.addAll(List.of("sqlite3", "-batch", file.toString()));
        command.addAll(List.of(said));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        return printed;
    }
}
