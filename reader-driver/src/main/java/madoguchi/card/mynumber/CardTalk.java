package madoguchi.card.mynumber;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import madoguchi.card.CardFault;
import madoguchi.card.CardLink;
import madoguchi.card.Pin;
import madoguchi.card.apdu.Command;
import madoguchi.card.apdu.MalformedApdu;
import madoguchi.card.apdu.Response;
import madoguchi.card.apdu.StatusWord;
import madoguchi.card.tlv.MalformedTlv;
import madoguchi.card.tlv.Tlv;
import madoguchi.card.tlv.TlvHeader;

/**
 * The commands that the applications share. Files and keys are named by short identifiers inside
 * the command itself (JICSAP), which saves a SELECT each time and leaves no "current file" to be
 * mistaken about.
 *
 * <p>Nothing is sent twice, with one exception that changes nothing on the card: the first SELECT.
 */
final class CardTalk {

    private static final int SHORT_ID = 0x80;
    private static final int BLOCK = 256;

    /**
     * A card that hands out a file in crumbs is no card: this many reads more than needed, then it
     * is over.
     */
    private static final int SPARE_READS = 2;

    private final CardLink link;
    private final Duration perApdu;
    private Optional<CardApplication> selected = Optional.empty();

    CardTalk(CardLink link, Duration perApdu) {
        this.link = link;
        this.perApdu = perApdu;
    }

    CardLink link() {
        return link;
    }

    byte[] atr() {
        return link.atr();
    }

    /**
     * Sends one command. What went over the link is wiped afterwards: it may have been a PIN or
     * part of a portrait.
     */
    Response send(Command command) throws CardFault {
        byte[] sent = command.encode();
        byte[] received = {};
        try {
            received = link.exchange(sent, perApdu);
            Response response = Response.decode(received);
            if (!response.status().isOne() || response.data().length > command.expected()) {
                throw new CardFault.Garbled(command + " was answered " + response);
            }
            return response;
        } catch (MalformedApdu e) {
            throw new CardFault.Garbled(e.getMessage());
        } finally {
            Arrays.fill(sent, (byte) 0);
            Arrays.fill(received, (byte) 0);
        }
    }

    /** Selects an application, which takes back every right that was given before. */
    void select(CardApplication application) throws CardFault, CardProblem {
        selected = Optional.empty();
        require(application, 0, send(selection(application)));
        selected = Optional.of(application);
    }

    /**
     * Selects an application unless it was the last one selected: for what spends no try and needs
     * no right, where an application that somebody else selected meanwhile could do no harm.
     */
    void enter(CardApplication application) throws CardFault, CardProblem {
        if (!selected.equals(Optional.of(application))) {
            select(application);
        }
    }

    /** Whether the card knows an application; one that says anything but yes does not. */
    boolean trySelect(CardApplication application) throws CardFault {
        return isSelected(application, send(selection(application)));
    }

    private boolean isSelected(CardApplication application, Response response) {
        selected = Optional.of(application).filter(_ -> response.isOk());
        return response.isOk();
    }

    /**
     * The first SELECT after power-up. Cards were seen that answer 6F00 to the first command
     * whatever it is; then, and only then, it is sent again.
     */
    boolean firstSelect(CardApplication application) throws CardFault {
        Response response = send(selection(application));
        return response.status().equals(StatusWord.UNSPECIFIC)
                ? trySelect(application)
                : isSelected(application, response);
    }

    private static Command selection(CardApplication application) {
        return Command.of(0x00, 0xA4, 0x04, 0x0C).with(application.aid());
    }

    /** Reads exactly so many bytes from the beginning of a file; at most 256. */
    byte[] read(CardApplication application, int ef, int length) throws CardFault, CardProblem {
        byte[] data = require(application, ef, send(readStart(ef, length))).data();
        if (data.length != length) {
            throw new CardFault.Garbled(
                    "%d bytes of %s, %d were asked for"
                            .formatted(data.length, application.file(ef), length));
        }
        return data;
    }

    /** Reads the one data object that a file begins with, and none of the filler behind it. */
    byte[] readObject(CardApplication application, int ef) throws CardFault, CardProblem {
        byte[] data = require(application, ef, send(readStart(ef, BLOCK))).data();
        int total = lengthOfObject(application, ef, data);
        byte[] object = Arrays.copyOf(data, total);
        int at = Math.min(data.length, total);
        int reads = (total - at + BLOCK - 1) / BLOCK + SPARE_READS;
        while (at < total) {
            if (reads-- == 0) {
                throw new CardFault.Garbled("%s comes in crumbs".formatted(application.file(ef)));
            }
            Command read =
                    Command.of(0x00, 0xB0, at >> 8, at & 0xFF)
                            .expecting(Math.min(BLOCK, total - at));
            byte[] block = require(application, ef, send(read)).data();
            System.arraycopy(block, 0, object, at, block.length);
            at += block.length;
            Arrays.fill(block, (byte) 0);
        }
        Arrays.fill(data, (byte) 0);
        return object;
    }

    private static int lengthOfObject(CardApplication application, int ef, byte[] beginning)
            throws CardProblem {
        try {
            TlvHeader header = Tlv.header(beginning);
            if (header.valueLength() == 0) {
                throw new CardProblem.DataInvalid(
                        application.file(ef), "the file holds an empty object");
            }
            return header.totalLength();
        } catch (MalformedTlv e) {
            throw new CardProblem.DataInvalid(application.file(ef), e.getMessage());
        }
    }

    private static Command readStart(int ef, int length) {
        return Command.of(0x00, 0xB0, SHORT_ID | ef, 0x00).expecting(length);
    }

    /** Tries left of a key, without spending one; 0 for a blocked key. */
    int triesLeft(CardApplication application, int key) throws CardFault, CardProblem {
        Response response = send(Command.of(0x00, 0x20, 0x00, SHORT_ID | key));
        OptionalInt left = response.status().triesLeft();
        if (left.isPresent()) {
            return left.getAsInt();
        }
        if (response.status().equals(StatusWord.KEY_BLOCKED)) {
            return 0;
        }
        throw refused(application, key, response);
    }

    /**
     * Presents a secret, once: an answer that was lost may have cost a try, so this is never
     * repeated here or above.
     *
     * @return empty when it was right, else the tries that are left; 0 when the key is blocked
     */
    OptionalInt verify(CardApplication application, int key, Pin secret)
            throws CardFault, CardProblem {
        Response response = send(Command.of(0x00, 0x20, 0x00, SHORT_ID | key).with(secret.bytes()));
        if (response.isOk()) {
            return OptionalInt.empty();
        }
        OptionalInt left = response.status().triesLeft();
        if (left.isPresent()) {
            return left;
        }
        if (response.status().equals(StatusWord.KEY_BLOCKED)) {
            return OptionalInt.of(0);
        }
        throw refused(application, key, response);
    }

    /** Signs a SHA-256 hash with a key named by its short identifier. */
    byte[] sign(CardApplication application, int key, byte[] sha256) throws CardFault, CardProblem {
        return sign(application, key, SHORT_ID | key, sha256);
    }

    /** Signs a SHA-256 hash with the application's own key. */
    byte[] signAsApplication(CardApplication application, byte[] sha256)
            throws CardFault, CardProblem {
        return sign(application, 0, 0x00, sha256);
    }

    private byte[] sign(CardApplication application, int key, int p2, byte[] sha256)
            throws CardFault, CardProblem {
        if (sha256.length != 32) {
            throw new IllegalArgumentException("a SHA-256 hash has 32 bytes, not " + sha256.length);
        }
        Command sign =
                Command.of(0x80, 0x2A, 0x00, p2).with(DigestInfo.sha256(sha256)).expecting(BLOCK);
        byte[] signature = require(application, key, send(sign)).data();
        if (signature.length != RsaKeys.SIGNATURE_BYTES) {
            throw new CardFault.Garbled("a signature of " + signature.length + " bytes");
        }
        return signature;
    }

    static Response require(CardApplication application, int ef, Response response)
            throws CardFault, CardProblem {
        if (response.isOk()) {
            return response;
        }
        throw refused(application, ef, response);
    }

    /** What a card that knows the rules may say is about its content; anything else is noise. */
    private static CardProblem refused(CardApplication application, int ef, Response response)
            throws CardFault {
        return switch (response.status().value()) {
            case 0x6981, 0x6982, 0x6985, 0x6986, 0x6A80, 0x6A82, 0x6A88, 0x6B00 ->
                    new CardProblem.DataInvalid(
                            application.file(ef), "answered " + response.status());
            default ->
                    throw new CardFault.Garbled(
                            application.file(ef) + " answered " + response.status());
        };
    }
}
