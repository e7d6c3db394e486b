package madoguchi.card.mynumber;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;
import madoguchi.card.CardFault;
import madoguchi.card.CardLink;
import madoguchi.card.ObservedLink;
import madoguchi.card.apdu.Command;

/**
 * What can be learned about a card without presenting a secret, for a technician. The trace names
 * every command by its header, with lengths, status words and times; data are never in it.
 */
public final class CardProbe {

    private static final Duration PER_APDU = Duration.ofSeconds(3);
    private static final int READS = 20;
    private static final int BLOCK = 256;
    private static final int CERTIFICATE = 0x0A;

    /** Tries are asked for with an empty VERIFY, which spends none. */
    private static final List<Key> KEYS =
            List.of(
                    new Key(CardApplication.JPKI, "PIN", 0x18),
                    new Key(CardApplication.JPKI, "signature password", 0x1B),
                    new Key(CardApplication.SURFACE, "matching number B", 0x12),
                    new Key(CardApplication.TEXT, "PIN", 0x11),
                    new Key(CardApplication.TEXT, "matching number B", 0x15));

    private record Key(CardApplication of, String name, int id) {}

    private final List<String> findings = new ArrayList<>();
    private final List<String> trace = new ArrayList<>();
    private final List<Selected> applications = new ArrayList<>();
    private final CardTalk card;
    private final LongSupplier ticks;

    private String atr = "";
    private Kind kind = Kind.UNKNOWN;
    private Optional<Speed> reading = Optional.empty();

    private CardProbe(CardLink link, LongSupplier ticks) {
        this.ticks = ticks;
        card = new CardTalk(new ObservedLink(link, seen -> trace.add(seen.toString())), PER_APDU);
    }

    /**
     * @param atr the answer to reset, in hexadecimal
     * @param kind what kind of card it is, as far as it was asked
     * @param applications those that were selected, in that order
     * @param reading none: not measured
     * @param fault that ended it; none: all was asked
     * @param trace every command, see {@link madoguchi.card.Exchange}
     * @param findings the same as text, tries and certificate included; a fault is the last
     */
    public record Report(
            String atr,
            Kind kind,
            List<Selected> applications,
            Optional<Speed> reading,
            Optional<CardFault> fault,
            List<String> trace,
            List<String> findings) {
        public Report {
            applications = List.copyOf(applications);
            trace = List.copyOf(trace);
            findings = List.copyOf(findings);
        }

        public boolean fine() {
            return fault.isEmpty();
        }

        /** Plain text: what was found, then the trace. */
        public List<String> lines() {
            List<String> lines = new ArrayList<>(findings);
            lines.add("trace (docs/recordings.md says how it is read)");
            trace.forEach(line -> lines.add("  " + line));
            return lines;
        }
    }

    /**
     * @param application its name, JPKI
     */
    public record Selected(String application, boolean there) {}

    /** What a card is, by its applications and the issuer of its certificate. */
    public enum Kind {
        /** Of the test authority. */
        SIMULATED,
        MY_NUMBER,
        DRIVING_LICENCE,
        RESIDENCE_CARD,
        /** With the application of a My Number card, and no such card for this terminal. */
        UNSUITABLE,
        UNKNOWN
    }

    /** Asks the card and closes the link. */
    public static Report of(CardLink link) {
        CardProbe probe = new CardProbe(link, System::nanoTime);
        Optional<CardFault> trouble = Optional.empty();
        try (link) {
            probe.ask();
        } catch (CardFault fault) {
            trouble = Optional.of(fault);
            probe.find("trouble", fault.kind() + ": " + fault.getMessage());
        }
        return new Report(
                probe.atr,
                probe.kind,
                probe.applications,
                probe.reading,
                trouble,
                probe.trace,
                probe.findings);
    }

    /** How long reading 256 bytes takes, of some. */
    public record Speed(Duration median, Duration slowest) {}

    /**
     * Measures nothing else, and closes the link.
     *
     * @param ticks a clock that only runs forward, in nanoseconds
     */
    public static Speed speed(CardLink link, LongSupplier ticks) throws CardFault {
        try (link) {
            CardProbe probe = new CardProbe(link, ticks);
            probe.card.firstSelect(CardApplication.JPKI);
            return probe.measured();
        }
    }

    private void find(String what, String value) {
        findings.add("%-34s %s".formatted(what, value));
    }

    private void ask() throws CardFault {
        atr = HexFormat.ofDelimiter(" ").withUpperCase().formatHex(card.atr());
        find("answer to reset", atr);
        card.firstSelect(CardApplication.JPKI);
        for (CardApplication application : CardApplication.values()) {
            boolean there = card.trySelect(application);
            find("application " + application, there ? "there" : "not there");
            applications.add(new Selected(application.name(), there));
            if (there) {
                kind = kind == Kind.UNKNOWN ? kind(application) : kind;
                tries(application);
            }
        }
        if (card.trySelect(CardApplication.JPKI)) {
            authority();
            readTimes();
        }
    }

    private static Kind kind(CardApplication application) {
        return switch (application) {
            case JPKI -> Kind.UNSUITABLE; // until its token and certificate say more
            case SURFACE, TEXT -> Kind.UNKNOWN;
            case DRIVING_LICENCE -> Kind.DRIVING_LICENCE;
            case RESIDENCE_CARD -> Kind.RESIDENCE_CARD;
        };
    }

    private void tries(CardApplication application) throws CardFault {
        for (Key key : KEYS) {
            if (key.of() == application) {
                find("  tries of the " + key.name(), triesOf(key));
            }
        }
    }

    private String triesOf(Key key) throws CardFault {
        try {
            int left = card.triesLeft(key.of(), key.id());
            return left == 0 ? "0 (blocked)" : String.valueOf(left);
        } catch (CardProblem problem) {
            return problem.getMessage();
        }
    }

    private void authority() throws CardFault {
        try {
            MyNumberCard known = MyNumberCard.recognise(card.link(), PER_APDU);
            kind = known.isTestCard() ? Kind.SIMULATED : Kind.MY_NUMBER;
            find(
                    "certificate",
                    (known.isTestCard() ? "simulated" : "REAL: not from the test authority")
                            + ", valid until "
                            + known.authenticationCertificate().getNotAfter().toInstant());
        } catch (CardProblem problem) {
            find("certificate", problem.getMessage());
        }
    }

    /** The part of a visit that takes long is reading. */
    private void readTimes() throws CardFault {
        if (!card.trySelect(CardApplication.JPKI)) {
            return;
        }
        Speed speed = measured();
        reading = Optional.of(speed);
        find(
                "reading 256 bytes",
                String.format(
                        Locale.ROOT,
                        "median %.2f ms, slowest %.2f ms of %d",
                        speed.median().toNanos() / 1e6,
                        speed.slowest().toNanos() / 1e6,
                        READS));
    }

    private Speed measured() throws CardFault {
        List<Duration> took = new ArrayList<>();
        for (int i = 0; i < READS; i++) {
            long begun = ticks.getAsLong();
            card.send(Command.of(0x00, 0xB0, 0x80 | CERTIFICATE, 0).expecting(BLOCK));
            took.add(Duration.ofNanos(ticks.getAsLong() - begun));
        }
        took.sort(null);
        return new Speed(took.get(READS / 2), took.getLast());
    }
}
