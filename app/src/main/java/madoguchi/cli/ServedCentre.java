package madoguchi.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import madoguchi.camera.CardPhotos;
import madoguchi.card.virtual.CardOffice;
import madoguchi.eligibility.CertificateGrace;
import madoguchi.eligibility.simulator.CentreSimulator;
import madoguchi.eligibility.trust.TestAuthorityFolder;
import madoguchi.scenario.Cast;
import madoguchi.scenario.CentrePeople;
import madoguchi.settings.DataFolder;

/**
 * A simulated centre that knows the cards of a data folder, and whom a kiosk on that folder trusts.
 * The folder is not claimed: that kiosk may run on it.
 *
 * @param certificates where those of both sides are
 * @param known how many people have something registered
 */
record ServedCentre(CentreSimulator centre, Path certificates, int known) implements AutoCloseable {

    /**
     * @param port on the loopback; 0 for any free one
     * @param people personas of somebody's own beside the product's
     * @throws java.net.BindException when the port is taken
     * @throws IllegalArgumentException naming file and field of a persona that is wrong
     */
    static ServedCentre start(Path folder, int port, Optional<Path> people, Clock clock)
            throws IOException {
        LocalDate today = LocalDate.now(clock);
        Cast cast = Cast.bundled(today);
        CentrePeople products = CentrePeople.of(cast);
        CentrePeople all = people.isPresent() ? products.and(people.get(), today) : products;
        CardOffice office =
                new CardOffice(
                        DataFolder.cardsIn(folder),
                        person -> CardPhotos.jp2(cast.lookOf(person)),
                        today);
        TestAuthorityFolder trust = OutsideCentre.simulated(folder, clock);
        trust.terminal(); // for whoever will ask it
        CentreSimulator centre =
                CentreSimulator.start(
                        new CentreSimulator.Setup(
                                port,
                                Optional.of(trust.centre()),
                                office.authority(),
                                new CertifiedTerminals(office.terminalAuthority()),
                                CertificateGrace.THREE_MONTHS,
                                clock));
        try {
            return new ServedCentre(centre, trust.folder(), all.enrolIn(centre, office));
        } catch (IOException | RuntimeException e) {
            centre.close();
            throw e;
        }
    }

    @Override
    public void close() {
        centre.close();
    }
}
