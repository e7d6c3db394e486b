package madoguchi.eligibility.http;

import static java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.cert.CertificateException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import madoguchi.eligibility.CentreFault;
import madoguchi.eligibility.wire.Wire;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One question and its whole answer within its time, and what each way of failing is called. */
final class Exchange {

    private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);

    private final HttpClient client;
    private final Duration limit;

    /**
     * @param date of the other side's clock
     */
    record Answer(int status, String contentType, byte[] body, Optional<Instant> date) {}

    /**
     * The line broke before the first word of an answer: the one failure that is worth a second
     * try.
     */
    private static final class NotHeard extends Exception {
        private static final long serialVersionUID = 1;

        NotHeard(IOException cause) {
            super(cause);
        }
    }

    Exchange(HttpClient client, Duration limit) {
        this.client = client;
        this.limit = limit;
    }

    /** Asking twice is safe: both calls are idempotent by the visit's id. */
    Answer send(HttpRequest request) throws CentreFault {
        try {
            return once(request);
        } catch (NotHeard first) {
            LOG.debug("{} was not heard, once more", request.uri().getPath());
            try {
                return once(request);
            } catch (NotHeard second) {
                throw new CentreFault.Unreachable(
                        "the centre cannot be reached: " + kind(second.getCause()));
            }
        }
    }

    private Answer once(HttpRequest request) throws CentreFault, NotHeard {
        var answering = new AtomicBoolean();
        var whole = BodyHandlers.limiting(BodyHandlers.ofByteArray(), Wire.MAX_BYTES);
        var underWay =
                client.sendAsync(
                        request,
                        head -> {
                            answering.set(true);
                            return whole.apply(head);
                        });
        try {
            var response = underWay.get(limit.toNanos(), TimeUnit.NANOSECONDS);
            LOG.debug("{} -> {}", request.uri().getPath(), response.statusCode());
            var contentType = response.headers().firstValue("Content-Type").orElse("");
            return new Answer(
                    response.statusCode(), contentType, response.body(), date(response.headers()));
        } catch (TimeoutException e) {
            underWay.cancel(true);
            throw new CentreFault.TooSlow("no whole answer within " + limit);
        } catch (InterruptedException e) {
            underWay.cancel(true);
            Thread.currentThread().interrupt();
            throw new CentreFault.Unreachable("given up before an answer came");
        } catch (ExecutionException e) {
            throw named(e.getCause(), answering.get());
        }
    }

    private static Optional<Instant> date(HttpHeaders headers) {
        try {
            return headers.firstValue("Date")
                    .map(text -> RFC_1123_DATE_TIME.parse(text, Instant::from));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static CentreFault named(Throwable cause, boolean answering) throws NotHeard {
        return switch (cause) {
            case HttpConnectTimeoutException _ ->
                    new CentreFault.Unreachable("the centre cannot be reached in time");
            // before the other IOExceptions: who is not trusted now will not be trusted a moment
            // later
            case SSLException e ->
                    new CentreFault.NotTrusted("no trusted connection to the centre: " + side(e));
            case ConnectException e -> throw new NotHeard(e);
            case ProtocolException _ -> new CentreFault.BadAnswer("what came is no HTTP");
            case IOException _ when answering ->
                    new CentreFault.BadAnswer("the centre's answer is cut off or too long");
            case IOException e -> throw new NotHeard(e);
            default -> throw new IllegalStateException("the HTTP client failed", cause);
        };
    }

    /** Who does not take whose certificate; an alert comes from the other side. */
    private static String side(SSLException e) {
        var ours =
                Stream.iterate((Throwable) e, cause -> cause != null, Throwable::getCause)
                        .anyMatch(CertificateException.class::isInstance);
        return ours
                ? "the centre's certificate is not trusted"
                : "the centre does not take this terminal's certificate, or breaks off";
    }

    /** Messages of the JDK may quote what was received, so only the kind is told on. */
    private static String kind(Throwable cause) {
        return cause.getClass().getSimpleName();
    }
}
