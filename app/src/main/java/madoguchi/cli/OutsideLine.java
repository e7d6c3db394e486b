package madoguchi.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import madoguchi.eligibility.CentreAnswer;
import madoguchi.eligibility.CentreFault;
import madoguchi.eligibility.Choices;
import madoguchi.eligibility.Consents;
import madoguchi.eligibility.Eligibility;
import madoguchi.eligibility.EligibilityCentre;
import madoguchi.eligibility.Enrolment;
import madoguchi.eligibility.IdentityMethod;
import madoguchi.eligibility.IdentityProof;
import madoguchi.eligibility.Inquiry;
import madoguchi.eligibility.http.HttpCentre;

/**
 * The line to somebody else's centre. Certificates that are missing or broken are a fault of the
 * line, not of the terminal: they are looked for again with every call until they are there.
 */
final class OutsideLine implements EligibilityCentre, AutoCloseable {

    private final OutsideCentre centre;
    private final Path data;
    private final Clock clock;
    private final Duration connect;
    private final Duration answer;
    private Optional<HttpCentre> line = Optional.empty();

    /**
     * @param data the data folder
     * @param clock that certificates are judged by
     * @param connect how long to try to get through
     * @param answer how long the whole answer may take from then on
     */
    OutsideLine(OutsideCentre centre, Path data, Clock clock, Duration connect, Duration answer) {
        this.centre = centre;
        this.data = data;
        this.clock = clock;
        this.connect = connect;
        this.answer = answer;
    }

    private synchronized HttpCentre line() throws CentreFault.NotTrusted {
        if (line.isEmpty()) {
            try {
                line =
                        Optional.of(
                                new HttpCentre(
                                        centre.address(),
                                        centre.tls(data, clock),
                                        connect,
                                        answer));
            } catch (IOException e) {
                throw new CentreFault.NotTrusted("no certificates for the line: " + e);
            }
        }
        return line.get();
    }

    @Override
    public Contact contact() throws CentreFault {
        return line().contact();
    }

    @Override
    public CentreAnswer check(IdentityProof proof) throws CentreFault {
        return line().check(proof);
    }

    @Override
    public Enrolment enrol(String visit) throws CentreFault {
        return line().enrol(visit);
    }

    @Override
    public void register(String visit, IdentityMethod method, Consents consents, Choices choices)
            throws CentreFault {
        line().register(visit, method, consents, choices);
    }

    @Override
    public Eligibility inquire(Inquiry inquiry) throws CentreFault {
        return line().inquire(inquiry);
    }

    @Override
    public synchronized void close() {
        line.ifPresent(HttpCentre::close);
    }
}
