package madoguchi.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import madoguchi.receipt.http.AccessToken;
import madoguchi.receipt.http.Arrivals;
import madoguchi.receipt.http.ResultServer;
import madoguchi.settings.DataFolder;
import madoguchi.settings.HandOver;
import madoguchi.store.StorePlan;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The ways to the receipt computer that work beside the counter. One that cannot be opened is said
 * so, and keeps no patient from being served: the results wait in the store.
 */
final class Outlets implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Outlets.class);

    private final Arrivals arrivals = new Arrivals();
    private final Optional<ResultServer> http;

    private Outlets(HandOver chosen, DataFolder data, StorePlan store, InstantSource clock) {
        http =
                switch (chosen.http()) {
                    case OFF -> Optional.empty();
                    case ON -> http(chosen.httpPort(), data, store, clock);
                };
    }

    static Outlets open(HandOver chosen, DataFolder data, StorePlan store, InstantSource clock) {
        return new Outlets(chosen, data, store, clock);
    }

    private Optional<ResultServer> http(
            int port, DataFolder data, StorePlan store, InstantSource clock) {
        try {
            ResultServer server =
                    ResultServer.start(
                            new ResultServer.Setup(port, data.folder(), store, arrivals, clock));
            Path token = AccessToken.fileIn(data.folder());
            Out.line("Results by HTTP at " + server.address() + "; the token is in " + token);
            return Optional.of(server);
        } catch (IOException e) {
            String why = "no results by HTTP on port %d: %s".formatted(port, e.getMessage());
            Out.line("kiosk: " + why);
            LOG.error("{}", why);
            return Optional.empty();
        }
    }

    /** A result is on the disk. */
    void stored() {
        arrivals.tell();
    }

    @Override
    public void close() {
        http.ifPresent(ResultServer::close);
    }
}
