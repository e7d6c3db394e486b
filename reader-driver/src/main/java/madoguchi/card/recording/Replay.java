package madoguchi.card.recording;

import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import madoguchi.card.CardFault;
import madoguchi.card.CardLink;
import madoguchi.card.Exchange;
import madoguchi.card.Exchange.Outcome;
import madoguchi.card.recording.Recording.Session;
import madoguchi.card.recording.Recording.Step;
import madoguchi.card.tlv.MalformedTlv;
import madoguchi.card.tlv.Tlv;
import madoguchi.card.tlv.TlvHeader;

/**
 * One recorded session again, in strict order: a command that the recording has not at this place
 * is answered by a fault that says so.
 *
 * <p>One thing may differ: how many reads a file takes, because the stand-in's files have their own
 * length. Reads that went well are left out or done by the stand-in as it needs them; one that did
 * not go well happens at its place, or at the next command when the stand-in's file is over before.
 */
final class Replay implements CardLink {

    /** Takes the place of the first command after power-up, which cards were seen to lose. */
    private static final byte[] NOTHING = {0x00, (byte) 0xCA, 0x00, 0x00, 0x00};

    private static final byte[] NO_BEGINNING = {0x00, 0x00, 0x00, 0x00};
    private static final int STATUS = 2;
    private static final String OK = "9000";

    private final Session.Opened session;
    private final CardLink standIn;
    private final Tempo tempo;
    private final Runnable told;
    private int at;
    private boolean dead;
    private boolean closed;

    /**
     * @param told that this is closed, once
     */
    Replay(Session.Opened session, CardLink standIn, Tempo tempo, Runnable told) throws CardFault {
        this.session = session;
        this.standIn = standIn;
        this.tempo = tempo;
        this.told = told;
        standIn.exchange(NOTHING, Duration.ofSeconds(1));
    }

    @Override
    public byte[] atr() {
        return HexFormat.of().parseHex(session.atr());
    }

    @Override
    public byte[] exchange(byte[] command, Duration limit) throws CardFault {
        if (dead) {
            throw new CardFault.Removed("this card is closed");
        }
        try {
            Exchange sent = Exchange.asked(command, Duration.ZERO);
            if (sent.readsOn() && (at == steps().size() || !steps().get(at).exchange().readsOn())) {
                return standIn.exchange(command, limit); // the recorded file was shorter
            }
            return replayed(command, step(sent), limit);
        } catch (CardFault fault) {
            dead = true;
            throw fault;
        }
    }

    private List<Step> steps() {
        return session.steps();
    }

    private Exchange step(Exchange sent) throws CardFault {
        while (at < steps().size()) {
            Step step = steps().get(at++);
            Exchange recorded = step.exchange();
            boolean surplus = recorded.readsOn() && !sent.readsOn();
            if (surplus && wentWell(recorded)) {
                continue; // the recorded file was longer
            }
            if (surplus || recorded.readsOn() || recorded.sameCommand(sent)) {
                return recorded;
            }
            throw new CardFault.Garbled(
                    "the recording has %s in line %d, and %s was sent"
                            .formatted(command(recorded), step.line(), command(sent)));
        }
        throw new CardFault.Removed(
                "the recording ends here, and %s was sent".formatted(command(sent)));
    }

    private static String command(Exchange exchange) {
        String line = exchange.toString();
        return line.substring(0, line.indexOf(" -> "));
    }

    /** As a file is read: 9000 with as much as was asked for. */
    private static boolean wentWell(Exchange read) {
        return read.outcome() instanceof Outcome.Answered(Optional<String> status, int gave, _)
                && status.filter(OK::equals).isPresent()
                && gave == read.asks();
    }

    private byte[] replayed(byte[] command, Exchange recorded, Duration limit) throws CardFault {
        return switch (recorded.outcome()) {
            case Outcome.Failed(String kind) -> throw fault(kind, recorded.took(), limit, tempo);
            case Outcome.Answered answered -> {
                pass(recorded.took(), limit, tempo);
                byte[] own = standIn.exchange(command, limit);
                yield answer(own, recorded, answered);
            }
        };
    }

    /** The stand-in's answer where the recorded card gave one like it. */
    private byte[] answer(byte[] own, Exchange recorded, Outcome.Answered answered) {
        if (answered.status().isEmpty()) {
            return new byte[answered.gave()]; // 00 is no status word either
        }
        HexFormat hex = HexFormat.of().withUpperCase();
        String status = hex.formatHex(own, own.length - STATUS, own.length);
        byte[] data =
                status.equals(answered.status().get())
                        ? Arrays.copyOf(own, own.length - STATUS)
                        : new byte[answered.gave()];
        if (answered.gave() < recorded.asks() && answered.gave() < data.length) {
            data = Arrays.copyOf(data, answered.gave());
        }
        if (recorded.readsFromBeginning()) {
            begin(data, answered);
        }
        byte[] whole = Arrays.copyOf(data, data.length + STATUS);
        System.arraycopy(hex.parseHex(answered.status().get()), 0, whole, data.length, STATUS);
        return whole;
    }

    /** The recorded beginning takes the place of the stand-in's where it tells of something. */
    private void begin(byte[] data, Outcome.Answered answered) {
        byte[] told = answered.begins().map(HexFormat.of()::parseHex).orElse(NO_BEGINNING);
        boolean onlyTheBeginning = told.length < answered.gave();
        if (!(onlyTheBeginning && readOnWell() && sameObject(told, data))) {
            System.arraycopy(told, 0, data, 0, Math.min(told.length, data.length));
        }
    }

    private static boolean sameObject(byte[] told, byte[] own) {
        try {
            TlvHeader recorded = Tlv.header(told);
            return recorded.valueLength() > 0 && recorded.tag() == Tlv.header(own).tag();
        } catch (MalformedTlv e) {
            return false;
        }
    }

    private boolean readOnWell() {
        return steps().stream()
                .skip(at)
                .map(Step::exchange)
                .takeWhile(Exchange::readsOn)
                .allMatch(Replay::wentWell);
    }

    static CardFault fault(String kind, Duration took, Duration limit, Tempo tempo)
            throws CardFault {
        if (!kind.equals("Timeout")) {
            pass(took, limit, tempo);
        }
        return CardFault.named(kind, "as recorded, after " + took.toMillis() + " ms")
                .orElseThrow(() -> new IllegalArgumentException("no fault: " + kind));
    }

    private static void pass(Duration took, Duration limit, Tempo tempo) throws CardFault {
        boolean late = took.compareTo(limit) > 0;
        try {
            tempo.pass(late ? limit : took);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CardFault.Timeout("given up while waiting for the recorded time");
        }
        if (late) {
            throw new CardFault.Timeout("no answer within " + limit + ": it took " + took);
        }
    }

    @Override
    public void close() {
        dead = true;
        if (!closed) {
            closed = true;
            standIn.close();
            told.run();
        }
    }
}
