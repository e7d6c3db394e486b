package madoguchi.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What a command line says about the eligibility centre; it comes before the settings. */
final class CentreOptions {

    @Option(
            names = "--centre",
            paramLabel = "URI",
            required = true,
            description =
                    "Ask this eligibility centre, https://host:port (default: what settings.yaml says, else a"
                            + " simulated one of its own).")
    private URI address;

    @Option(
            names = "--centre-certificates",
            paramLabel = "DIR",
            description =
                    "authority.pem of that centre, and terminal.pem with terminal-key.pem that it was told to"
                            + " expect (default: those that ./kiosk centre serve made in the data folder).")
    private Optional<Path> certificates = Optional.empty();

    OutsideCentre centre() {
        return new OutsideCentre(address, certificates);
    }

    /** As they would stand in the settings: of both, for they belong together. */
    void giveTo(Map<String, String> given) {
        given.put("centre.address", address.toString());
        given.put(
                "centre.certificates",
                certificates.map(folder -> folder.toAbsolutePath().toString()).orElse(""));
    }
}
