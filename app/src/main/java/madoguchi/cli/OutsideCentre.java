package madoguchi.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import madoguchi.eligibility.trust.TestAuthorityFolder;
import madoguchi.settings.Settings;

/**
 * An eligibility centre that is not this process's own.
 *
 * @param certificates the folder with authority.pem, terminal.pem and terminal-key.pem; none: what
 *     {@code ./kiosk centre serve} made in the data folder
 */
record OutsideCentre(URI address, Optional<Path> certificates) {

    /** With the certificates that {@code ./kiosk centre serve} made in the data folder. */
    static OutsideCentre at(URI address) {
        return new OutsideCentre(address, Optional.empty());
    }

    /** None: the simulated one inside the kiosk. */
    static Optional<OutsideCentre> of(Settings settings) {
        return settings.centre()
                .address()
                .map(
                        address ->
                                new OutsideCentre(
                                        URI.create(address),
                                        settings.centre().certificates().map(Path::of)));
    }

    /**
     * @throws IOException naming the file that is missing, or cannot be used
     */
    SSLContext tls(Path data, Clock clock) throws IOException {
        if (certificates.isEmpty()) {
            return simulated(data, clock).terminal();
        }
        Path authority = certificates.get().resolve("authority.pem");
        if (!Files.exists(authority)) { // somebody else's: nothing is made in its place
            throw new NoSuchFileException(authority.toString());
        }
        return new TestAuthorityFolder(certificates.get(), clock).terminal();
    }

    /** The certificates of a data folder's own simulated centre, for both sides. */
    static TestAuthorityFolder simulated(Path data, Clock clock) {
        return new TestAuthorityFolder(data.resolve("simulated-centre"), clock);
    }
}
