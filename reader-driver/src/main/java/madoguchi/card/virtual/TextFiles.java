package madoguchi.card.virtual;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.OptionalInt;
import madoguchi.card.Pin;
import madoguchi.card.mynumber.MatchingNumberB;
import madoguchi.card.tlv.TlvWriter;

/** 券面事項入力補助AP: what is printed on the face, as text, and the 12 digits. */
final class TextFiles {

    private static final byte[] AID = HexFormat.of().parseHex("D3921000310001010408");

    private static final int PIN = 0x11;
    private static final int BLOCKED = 0x12;
    private static final int NUMBER_A = 0x14;
    private static final int NUMBER_B = 0x15;
    private static final int OWN_KEY = 0x1A;
    private static final int NUMBER_TRIES = 10;
    private static final char IDEOGRAPHIC_SPACE = '\u3000';

    private TextFiles() {}

    static Application of(Holding holding) {
        Access any = Access.anyOf(PIN, NUMBER_A, NUMBER_B);
        byte[] publicKey = Issuing.publicKey(KeyCabinet.publicKey(holding.cardKey()));
        byte[] number =
                TlvWriter.join(
                        TlvWriter.object(0xFF10, holding.person().number().bytes()),
                        new byte[] {(byte) 0xFF, (byte) 0xFF});
        RecordFile attributes =
                new RecordFile()
                        .field(
                                0xDF22,
                                utf8(holding.person().name().replace(' ', IDEOGRAPHIC_SPACE)))
                        .field(0xDF23, utf8(holding.person().address()))
                        .field(0xDF24, holding.bornDigits())
                        .field(0xDF25, holding.sexDigit());
        try (Pin numberB = MatchingNumberB.of(holding.printed())) {
            Map<Integer, CardFile> files =
                    Map.ofEntries(
                            Map.entry(
                                    0x01, new CardFile.Binary(number, Access.anyOf(PIN, NUMBER_A))),
                            Map.entry(
                                    0x02,
                                    new CardFile.Binary(
                                            attributes.encode(), Access.anyOf(PIN, NUMBER_B))),
                            Map.entry(
                                    0x03,
                                    new CardFile.Binary(
                                            integrity(holding, number, attributes.written(0, 4)),
                                            any)),
                            Map.entry(
                                    0x04,
                                    new CardFile.Binary(
                                            holding.municipality().certificate(), Access.FREE)),
                            Map.entry(0x05, new CardFile.Binary(about(), Access.FREE)),
                            Map.entry(
                                    0x06,
                                    new CardFile.Binary(TlvWriter.object(0xA1, publicKey), any)),
                            Map.entry(
                                    0x07, new CardFile.Binary(signedKey(holding, publicKey), any)),
                            Map.entry(0x08, new CardFile.Binary(unknown(), Access.FREE)),
                            Map.entry(PIN, holding.pinKey(3)),
                            Map.entry(BLOCKED, CardFile.SecretKey.blocked(3)),
                            Map.entry(
                                    NUMBER_A, Holding.key(holding.person().number(), NUMBER_TRIES)),
                            Map.entry(NUMBER_B, Holding.key(numberB, NUMBER_TRIES)),
                            Map.entry(
                                    OWN_KEY,
                                    new CardFile.SigningKey(holding.chipKey(), Access.FREE)));
            return new Application("TEXT", AID, files, OptionalInt.of(OWN_KEY));
        }
    }

    /**
     * The number's file is hashed whole, filler included; the other from its first field on,
     * without its table.
     */
    private static byte[] integrity(Holding holding, byte[] numberFile, byte[] attributeFields) {
        byte[] signed =
                TlvWriter.join(
                        TlvWriter.object(0xDF31, Signing.sha256(numberFile)),
                        TlvWriter.object(0xDF32, Signing.sha256(attributeFields)));
        byte[] signature = Issuing.signHash(holding.municipality().key(), signed);
        return TlvWriter.object(0xFF30, signed, TlvWriter.object(0xDF33, signature));
    }

    private static byte[] about() {
        return TlvWriter.object(
                0xFF40,
                TlvWriter.object(0xDF41, new byte[] {6, 3, 0x0E, 1}),
                TlvWriter.object(0xDF42, Issuing.keyName(34)));
    }

    private static byte[] signedKey(Holding holding, byte[] publicKey) {
        byte[] key = TlvWriter.object(0xDF51, publicKey);
        byte[] signature = Issuing.signHash(holding.municipality().key(), key);
        return TlvWriter.object(0xFF50, key, TlvWriter.object(0xDF52, signature));
    }

    private static byte[] unknown() {
        byte[] filler = new byte[16];
        Arrays.fill(filler, (byte) 0xFF);
        return filler;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
