package madoguchi.eligibility.simulator;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import madoguchi.eligibility.CertificateGrace;
import madoguchi.eligibility.Choices;
import madoguchi.eligibility.ConsentKind;
import madoguchi.eligibility.IdentityMethod;
import madoguchi.loopback.Loopback;

/**
 * A stand-in for オンライン資格確認等システム: a real server on this computer alone, by the contract of
 * docs/eligibility-centre.md. It verifies every proof, and every answer says that it is simulated.
 */
public final class CentreSimulator implements AutoCloseable {

    private final InsuredPeople people = new InsuredPeople();
    private final Hang hang = new Hang();
    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();
    private final Centre centre;
    private final InetSocketAddress address;
    private final Optional<SSLContext> tls;
    private HttpServer server;
    private volatile Conduct conduct = new Conduct(Condition.UP, Optional.empty());

    /**
     * @param at the only call for which it holds; none: for all
     */
    private record Conduct(Condition condition, Optional<Call> at) {

        Condition towards(Optional<Call> call) {
            return at.isEmpty() || at.equals(call) ? condition : Condition.UP;
        }
    }

    /**
     * @param port on the loopback; 0 for any free one
     * @param tls ours and whose certificate a terminal must show; none: plain HTTP
     * @param authority issued the cards' authentication certificates
     */
    public record Setup(
            int port,
            Optional<SSLContext> tls,
            X509Certificate authority,
            TerminalTrust terminals,
            CertificateGrace grace,
            InstantSource clock) {

        /** By plain HTTP, which never leaves this computer. */
        public Setup(
                int port,
                X509Certificate authority,
                TerminalTrust terminals,
                CertificateGrace grace,
                InstantSource clock) {
            this(port, Optional.empty(), authority, terminals, grace, clock);
        }
    }

    /** What a terminal registered for a visit: for whoever drives the simulation. */
    public record Registration(
            IdentityMethod method,
            Map<ConsentKind, Boolean> consents,
            Choices choices,
            Instant at) {}

    private CentreSimulator(Setup setup) throws IOException {
        var proofs = new ProofCheck(setup.authority(), setup.terminals(), setup.grace());
        this.centre = new Centre(proofs, people, setup.clock());
        this.tls = setup.tls();
        this.server = listen(setup.port());
        this.address = server.getAddress();
    }

    /**
     * @throws IOException when the port is taken
     */
    public static CentreSimulator start(Setup setup) throws IOException {
        return new CentreSimulator(setup);
    }

    /** Stays the same through all conditions. */
    public URI address() {
        return URI.create(
                "%s://%s:%d"
                        .formatted(
                                tls.isPresent() ? "https" : "http",
                                address.getAddress().getHostAddress(),
                                address.getPort()));
    }

    /**
     * From now on the centre knows the holder of this certificate; a second time replaces the
     * first.
     */
    public void enrol(byte[] certificateDer, Registered registered) {
        people.enrol(certificateDer, registered);
    }

    public Condition condition() {
        return conduct.condition();
    }

    /**
     * Calls that hang are dropped by any change.
     *
     * @throws IOException when another program took the port while this one was down; the condition
     *     stays DOWN
     */
    public synchronized void condition(Condition wanted) throws IOException {
        if (wanted == Condition.DOWN && condition() != Condition.DOWN) {
            server.stop(0);
        } else if (wanted != Condition.DOWN && condition() == Condition.DOWN) {
            server = listen(address.getPort());
        }
        conduct = new Conduct(wanted, Optional.empty());
        hang.release();
    }

    /**
     * The same for one of the calls; the others are answered as always.
     *
     * @throws IllegalArgumentException when it is not of one call: a centre that is down hears none
     */
    public synchronized void condition(Condition wanted, Call at) throws IOException {
        if (wanted == Condition.DOWN) {
            throw new IllegalArgumentException("a centre that is down hears no call at all");
        }
        condition(wanted);
        conduct = new Conduct(wanted, Optional.of(at));
    }

    /**
     * @return none while nothing has been registered for this visit
     */
    public Optional<Registration> registration(String visit) {
        return centre.registered(visit)
                .flatMap(
                        request ->
                                request.time()
                                        .map(
                                                at ->
                                                        new Registration(
                                                                request.method(),
                                                                request.consents(),
                                                                new Choices(
                                                                        request.offers(),
                                                                        request.limit()),
                                                                at)));
    }

    private HttpServer listen(int port) throws IOException {
        var next = tls.isPresent() ? secured(port, tls.get()) : Loopback.http(port);
        next.setExecutor(calls);
        next.createContext("/", new CentreCalls(centre, call -> conduct.towards(call), hang));
        next.start();
        return next;
    }

    /** Who shows no certificate of the right authority is not even heard. */
    private static HttpServer secured(int port, SSLContext tls) throws IOException {
        var next = Loopback.https(port);
        next.setHttpsConfigurator(
                new HttpsConfigurator(tls) {
                    @Override
                    public void configure(HttpsParameters parameters) {
                        var wanted = tls.getDefaultSSLParameters();
                        wanted.setNeedClientAuth(true);
                        parameters.setSSLParameters(wanted);
                    }
                });
        return next;
    }

    @Override
    public synchronized void close() {
        server.stop(0);
        hang.release();
        calls.shutdownNow();
    }
}
