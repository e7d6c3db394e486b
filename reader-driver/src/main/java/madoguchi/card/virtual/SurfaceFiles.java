package madoguchi.card.virtual;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.OptionalInt;
import madoguchi.card.Pin;
import madoguchi.card.mynumber.DigestInfo;
import madoguchi.card.mynumber.MatchingNumberB;
import madoguchi.card.tlv.TlvWriter;

/** 券面事項確認AP: what is printed on the face, with the photograph. */
final class SurfaceFiles {

    private static final byte[] AID = HexFormat.of().parseHex("D3921000310001010402");

    private static final int BIRTH_DATE_KEY = 0x11;
    private static final int NUMBER_B = 0x12;
    private static final int NUMBER_A = 0x13;
    private static final int OWN_KEY = 0x1A;
    private static final int NUMBER_TRIES = 10;

    /** Not publicly stated; that a key without a limit exists on the card is. */
    private static final int BIRTH_DATE_TRIES = 0;

    private static final int BIRTH_DATE_DIGITS = 6;
    private static final int MOST_BYTES = 0x7FFF;

    private SurfaceFiles() {}

    static Application of(Holding holding) {
        Access faceAccess = Access.anyOf(NUMBER_A, NUMBER_B);
        byte[] publicKey = Issuing.publicKey(KeyCabinet.publicKey(holding.cardKey()));
        try (Pin numberB = MatchingNumberB.of(holding.printed())) {
            Map<Integer, CardFile> files =
                    Map.ofEntries(
                            Map.entry(
                                    0x01,
                                    new CardFile.Binary(
                                            age(holding, publicKey), Access.anyOf(BIRTH_DATE_KEY))),
                            Map.entry(
                                    0x02,
                                    new CardFile.Binary(face(holding, publicKey), faceAccess)),
                            Map.entry(0x03, new CardFile.Binary(about(), Access.FREE)),
                            Map.entry(
                                    0x04,
                                    new CardFile.Binary(
                                            holding.damage()
                                                    .issuerCertificate(
                                                            holding.municipality().certificate()),
                                            Access.FREE)),
                            Map.entry(
                                    0x05,
                                    new CardFile.Binary(
                                            number(holding, publicKey), Access.anyOf(NUMBER_A))),
                            Map.entry(
                                    BIRTH_DATE_KEY,
                                    CardFile.SecretKey.fresh(
                                            Arrays.copyOf(numberB.bytes(), BIRTH_DATE_DIGITS),
                                            BIRTH_DATE_TRIES)),
                            Map.entry(NUMBER_B, Holding.key(numberB, NUMBER_TRIES)),
                            Map.entry(
                                    NUMBER_A, Holding.key(holding.person().number(), NUMBER_TRIES)),
                            Map.entry(
                                    OWN_KEY,
                                    new CardFile.SigningKey(holding.chipKey(), Access.FREE)));
            return new Application("SURFACE", AID, files, OptionalInt.of(OWN_KEY));
        }
    }

    private static byte[] age(Holding holding, byte[] publicKey) {
        byte[] signed =
                TlvWriter.join(
                        TlvWriter.object(0xDF11, holding.bornDigits()),
                        TlvWriter.object(0xDF12, publicKey));
        return TlvWriter.object(
                0xFF10, signed, TlvWriter.object(0xDF13, signature(holding, signed)));
    }

    /**
     * Signed in three groups; expiry and security code stand behind the signature and are not
     * covered by it.
     */
    private static byte[] face(Holding holding, byte[] publicKey) {
        Damage damage = holding.damage();
        RecordFile file =
                new RecordFile()
                        .field(0xDF22, holding.bornDigits())
                        .field(0xDF23, holding.sexDigit())
                        .field(0xDF24, publicKey)
                        .field(0xDF25, Picture.of(holding.person().name()))
                        .field(0xDF26, Picture.of(holding.person().address()));
        holding.photo().ifPresent(photo -> file.field(0xDF27, damage.photo(photo)));
        int photos = holding.photo().isPresent() ? 1 : 0;
        byte[] hashes =
                TlvWriter.join(
                        Signing.sha256(file.written(0, 3)),
                        Signing.sha256(file.written(3, 5)),
                        Signing.sha256(file.written(5, 5 + photos)));
        byte[] encoded =
                file.field(
                                0xDF28,
                                damage.faceSignature(
                                        Signing.padded(
                                                holding.municipality().key(),
                                                DigestInfo.sha256(hashes))))
                        .field(0xDF29, damage.expires(holding.expiresDigits()))
                        .field(0xDF2A, Picture.of(holding.printed().securityCode()))
                        .encode();
        if (encoded.length > MOST_BYTES) {
            throw new IllegalArgumentException(
                    "a photo too large for a card: the record has " + encoded.length);
        }
        return damage.faceRecord(encoded);
    }

    private static byte[] about() {
        return TlvWriter.object(
                0xFF30,
                TlvWriter.object(0xDF31, new byte[] {6, 3, 0x0E, 1}),
                TlvWriter.object(0xDF32, Issuing.keyName(24)),
                TlvWriter.object(0xDF33, new byte[] {1}),
                TlvWriter.object(0xDF34, Holding.ascii(Holding.MUNICIPALITY_CODE)),
                TlvWriter.object(0xDF35, Issuing.keyName(25), new byte[256]));
    }

    private static byte[] number(Holding holding, byte[] publicKey) {
        String digits = new String(holding.person().number().bytes(), StandardCharsets.US_ASCII);
        byte[] signed =
                TlvWriter.join(
                        TlvWriter.object(0xDF41, Picture.of(digits)),
                        TlvWriter.object(0xDF42, publicKey));
        return TlvWriter.object(
                0xFF40, signed, TlvWriter.object(0xDF43, signature(holding, signed)));
    }

    private static byte[] signature(Holding holding, byte[] signed) {
        return Issuing.signHash(holding.municipality().key(), signed);
    }
}
