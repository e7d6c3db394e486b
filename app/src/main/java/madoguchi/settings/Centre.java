package madoguchi.settings;

import java.util.Optional;
import madoguchi.eligibility.CentreAddress;

/** Which eligibility centre is asked. */
public record Centre(
        @Says(
                        "the centre's address, https://host:port; without it a simulated one inside this"
                                + " program")
                Optional<String> address,
        @Says(
                        "the folder with authority.pem, terminal.pem and terminal-key.pem for it; without it"
                                + " those of ./kiosk centre serve in the data folder")
                Optional<String> certificates) {

    /** What is not said has its default. */
    public Centre {
        address = Settings.orEmpty(address);
        certificates = Settings.orEmpty(certificates);
        if (address.isPresent() && !CentreAddress.known(address.get())) {
            throw new Refused(Mistake.Kind.NO_ADDRESS, "address", address.get());
        }
    }
}
