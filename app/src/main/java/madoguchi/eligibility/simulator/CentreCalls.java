package madoguchi.eligibility.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import madoguchi.eligibility.wire.CheckRequest;
import madoguchi.eligibility.wire.EnrolRequest;
import madoguchi.eligibility.wire.Refusal;
import madoguchi.eligibility.wire.RefusalAnswer;
import madoguchi.eligibility.wire.RegisterRequest;
import madoguchi.eligibility.wire.Wire;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** HTTP on one side, {@link Centre} on the other. */
final class CentreCalls implements HttpHandler {

    static final String SIMULATED = "Madoguchi-Simulated";

    /** The field's design target is 3 to 7 seconds from request to result. */
    private static final Duration FIELD_PACE = Duration.ofSeconds(5);

    private static final Set<String> CALLS = Set.of(Wire.CHECK, Wire.ENROL, Wire.REGISTER);
    private static final Logger LOG = LoggerFactory.getLogger(CentreCalls.class);

    private final Centre centre;
    private final Supplier<Condition> condition;
    private final Hang hang;

    private record Reply(int status, String visit, Object body) {

        static Reply refusal(Refusal refusal, String message) {
            return new Reply(refusal.status(), "", new RefusalAnswer(true, refusal, message));
        }
    }

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
            if (condition.get() == Condition.SLOW && !hang.hold(FIELD_PACE)) {
                return;
            }
            var reply = reply(exchange, body);
            LOG.debug(
                    "{} {} -> {}",
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    reply.status());
            var spoil = reply.status() == 200 ? condition.get() : Condition.UP;
            var bytes = Spoiled.bytes(spoil, reply.visit(), reply.body());
            exchange.getResponseHeaders().set("Content-Type", Wire.CONTENT_TYPE);
            exchange.getResponseHeaders().set(SIMULATED, "true");
            exchange.sendResponseHeaders(reply.status(), Spoiled.length(spoil, bytes));
            Spoiled.write(spoil, bytes, exchange.getResponseBody());
        }
    }

    private Reply reply(HttpExchange exchange, byte[] body) {
        try {
            return answer(exchange, body);
        } catch (Centre.Refused e) {
            return Reply.refusal(e.refusal(), e.getMessage());
        } catch (Wire.Malformed e) {
            return Reply.refusal(Refusal.MALFORMED, "The request " + e.getMessage() + ".");
        }
    }

    private Reply answer(HttpExchange exchange, byte[] body) throws Centre.Refused, Wire.Malformed {
        var path = exchange.getRequestURI().getPath();
        if (!exchange.getRequestMethod().equals("POST") || !CALLS.contains(path)) {
            throw new Centre.Refused(Refusal.UNKNOWN_CALL);
        }
        if (body.length > Wire.MAX_BYTES) {
            throw new Centre.Refused(Refusal.TOO_LARGE);
        }
        var registering = path.equals(Wire.REGISTER);
        var now = condition.get();
        if (now == Condition.OUT_OF_ORDER || (registering && now == Condition.REGISTER_FAILS)) {
            throw new Centre.Refused(Refusal.OUT_OF_ORDER);
        }
        if (now == Condition.REFUSES_PROOFS && path.equals(Wire.CHECK)) {
            throw new Centre.Refused(Refusal.PROOF_SIGNATURE);
        }
        if (registering) {
            var answer = centre.register(Wire.read(body, RegisterRequest.class));
            return new Reply(200, answer.visit(), answer);
        }
        if (path.equals(Wire.ENROL)) {
            var answer = centre.enrol(Wire.read(body, EnrolRequest.class));
            return new Reply(200, answer.visit(), answer);
        }
        var answer = centre.check(Wire.read(body, CheckRequest.class));
        return new Reply(200, answer.visit(), answer);
    }
}
