package madoguchi.eligibility.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.function.Supplier;
import madoguchi.eligibility.wire.CheckRequest;
import madoguchi.eligibility.wire.Refusal;
import madoguchi.eligibility.wire.RefusalAnswer;
import madoguchi.eligibility.wire.RegisterRequest;
import madoguchi.eligibility.wire.Wire;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** HTTP on one side, {@link Centre} on the other. */
final class CentreCalls implements HttpHandler {

    static final String SIMULATED = "Madoguchi-Simulated";

    private static final Logger LOG = LoggerFactory.getLogger(CentreCalls.class);

    private final Centre centre;
    private final Supplier<Condition> condition;
    private final Hang hang;

    private record Reply(int status, Object body) {}

    CentreCalls(Centre centre, Supplier<Condition> condition, Hang hang) {
        this.centre = centre;
        this.condition = condition;
        this.hang = hang;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readNBytes(Wire.MAX_BYTES + 1);
            if (condition.get() == Condition.HANG) {
                LOG.debug("{} hangs", exchange.getRequestURI().getPath());
                hang.hold();
                return;
            }
            var reply = reply(exchange, body);
            LOG.debug(
                    "{} {} -> {}",
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    reply.status());
            var bytes = Wire.write(reply.body());
            exchange.getResponseHeaders().set("Content-Type", Wire.CONTENT_TYPE);
            exchange.getResponseHeaders().set(SIMULATED, "true");
            exchange.sendResponseHeaders(reply.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private Reply reply(HttpExchange exchange, byte[] body) {
        try {
            return new Reply(200, answer(exchange, body));
        } catch (Centre.Refused e) {
            return new Reply(
                    e.refusal().status(), new RefusalAnswer(true, e.refusal(), e.getMessage()));
        } catch (Wire.Malformed e) {
            var message = "The request " + e.getMessage() + ".";
            return new Reply(
                    Refusal.MALFORMED.status(),
                    new RefusalAnswer(true, Refusal.MALFORMED, message));
        }
    }

    private Object answer(HttpExchange exchange, byte[] body)
            throws Centre.Refused, Wire.Malformed {
        var path = exchange.getRequestURI().getPath();
        var registering = path.equals(Wire.REGISTER);
        if (!exchange.getRequestMethod().equals("POST")
                || !(registering || path.equals(Wire.CHECK))) {
            throw new Centre.Refused(Refusal.UNKNOWN_CALL);
        }
        if (body.length > Wire.MAX_BYTES) {
            throw new Centre.Refused(Refusal.TOO_LARGE);
        }
        var now = condition.get();
        if (now == Condition.OUT_OF_ORDER || (registering && now == Condition.REGISTER_FAILS)) {
            throw new Centre.Refused(Refusal.OUT_OF_ORDER);
        }
        return registering
                ? centre.register(Wire.read(body, RegisterRequest.class))
                : centre.check(Wire.read(body, CheckRequest.class));
    }
}
