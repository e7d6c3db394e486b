package madoguchi.visit.run;

import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import madoguchi.card.CardFault;
import madoguchi.card.CardReader;
import madoguchi.card.Pin;
import madoguchi.card.mynumber.CardProblem;
import madoguchi.card.mynumber.MyNumberCard;
import madoguchi.card.mynumber.PinResult;
import madoguchi.card.mynumber.TerminalKey;
import madoguchi.card.surface.SurfaceScan;
import madoguchi.desk.run.CardTrials;
import madoguchi.eligibility.IdentityMethod;
import madoguchi.eligibility.IdentityProof;
import madoguchi.eligibility.Statement;
import madoguchi.failure.FailureCode;
import madoguchi.failure.Failures;
import madoguchi.room.Room;
import madoguchi.screen.Secret;
import madoguchi.settings.Facility;
import madoguchi.visit.CardFacts;
import madoguchi.visit.Event;
import madoguchi.visit.Event.Outcome;
import madoguchi.visit.Event.PinVerdict;
import madoguchi.visit.Visit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The card of the visit, on the one thread that talks to its reader. Photo and open link never
 * leave this room.
 */
final class CardRoom implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CardRoom.class);
    private final CardReader reader;
    private final CardReading reading;
    private final TerminalKey terminal;
    private final AcceptedCards accepted;
    private final Facility facility;
    private final Mailbox mailbox;
    private final Room room;

    private volatile CardSession session;

    CardRoom(
            CardReader reader,
            SurfaceScan surface,
            TerminalKey terminal,
            AcceptedCards accepted,
            Facility facility,
            Mailbox mailbox) {
        this.reader = reader;
        this.reading = new CardReading(surface, facility.zone());
        this.terminal = terminal;
        this.accepted = accepted;
        this.facility = facility;
        this.mailbox = mailbox;
        this.room = new Room("card " + reader.name());
    }

    void read(Visit visit) {
        CardSession opened = new CardSession(visit);
        session = opened;
        work(
                visit,
                () -> {
                    MyNumberCard card = opened.open(reader);
                    requireAccepted(card);
                    CardFacts facts = reading.facts(card, opened);
                    mailbox.post(new Outcome.CardRead(mailbox.now(), visit.number(), facts));
                });
    }

    /** Before any VERIFY: nobody loses a try of a real card to a simulation. */
    private void requireAccepted(MyNumberCard card) throws CardFault, CardProblem {
        switch (accepted) {
            case SIMULATED_ONLY -> {
                if (!card.isTestCard()) {
                    throw new CardProblem.WrongCard(CardProblem.WrongCard.Kind.NOT_SIMULATED);
                }
            }
            case REAL_TOO -> {}
        }
    }

    /** For カード試験, while no visit's card is open; waits its turn. */
    CardTrials.Came tryCard(Consumer<String> recorded) throws InterruptedException {
        CompletableFuture<CardTrials.Came> came = new CompletableFuture<>();
        room.run(
                        () -> came.complete(tried(recorded)),
                        () -> came.completeExceptionally(new IllegalStateException("no card")))
                .thenRun(() -> came.completeExceptionally(new IllegalStateException("closing")));
        try {
            return came.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the reader's room failed", e);
        }
    }

    private CardTrials.Came tried(Consumer<String> recorded) {
        boolean inUse = Optional.ofNullable(session).flatMap(CardSession::card).isPresent();
        return inUse
                ? new CardTrials.Came.Refused(new CardFault.Busy("a visit's card is open"))
                : CardTrials.on(reader, recorded);
    }

    void checkPin(Visit visit, Secret typed) {
        Pin pin = Pin.of(typed.copy());
        typed.close();
        work(
                        visit,
                        () -> {
                            MyNumberCard card = card(visit);
                            requireAccepted(card);
                            Statement statement = statement(visit, IdentityMethod.PIN);
                            PinVerdict verdict =
                                    switch (card.signWithPin(pin, statement.digest())) {
                                        case PinResult.Signed(byte[] signature) ->
                                                new PinVerdict.Right(
                                                        new IdentityProof.PinSignature(
                                                                statement,
                                                                encoded(card),
                                                                signature));
                                        case PinResult.WrongPin(int left) ->
                                                new PinVerdict.Wrong(left);
                                        case PinResult.NowLocked _ -> new PinVerdict.Locked();
                                    };
                            mailbox.post(
                                    new Outcome.PinJudged(mailbox.now(), visit.number(), verdict));
                        })
                // also where this room is closed, and does the work no more
                .whenComplete((_, _) -> pin.close());
    }

    void useGrant(Visit visit, IdentityMethod method) {
        work(
                visit,
                () -> {
                    MyNumberCard card = card(visit);
                    Statement statement = statement(visit, method);
                    byte[] signature = card.signWithGrant(terminal, statement.digest());
                    byte[] grant = terminal.sign(statement.text().getBytes(StandardCharsets.UTF_8));
                    IdentityProof proof =
                            new IdentityProof.TerminalGrant(
                                    statement,
                                    encoded(card),
                                    signature,
                                    terminal.certificate(),
                                    grant);
                    mailbox.post(new Outcome.Granted(mailbox.now(), visit.number(), proof));
                });
    }

    /** A copy of the photo for the camera's room, which wipes it. */
    Optional<byte[]> photo(Visit visit) {
        return session(visit).flatMap(CardSession::photo);
    }

    /**
     * From now on nothing more is sent for this visit; then the card is closed and the photo wiped.
     */
    CompletableFuture<Void> end(Visit visit) {
        return session(visit)
                .map(
                        ending -> {
                            ending.stop();
                            return room.run(ending::close, () -> {});
                        })
                .orElseGet(() -> CompletableFuture.completedFuture(null));
    }

    @Override
    public void close() {
        CardSession open = session;
        if (open != null) {
            end(open.visit());
        }
        room.close();
        reader.close();
    }

    private Optional<CardSession> session(Visit visit) {
        return Optional.ofNullable(session).filter(open -> open.visit().number() == visit.number());
    }

    private MyNumberCard card(Visit visit) throws CardFault {
        return session(visit)
                .flatMap(CardSession::card)
                .orElseThrow(() -> new CardFault.Removed("this visit's card is closed"));
    }

    private Statement statement(Visit visit, IdentityMethod method) {
        return new Statement(visit.id(), facility.code(), method, mailbox.now().at());
    }

    private static byte[] encoded(MyNumberCard card) throws CardFault, CardProblem {
        X509Certificate certificate = card.authenticationCertificate();
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new CardProblem.DataInvalid(
                    "JPKI/000A", "the certificate cannot be encoded again");
        }
    }

    private CompletableFuture<Void> work(Visit visit, CardWork work) {
        return room.run(
                () -> {
                    try {
                        work.run();
                    } catch (CardFault.Removed e) {
                        if (session(visit).filter(open -> !open.stopped()).isPresent()) {
                            // the reader will say so too; who comes first ends the visit
                            mailbox.post(new Event.Presence.Gone(mailbox.now(), visit.carrier()));
                        }
                    } catch (CardFault e) {
                        LOG.warn("card: {}", e.getMessage());
                        fail(visit, Failures.of(e));
                    } catch (CardProblem e) {
                        LOG.warn("card: {}", e.getMessage());
                        fail(visit, Failures.of(e));
                    }
                },
                () -> fail(visit, FailureCode.CANNOT_CONTINUE));
    }

    private void fail(Visit visit, FailureCode code) {
        mailbox.post(new Outcome.Failed(mailbox.now(), visit.number(), code));
    }

    private interface CardWork {
        void run() throws CardFault, CardProblem;
    }
}
