package madoguchi.card.virtual;

import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import madoguchi.card.mynumber.TerminalKey;
import madoguchi.card.persona.Persona;
import madoguchi.card.surface.SurfaceData;

/**
 * The test authority: makes simulated cards from personas, with everything that vouches for them.
 * Keys are made once, when they are first needed, and kept in a folder, as are the cards' counters;
 * certificates are written anew every time, so that a card that expires in two months always does.
 */
public final class CardOffice {

    private static final byte[] MUNICIPALITY = Issuing.keyName(1);
    private static final byte[] MUNICIPALITIES = Issuing.keyName(2);
    private static final byte[] TERMINAL = Issuing.keyName(3);
    private static final byte[] TERMINALS = Issuing.keyName(4);

    /**
     * An authentication certificate lives to the fifth birthday after it was issued; nobody reads
     * from when.
     */
    private static final int CERTIFICATE_YEARS = 5;

    private final Path folder;
    private final KeyCabinet keys;
    private final Function<String, byte[]> photoJp2;
    private final LocalDate today;

    /**
     * @param folder for keys and counters; made when needed, readable by its owner only
     * @param photoJp2 gives the photograph of a drawn person by their id, a JPEG 2000 file of at
     *     most 30 kB
     * @param today the day on which cards are made, from which their relative dates count
     */
    public CardOffice(Path folder, Function<String, byte[]> photoJp2, LocalDate today) {
        this.folder = folder;
        this.keys = new KeyCabinet(folder.resolve("keys"));
        this.photoJp2 = photoJp2;
        this.today = today;
    }

    /** Makes the persona's card; its counters are those that it was left with. */
    public VirtualCard make(Persona persona) throws IOException {
        TryCounters counters =
                new TryCounterFile(folder.resolve("counters").resolve(persona.name() + ".txt"));
        return switch (persona.card()) {
            case Persona.MyNumber card -> myNumber(persona, card, counters);
            case Persona.Other other ->
                    new VirtualCard(persona.name(), chip(other), Optional.empty(), counters);
        };
    }

    private static Chip chip(Persona.Other other) {
        return switch (other) {
            case DRIVING_LICENCE -> Chips.drivingLicence();
            case TRANSIT -> Chips.transit();
            case JUKI -> Chips.predecessor();
            case UNKNOWN -> Chips.unknown();
        };
    }

    private VirtualCard myNumber(Persona persona, Persona.MyNumber card, TryCounters counters)
            throws IOException {
        SurfaceData printed =
                new SurfaceData(
                        card.born().on(today),
                        card.calendar(),
                        card.expires().on(today),
                        card.securityCode());
        Holding holding =
                new Holding(
                        card,
                        printed.born(),
                        printed,
                        photo(persona, card),
                        keys.key(persona.name() + "-card"),
                        chipKey(persona, card, "-card"),
                        municipality());
        LocalDate until = card.certificateUntil().on(today);
        Chip chip =
                Chips.myNumber(
                        JpkiFiles.of(
                                holding,
                                authentication(persona, card, until),
                                signature(persona, card, printed.born(), until),
                                signatureAuthority(),
                                new CardFile.TerminalAuthority(TERMINALS, terminalAuthority())),
                        SurfaceFiles.of(holding),
                        TextFiles.of(holding),
                        holding.pinKey(3),
                        holding.cardRecord(),
                        new CardFile.InternalKey(keys.key("internal")));
        return new VirtualCard(persona.name(), chip, Optional.of(printed), counters);
    }

    private Optional<byte[]> photo(Persona persona, Persona.MyNumber card) {
        return switch (card.photo()) {
            case DRAWN -> Optional.of(photoJp2.apply(persona.person().orElseThrow()));
            case EMPTY -> Optional.of(new byte[0]);
            case ABSENT -> Optional.empty();
        };
    }

    /** Files can be copied onto another chip, private keys cannot. */
    private RSAPrivateCrtKey chipKey(Persona persona, Persona.MyNumber card, String purpose)
            throws IOException {
        boolean cloned = new Damage(card.defects()).cloned();
        return keys.key(persona.name() + (cloned ? "-clone" : purpose));
    }

    private Holding.Certified authentication(
            Persona persona, Persona.MyNumber card, LocalDate until) throws IOException {
        RSAPrivateCrtKey key = keys.key(persona.name() + "-authentication");
        X509Certificate issuer = authority();
        X509Certificate certificate =
                Issuing.authentication(
                        keys.key("authority-authentication"),
                        issuer,
                        KeyCabinet.publicKey(key),
                        until.minusYears(CERTIFICATE_YEARS),
                        until);
        return new Holding.Certified(
                chipKey(persona, card, "-authentication"), certificate, issuer);
    }

    private Optional<Holding.Certified> signature(
            Persona persona, Persona.MyNumber card, LocalDate born, LocalDate until)
            throws IOException {
        if (card.signaturePassword().isEmpty()) {
            return Optional.empty();
        }
        RSAPrivateCrtKey key = keys.key(persona.name() + "-signature");
        X509Certificate issuer = signatureAuthority();
        X509Certificate certificate =
                Issuing.signature(
                        keys.key("authority-signature"),
                        issuer,
                        KeyCabinet.publicKey(key),
                        until.minusYears(CERTIFICATE_YEARS),
                        until,
                        new Issuing.Holder(
                                card.name(),
                                String.valueOf((char) card.sex().code()),
                                born.toString(),
                                card.address()));
        return Optional.of(new Holding.Certified(key, certificate, issuer));
    }

    private Holding.Municipality municipality() throws IOException {
        RSAPrivateCrtKey key = keys.key("municipality");
        byte[] certificate =
                Issuing.cardVerifiable(
                        MUNICIPALITIES,
                        MUNICIPALITY,
                        KeyCabinet.publicKey(key),
                        keys.key("authority-municipalities"));
        return new Holding.Municipality(key, certificate);
    }

    /**
     * Who issues the authentication certificates: the root that whoever verifies a proof trusts.
     */
    public X509Certificate authority() throws IOException {
        return Issuing.authority(keys.key("authority-authentication"), "for user authentication");
    }

    private X509Certificate signatureAuthority() throws IOException {
        return Issuing.authority(keys.key("authority-signature"), "for digital signature");
    }

    /** Who certifies terminals for the use without PIN. */
    public RSAPublicKey terminalAuthority() throws IOException {
        return KeyCabinet.publicKey(keys.key("authority-terminals"));
    }

    /** The key of this terminal, which simulated cards accept. */
    public TerminalKey terminal() throws IOException {
        RSAPrivateCrtKey key = keys.key("terminal");
        return new TerminalKey(
                key,
                Issuing.cardVerifiable(
                        TERMINALS,
                        TERMINAL,
                        KeyCabinet.publicKey(key),
                        keys.key("authority-terminals")));
    }
}
