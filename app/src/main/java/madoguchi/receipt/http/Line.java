package madoguchi.receipt.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import madoguchi.eligibility.wire.Wire;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** HTTP on one side, {@link Calls} on the other. */
final class Line implements HttpHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Line.class);

    private static final int BODY = 1024;
    private static final Pattern RESULT =
            Pattern.compile("/v1/results/([1-9][0-9]{0,17})(/acknowledgement)?");

    private final Guard guard;
    private final Calls calls;

    Line(Guard guard, Calls calls) {
        this.guard = guard;
        this.calls = calls;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            send(exchange, reply(exchange));
        } catch (InterruptedException e) {
            // the server is being closed; so is this connection
            Thread.currentThread().interrupt();
        }
    }

    private Reply reply(HttpExchange exchange) throws IOException, InterruptedException {
        try {
            guard.check(exchange.getRequestHeaders());
            return answer(exchange);
        } catch (Problem.Refused e) {
            if (e.problem().kind().passes()) {
                exchange.getResponseHeaders().set("Retry-After", "1");
            }
            return Reply.of(e.problem());
        } catch (RuntimeException e) {
            LOG.error("results API: unexpected", e);
            return Reply.of(new Problem(Problem.Kind.OUT_OF_ORDER, ""));
        }
    }

    private Reply answer(HttpExchange exchange)
            throws IOException, Problem.Refused, InterruptedException {
        String path = exchange.getRequestURI().getPath();
        Matcher result = RESULT.matcher(path);
        if (result.matches()) {
            long id = Long.parseLong(result.group(1));
            if (result.group(2) == null) {
                only(exchange, "GET");
                return calls.show(id);
            }
            only(exchange, "POST");
            return calls.acknowledge(id, body(exchange));
        }
        return switch (path) {
            case "/v1/results" -> {
                only(exchange, "GET");
                yield calls.list(Query.of(exchange.getRequestURI().getRawQuery()));
            }
            case "/v1/status" -> {
                only(exchange, "GET");
                yield calls.status();
            }
            case "/v1/openapi.yaml" -> {
                only(exchange, "GET");
                yield calls.contract();
            }
            default -> throw new Problem.Refused(Problem.Kind.UNKNOWN_CALL, "");
        };
    }

    private static void only(HttpExchange exchange, String method) throws Problem.Refused {
        if (!exchange.getRequestMethod().equals(method)) {
            exchange.getResponseHeaders().set("Allow", method);
            throw new Problem.Refused(Problem.Kind.WRONG_METHOD, "It is " + method + ".");
        }
    }

    private static Acknowledge body(HttpExchange exchange) throws IOException, Problem.Refused {
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        if (type == null || !type.split(";")[0].strip().equalsIgnoreCase(Reply.JSON)) {
            throw new Problem.Refused(Problem.Kind.NOT_JSON, "Send Content-Type: " + Reply.JSON);
        }
        byte[] bytes = exchange.getRequestBody().readNBytes(BODY + 1);
        if (bytes.length > BODY) {
            throw new Problem.Refused(Problem.Kind.TOO_LARGE, "At most %d bytes.".formatted(BODY));
        }
        try {
            return Wire.read(bytes, Acknowledge.class);
        } catch (Wire.Malformed e) {
            throw new Problem.Refused(Problem.Kind.MALFORMED, "The body " + e.getMessage() + ".");
        }
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        LOG.debug(
                "{} {} -> {}",
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                reply.status());
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", reply.contentType());
        // names: no program on the way keeps them
        headers.set("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        if (reply.status() == Problem.Kind.NOT_AUTHORIZED.status()) {
            headers.set("WWW-Authenticate", "Bearer");
        }
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(reply.status(), -1);
        } else {
            exchange.sendResponseHeaders(reply.status(), reply.body().length);
            exchange.getResponseBody().write(reply.body());
        }
    }
}
