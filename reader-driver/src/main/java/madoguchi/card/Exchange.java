package madoguchi.card;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import madoguchi.card.apdu.Command;
import madoguchi.card.apdu.MalformedApdu;
import madoguchi.card.apdu.Response;
import madoguchi.card.tlv.MalformedTlv;
import madoguchi.card.tlv.Tlv;
import madoguchi.card.tlv.TlvHeader;

/**
 * One command and what came of it, without anything that could be a person's. What is told is on a
 * list and everything else is a length: so a card, a command or an application that nobody thought
 * of gives nothing away either. A hash of a secret would give it away (a PIN has ten thousand
 * values), so there is none.
 *
 * <p>On the list: the four bytes of the header, the name in a SELECT (an application or file, the
 * same on all cards), lengths, status words, kinds of faults, times, and of the answers only these
 * beginnings of files: which kind of token it is, which certificates are there, and tag and length
 * of a data object that such a file begins with.
 *
 * @param header CLA, INS, P1, P2 in hexadecimal; shorter only for what is no command
 * @param selects the name in a SELECT
 * @param sends bytes of data in the command
 * @param asks bytes that the command asks for
 */
public record Exchange(
        String header,
        Optional<String> selects,
        int sends,
        int asks,
        Outcome outcome,
        Duration took) {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final int HEADER = 4;
    private static final int SELECT = 0xA4;
    private static final int LONGEST_NAME = 16;

    /** What the files of a card begin with: certificates and the records of the 券面 applications. */
    private static final Set<Integer> TAGS =
            Set.of(0x30, 0xA1, 0x7F21, 0xFF10, 0xFF20, 0xFF30, 0xFF40, 0xFF50);

    /** Kinds of token (public in OpenSC's and others' sources), as the card pads them. */
    private static final List<String> TOKENS =
            List.of("JPKIAPICCTOKEN2", "JPKIAPICCTOKEN", "JPKIAPGPSETOKEN", "JPKIAPIOSTOKEN");

    private static final int TOKEN_BYTES = 32;
    private static final int FLAGS = 3;
    private static final byte FLAG = (byte) 0x8F;

    /** What came of a command. */
    public sealed interface Outcome {

        /**
         * @param status in hexadecimal; empty when the last two bytes are no status word
         * @param gave bytes of data, or of anything where there is no status word
         * @param begins what is told of the data, in hexadecimal
         */
        record Answered(Optional<String> status, int gave, Optional<String> begins)
                implements Outcome {
            @Override
            public String toString() {
                return status.orElse("none")
                        + (gave > 0 ? " gave#" + gave : "")
                        + begins.map(" begins="::concat).orElse("");
            }
        }

        /**
         * @param kind of the fault, as {@link CardFault#kind} names it; its message is not told
         */
        record Failed(String kind) implements Outcome {
            @Override
            public String toString() {
                return kind;
            }
        }
    }

    static Exchange answered(byte[] command, byte[] answer, Duration took) {
        Exchange asked = asked(command, took);
        return asked.with(asked.told(answer));
    }

    static Exchange failed(byte[] command, CardFault fault, Duration took) {
        return asked(command, took).with(new Outcome.Failed(fault.kind()));
    }

    /** What is told of a command that nothing has come of. */
    public static Exchange asked(byte[] command, Duration took) {
        String header = HEX.formatHex(command, 0, Math.min(HEADER, command.length));
        Outcome none = new Outcome.Answered(Optional.empty(), 0, Optional.empty());
        try {
            Command asked = Command.decode(command);
            Optional<String> name = name(asked);
            Arrays.fill(asked.data(), (byte) 0); // a copy, of a PIN perhaps
            return new Exchange(header, name, asked.data().length, asked.expected(), none, took);
        } catch (MalformedApdu e) {
            int rest = Math.max(0, command.length - HEADER);
            return new Exchange(header, Optional.empty(), rest, 0, none, took);
        }
    }

    private static Optional<String> name(Command command) {
        boolean names =
                command.cla() == 0
                        && command.ins() == SELECT
                        && command.data().length > 0
                        && command.data().length <= LONGEST_NAME;
        return names ? Optional.of(HEX.formatHex(command.data())) : Optional.empty();
    }

    private Exchange with(Outcome came) {
        return new Exchange(header, selects, sends, asks, came, took);
    }

    private Outcome told(byte[] answer) {
        try {
            Response response = Response.decode(answer);
            Optional<String> begins =
                    readsFromBeginning() ? beginning(response.data()) : Optional.empty();
            Arrays.fill(response.data(), (byte) 0); // a copy, of a portrait perhaps
            if (response.status().isOne()) {
                return new Outcome.Answered(
                        Optional.of(response.status().toString()), response.data().length, begins);
            }
        } catch (MalformedApdu e) {
            // less than a status word
        }
        return new Outcome.Answered(Optional.empty(), answer.length, Optional.empty());
    }

    private static Optional<String> beginning(byte[] data) {
        if (isToken(data) || isFlags(data)) {
            return Optional.of(HEX.formatHex(data));
        }
        try {
            TlvHeader object = Tlv.header(data);
            return TAGS.contains(object.tag())
                    ? Optional.of(HEX.formatHex(data, 0, object.headerLength()))
                    : Optional.empty();
        } catch (MalformedTlv e) {
            return Optional.empty();
        }
    }

    private static boolean isToken(byte[] data) {
        return data.length == TOKEN_BYTES
                && TOKENS.contains(new String(data, StandardCharsets.US_ASCII).stripTrailing());
    }

    private static boolean isFlags(byte[] data) {
        if (data.length != FLAGS) {
            return false;
        }
        for (byte flag : data) {
            if (flag != 0 && flag != FLAG) {
                return false;
            }
        }
        return true;
    }

    /** Whether this is the same command; what it asks for may differ with the length of a file. */
    public boolean sameCommand(Exchange other) {
        return header.equals(other.header) && selects.equals(other.selects) && sends == other.sends;
    }

    /** Whether this reads on in a file that an earlier command named. */
    public boolean readsOn() {
        return header.startsWith("00B0") && header.charAt(4) < '8';
    }

    /** Whether this reads a file, named by its short identifier, from its first byte. */
    public boolean readsFromBeginning() {
        return header.startsWith("00B0") && !readsOn() && header.endsWith("00");
    }

    /** One line: {@code 00B08A00 asks#256 -> 9000 gave#256 begins=308204A1 4.1ms}. */
    @Override
    public String toString() {
        return header
                + selects.map(" sends="::concat).orElse(sends > 0 ? " sends#" + sends : "")
                + (asks > 0 ? " asks#" + asks : "")
                + " -> "
                + outcome
                + String.format(Locale.ROOT, " %.1fms", took.toNanos() / 1e6);
    }
}
