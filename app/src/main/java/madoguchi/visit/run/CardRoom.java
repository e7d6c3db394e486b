package madoguchi.visit.run;

import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import madoguchi.card.CardFault;
import madoguchi.card.CardLink;
import madoguchi.card.CardReader;
import madoguchi.card.Pin;
import madoguchi.card.mynumber.CardProblem;
import madoguchi.card.mynumber.MyNumberCard;
import madoguchi.card.mynumber.Opened;
import madoguchi.card.mynumber.PinResult;
import madoguchi.card.mynumber.SurfaceRecord;
import madoguchi.card.mynumber.TerminalKey;
import madoguchi.card.surface.SurfaceScan;
import madoguchi.eligibility.IdentityMethod;
import madoguchi.eligibility.IdentityProof;
import madoguchi.eligibility.Statement;
import madoguchi.failure.FailureCode;
import madoguchi.failure.Failures;
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
    private static final Duration OPEN = Duration.ofSeconds(5);
    private static final Duration APDU = Duration.ofSeconds(3);

    private final CardReader reader;
    private final SurfaceScan surface;
    private final TerminalKey terminal;
    private final AcceptedCards accepted;
    private final Facility facility;
    private final Mailbox mailbox;
    private final Room room;

    private volatile Session session;

    CardRoom(
            CardReader reader,
            SurfaceScan surface,
            TerminalKey terminal,
            AcceptedCards accepted,
            Facility facility,
            Mailbox mailbox) {
        this.reader = reader;
        this.surface = surface;
        this.terminal = terminal;
        this.accepted = accepted;
        this.facility = facility;
        this.mailbox = mailbox;
        this.room = new Room("card " + reader.name());
    }

    void read(Visit visit) {
        Session opened = new Session(visit);
        session = opened;
        work(
                visit,
                () -> {
                    opened.open(reader);
                    requireAccepted(opened.card);
                    CardFacts facts = facts(opened);
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

    private CardFacts facts(Session opened) throws CardFault, CardProblem {
        MyNumberCard card = opened.card;
        LocalDate end =
                LocalDate.ofInstant(
                        card.authenticationCertificate().getNotAfter().toInstant(),
                        facility.zone());
        CardFacts.PinState pin =
                switch (card.pinState()) {
                    case madoguchi.card.mynumber.PinState.NeverSet _ ->
                            new CardFacts.PinState.NeverSet();
                    case madoguchi.card.mynumber.PinState.Tries(int left) ->
                            new CardFacts.PinState.Tries(left);
                    case madoguchi.card.mynumber.PinState.Locked _ ->
                            new CardFacts.PinState.Locked();
                };
        Optional<SurfaceRecord> face = face(card);
        face.ifPresent(record -> opened.face = record);
        return new CardFacts(
                face.flatMap(SurfaceRecord::portrait).isPresent(),
                pin,
                end,
                face.map(SurfaceRecord::expires),
                face.map(SurfaceRecord::born));
    }

    /**
     * Without a readable face the card still opens by PIN; a face that is not genuine ends the
     * visit.
     */
    private Optional<SurfaceRecord> face(MyNumberCard card) throws CardFault, CardProblem {
        var printed = surface.scan();
        if (printed.isEmpty()) {
            return Optional.empty();
        }
        try {
            return switch (card.surface().read(printed.get())) {
                case Opened.Read<SurfaceRecord>(SurfaceRecord record) -> Optional.of(record);
                case Opened.WrongNumber<SurfaceRecord>(int left) -> {
                    LOG.warn("what is printed on the card does not open it; tries left: {}", left);
                    yield Optional.empty();
                }
                case Opened.Withheld<SurfaceRecord>(int left) -> {
                    LOG.warn("the card is spared another wrong number; tries left: {}", left);
                    yield Optional.empty();
                }
            };
        } catch (CardProblem.Blocked e) {
            LOG.warn("the card's face is blocked: {}", e.what());
            return Optional.empty();
        }
    }

    void checkPin(Visit visit, Secret typed) {
        Pin pin = Pin.of(typed.copy());
        typed.close();
        work(
                visit,
                () -> {
                    try (pin) {
                        MyNumberCard card = current(visit).card;
                        requireAccepted(card);
                        Statement statement = statement(visit, IdentityMethod.PIN);
                        PinVerdict verdict =
                                switch (card.signWithPin(pin, statement.digest())) {
                                    case PinResult.Signed(byte[] signature) ->
                                            new PinVerdict.Right(
                                                    new IdentityProof.PinSignature(
                                                            statement, encoded(card), signature));
                                    case PinResult.WrongPin(int left) -> new PinVerdict.Wrong(left);
                                    case PinResult.NowLocked _ -> new PinVerdict.Locked();
                                };
                        mailbox.post(new Outcome.PinJudged(mailbox.now(), visit.number(), verdict));
                    }
                });
    }

    void useGrant(Visit visit, IdentityMethod method) {
        work(
                visit,
                () -> {
                    MyNumberCard card = current(visit).card;
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
        Session open = session;
        return open == null || open.visit.number() != visit.number()
                ? Optional.empty()
                : open.photo();
    }

    /**
     * From now on nothing more is sent for this visit; then the card is closed and the photo wiped.
     */
    CompletableFuture<Void> end(Visit visit) {
        Session ending = session;
        if (ending == null || ending.visit.number() != visit.number()) {
            return CompletableFuture.completedFuture(null);
        }
        ending.over = true;
        return room.run(ending::close, () -> {});
    }

    @Override
    public void close() {
        Session open = session;
        if (open != null) {
            end(open.visit);
        }
        room.close();
        reader.close();
    }

    private Session current(Visit visit) throws CardFault {
        Session open = session;
        if (open == null || open.visit.number() != visit.number() || open.card == null) {
            throw new CardFault.Removed("this visit's card is closed");
        }
        return open;
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
                        Session open = session;
                        if (open != null && open.visit.number() == visit.number() && !open.over) {
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

    /** What is open for one visit. */
    private static final class Session {
        private final Visit visit;
        private volatile boolean over;
        private CardLink link;
        private MyNumberCard card;
        private SurfaceRecord face;

        Session(Visit visit) {
            this.visit = visit;
        }

        void open(CardReader reader) throws CardFault, CardProblem {
            link = new UntilOver(reader.open(OPEN), () -> over);
            card = MyNumberCard.recognise(link, APDU);
        }

        synchronized Optional<byte[]> photo() {
            return Optional.ofNullable(face)
                    .flatMap(SurfaceRecord::portrait)
                    .map(portrait -> portrait.file().clone());
        }

        synchronized void close() {
            if (face != null) {
                face.close();
                face = null;
            }
            card = null;
            if (link != null) {
                link.close();
                link = null;
            }
        }
    }

    /**
     * A slow card must not hold up the clean-up: between two APDUs the end of the visit is looked
     * at.
     */
    private record UntilOver(CardLink link, BooleanSupplier over) implements CardLink {
        @Override
        public byte[] atr() {
            return link.atr();
        }

        @Override
        public byte[] exchange(byte[] command, Duration limit) throws CardFault {
            if (over.getAsBoolean()) {
                Arrays.fill(command, (byte) 0);
                throw new CardFault.Removed("the visit is over");
            }
            return link.exchange(command, limit);
        }

        @Override
        public void close() {
            link.close();
        }
    }
}
