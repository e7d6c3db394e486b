package madoguchi.eligibility.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import madoguchi.eligibility.wire.CheckRequest;
import madoguchi.eligibility.wire.EnrolRequest;
import madoguchi.eligibility.wire.InquireRequest;
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

    private static final Logger LOG = LoggerFactory.getLogger(CentreCalls.class);

    private final Centre centre;
    private final Function<Optional<Call>, Condition> conditions;
    private final Hang hang;

    private record Reply(int status, String visit, Object body) {

        static Reply refusal(Refusal refusal, String message) {
            return new Reply(refusal.status(), "", new RefusalAnswer(true, refusal, message));
        }
    }

    /**
     * @param conditions how the centre is now, for a call or for something that is none
     */
    CentreCalls(Centre centre, Function<Optional<Call>, Condition> conditions, Hang hang) {
        this.centre = centre;
        this.conditions = conditions;
        this.hang = hang;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readNBytes(Wire.MAX_BYTES + 1);
            var call = Call.at(exchange.getRequestURI().getPath());
            if (conditions.apply(call) == Condition.HANG) {
                LOG.debug("{} hangs", exchange.getRequestURI().getPath());
                hang.hold();
                return;
            }
            if (conditions.apply(call) == Condition.SLOW && !hang.hold(FIELD_PACE)) {
                return;
            }
            var reply = reply(exchange, call, body);
            LOG.debug(
                    "{} {} -> {}",
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    reply.status());
            var spoil = reply.status() == 200 ? conditions.apply(call) : Condition.UP;
            var bytes = Spoiled.bytes(spoil, reply.visit(), reply.body());
            exchange.getResponseHeaders().set("Content-Type", Wire.CONTENT_TYPE);
            exchange.getResponseHeaders().set(SIMULATED, "true");
            exchange.sendResponseHeaders(reply.status(), Spoiled.length(spoil, bytes));
            Spoiled.write(spoil, bytes, exchange.getResponseBody());
        }
    }

    private Reply reply(HttpExchange exchange, Optional<Call> call, byte[] body) {
        try {
            return answer(exchange, call, body);
        } catch (Centre.Refused e) {
            return Reply.refusal(e.refusal(), e.getMessage());
        } catch (Wire.Malformed e) {
            return Reply.refusal(Refusal.MALFORMED, "The request " + e.getMessage() + ".");
        }
    }

    private Reply answer(HttpExchange exchange, Optional<Call> call, byte[] body)
            throws Centre.Refused, Wire.Malformed {
        if (call.isEmpty() && conditions.apply(call) == Condition.OUT_OF_ORDER) {
            throw new Centre.Refused(Refusal.OUT_OF_ORDER);
        }
        if (!exchange.getRequestMethod().equals("POST") || call.isEmpty()) {
            throw new Centre.Refused(Refusal.UNKNOWN_CALL);
        }
        if (body.length > Wire.MAX_BYTES) {
            throw new Centre.Refused(Refusal.TOO_LARGE);
        }
        var now = conditions.apply(call);
        if (now == Condition.OUT_OF_ORDER
                || (call.get() == Call.REGISTER && now == Condition.REGISTER_FAILS)) {
            throw new Centre.Refused(Refusal.OUT_OF_ORDER);
        }
        if (now == Condition.REFUSES_PROOFS && call.get() == Call.CHECK) {
            throw new Centre.Refused(Refusal.PROOF_SIGNATURE);
        }
        return switch (call.get()) {
            case CHECK -> {
                var answer = centre.check(Wire.read(body, CheckRequest.class));
                yield new Reply(200, answer.visit(), answer);
            }
            case ENROL -> {
                var answer = centre.enrol(Wire.read(body, EnrolRequest.class));
                yield new Reply(200, answer.visit(), answer);
            }
            case INQUIRE -> {
                var answer = centre.inquire(Wire.read(body, InquireRequest.class));
                yield new Reply(200, answer.inquiry(), answer);
            }
            case REGISTER -> {
                var answer = centre.register(Wire.read(body, RegisterRequest.class));
                yield new Reply(200, answer.visit(), answer);
            }
        };
    }
}
