package madoguchi.receipt.http;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import madoguchi.loopback.Loopback;
import madoguchi.store.StorePlan;

/**
 * Results by HTTP for programs of this computer. It reads what the counter has stored and shares
 * nothing with it but the file and a sign that something came: whatever a client does, the patients
 * do not notice.
 */
public final class ResultServer implements AutoCloseable {

    /** Requests under way are given so long; in seconds. */
    private static final int TO_THE_END = 1;

    private final HttpServer server;
    private final Arrivals arrivals;
    private final Shelf shelf;
    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();

    /**
     * @param port on the loopback; 0 for any free one
     * @param folder holds the token
     * @param arrivals told of each result that was stored
     * @param clock of the procedure
     */
    public record Setup(
            int port, Path folder, StorePlan store, Arrivals arrivals, InstantSource clock) {}

    private ResultServer(Setup setup) throws IOException {
        AccessToken token = AccessToken.in(setup.folder());
        arrivals = setup.arrivals();
        server = Loopback.http(setup.port());
        shelf = new Shelf(setup.store());
        server.setExecutor(calls);
        server.createContext(
                "/", new Line(new Guard(token), new Calls(shelf, arrivals, setup.clock())));
        server.start();
    }

    /**
     * The store is opened with the first request, and again when it could not be.
     *
     * @throws IOException when the port is taken, or the token cannot be made or trusted
     */
    public static ResultServer start(Setup setup) throws IOException {
        return new ResultServer(setup);
    }

    public URI address() {
        return URI.create(
                "http://%s:%d"
                        .formatted(
                                server.getAddress().getAddress().getHostAddress(),
                                server.getAddress().getPort()));
    }

    /** Who waits is answered with what there is; who is slow is cut off. */
    @Override
    public void close() {
        arrivals.end();
        server.stop(TO_THE_END);
        calls.shutdownNow();
        shelf.close();
    }
}
