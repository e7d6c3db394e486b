package madoguchi.eligibility.http;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import javax.net.ssl.SSLContext;
import madoguchi.eligibility.CentreAddress;
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
import madoguchi.eligibility.wire.CheckAnswer;
import madoguchi.eligibility.wire.CheckRequest;
import madoguchi.eligibility.wire.EnrolAnswer;
import madoguchi.eligibility.wire.EnrolRequest;
import madoguchi.eligibility.wire.InquireAnswer;
import madoguchi.eligibility.wire.InquireRequest;
import madoguchi.eligibility.wire.RefusalAnswer;
import madoguchi.eligibility.wire.RegisterAnswer;
import madoguchi.eligibility.wire.RegisterRequest;
import madoguchi.eligibility.wire.Wire;

/**
 * The centre by HTTP, as docs/eligibility-centre.md has it. No body is ever logged. A call can be
 * interrupted: it ends at once in {@link CentreFault.Unreachable} with the thread's interrupt still
 * set.
 */
public final class HttpCentre implements EligibilityCentre, AutoCloseable {

    private final URI centre;
    private final HttpClient client;
    private final Exchange exchange;
    private final Duration patience;

    /**
     * @param centre {@code https://host[:port]}; plain {@code http} only on this computer itself
     * @param tls whom to trust and, where the centre asks for it, who we are; unused by plain http
     * @param connect how long to try to get through
     * @param answer how long the whole answer may take from then on; also how long a first
     *     registration may take
     */
    public HttpCentre(URI centre, SSLContext tls, Duration connect, Duration answer) {
        this.centre = CentreAddress.checked(centre);
        this.client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(connect)
                        .sslContext(tls)
                        .build();
        this.exchange = new Exchange(client, connect.plus(answer));
        this.patience = answer;
    }

    /** A question that is no call: whatever answers it is there. */
    @Override
    public Contact contact() throws CentreFault {
        var begun = System.nanoTime();
        var answer = exchange.send(HttpRequest.newBuilder(centre.resolve("/")).GET().build());
        if (answer.status() / 100 == 5) {
            throw outOfOrder(answer);
        }
        return new Contact(Duration.ofNanos(System.nanoTime() - begun), answer.date());
    }

    @Override
    public CentreAnswer check(IdentityProof proof) throws CentreFault {
        var answer = ask(Wire.CHECK, CheckRequest.of(proof), CheckAnswer.class);
        var statement = proof.statement();
        requireSame(statement.visit(), answer.visit());
        if (!Arrays.equals(statement.digest(), answer.statement())) {
            throw new CentreFault.BadAnswer("the centre's answer belongs to another proof");
        }
        requireSameTime(statement.at(), answer.instant());
        return answer.answer();
    }

    @Override
    public Enrolment enrol(String visit) throws CentreFault {
        var end = System.nanoTime() + patience.toNanos();
        while (true) {
            var answer = ask(Wire.ENROL, new EnrolRequest(visit), EnrolAnswer.class);
            requireSame(visit, answer.visit());
            if (answer.enrolment() != Enrolment.PENDING || System.nanoTime() > end) {
                return answer.enrolment();
            }
            pause();
        }
    }

    @Override
    public void register(String visit, IdentityMethod method, Consents consents, Choices choices)
            throws CentreFault {
        var answer =
                ask(
                        Wire.REGISTER,
                        RegisterRequest.of(visit, method, consents, choices),
                        RegisterAnswer.class);
        requireSame(visit, answer.visit());
    }

    @Override
    public Eligibility inquire(Inquiry inquiry) throws CentreFault {
        var answer = ask(Wire.INQUIRE, InquireRequest.of(inquiry), InquireAnswer.class);
        requireSame(inquiry.id(), answer.inquiry());
        requireSameTime(inquiry.at(), answer.instant());
        return answer.eligibility();
    }

    private static void requireSameTime(Instant asked, Instant answered) throws CentreFault {
        if (Duration.between(asked, answered).abs().compareTo(Wire.SAME_TIME) > 0) {
            throw new CentreFault.OtherClock("the centre's clock shows " + answered);
        }
    }

    private static void pause() throws CentreFault {
        try {
            Thread.sleep(Wire.ASK_AGAIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CentreFault.Unreachable("given up before the registration was done");
        }
    }

    private <T> T ask(String call, Object question, Class<T> type) throws CentreFault {
        var request =
                HttpRequest.newBuilder(centre.resolve(call))
                        .header("Content-Type", Wire.CONTENT_TYPE)
                        .header("Accept", Wire.CONTENT_TYPE)
                        .POST(BodyPublishers.ofByteArray(Wire.write(question)))
                        .build();
        var answer = exchange.send(request);
        return switch (answer.status() / 100) {
            case 2 -> answered(answer, type);
            case 4 -> throw refused(answer);
            case 5 -> throw outOfOrder(answer);
            default ->
                    throw new CentreFault.BadAnswer(
                            "the centre answers with status " + answer.status());
        };
    }

    private static CentreFault outOfOrder(Exchange.Answer answer) {
        return new CentreFault.OutOfOrder("the centre answers with status " + answer.status());
    }

    private static <T> T answered(Exchange.Answer answer, Class<T> type) throws CentreFault {
        if (answer.status() != 200) {
            throw new CentreFault.BadAnswer("the centre answers with status " + answer.status());
        }
        return read(answer, type);
    }

    private static CentreFault refused(Exchange.Answer answer) throws CentreFault {
        var refusal = read(answer, RefusalAnswer.class).refusal();
        if (refusal.status() != answer.status()) {
            return new CentreFault.BadAnswer(refusal + " came with status " + answer.status());
        }
        var message = "the centre refuses: " + refusal;
        return switch (refusal) {
            case CERTIFICATE_EXPIRED, CERTIFICATE_REVOKED ->
                    new CentreFault.CertificateRefused(message);
            case PROOF_TIME -> new CentreFault.OtherClock(message);
            case MALFORMED,
                    CERTIFICATE_UNTRUSTED,
                    PROOF_METHOD,
                    PROOF_SIGNATURE,
                    PROOF_TERMINAL,
                    UNKNOWN_CALL,
                    UNKNOWN_VISIT,
                    CONFLICT,
                    TOO_LARGE,
                    OUT_OF_ORDER ->
                    new CentreFault.Refused(message);
        };
    }

    private static <T> T read(Exchange.Answer answer, Class<T> type) throws CentreFault {
        if (!answer.contentType().startsWith(Wire.CONTENT_TYPE)) {
            throw new CentreFault.BadAnswer("the centre's answer is no JSON");
        }
        try {
            return Wire.read(answer.body(), type);
        } catch (Wire.Malformed e) {
            throw new CentreFault.BadAnswer("the centre's answer " + e.getMessage());
        }
    }

    private static void requireSame(String asked, String answered) throws CentreFault {
        if (!asked.equals(answered)) {
            throw new CentreFault.BadAnswer("the centre's answer belongs to another visit");
        }
    }

    /** Ends what is under way. */
    @Override
    public void close() {
        client.shutdownNow();
        client.close();
    }
}
