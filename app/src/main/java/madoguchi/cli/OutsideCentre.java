package madoguchi.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import madoguchi.eligibility.trust.TestAuthorityFolder;
import picocli.CommandLine.Option;

/** An eligibility centre that is not this process's own. */
final class OutsideCentre {

    @Option(
            names = "--centre",
            paramLabel = "URI",
            required = true,
            description =
                    "Ask this eligibility centre, https://host:port (default: a simulated one of its own).")
    private URI address;

    @Option(
            names = "--centre-certificates",
            paramLabel = "DIR",
            description =
                    "authority.pem of that centre, and terminal.pem with terminal-key.pem that it was told to"
                            + " expect (default: those that ./kiosk centre serve made in the data folder).")
    private Optional<Path> certificates = Optional.empty();

    /** With the certificates that {@code ./kiosk centre serve} made in the data folder. */
    static OutsideCentre at(URI address) {
        OutsideCentre centre = new OutsideCentre();
        centre.address = address;
        return centre;
    }

    URI address() {
        return address;
    }

    SSLContext tls(Path data, Clock clock) throws IOException {
        return certificates
                .map(folder -> new TestAuthorityFolder(folder, clock))
                .orElseGet(() -> simulated(data, clock))
                .terminal();
    }

    /** The certificates of a data folder's own simulated centre, for both sides. */
    static TestAuthorityFolder simulated(Path data, Clock clock) {
        return new TestAuthorityFolder(data.resolve("simulated-centre"), clock);
    }
}
