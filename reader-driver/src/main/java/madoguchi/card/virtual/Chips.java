package madoguchi.card.virtual;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** What the different cards are made of: their answers to reset and their applications. */
final class Chips {

    private static final Application ISSUER_DOMAIN = empty("ISD", "A0000001510000");

    private static final int RESIDENT_PIN = 0x1C;

    /** Names a key; which one is not public. */
    private static final byte[] RESIDENT_KEY = Issuing.keyName(41);

    private Chips() {}

    /** The card's own order: whatever a beginning of a name could also mean, the first one wins. */
    static Chip myNumber(
            Application jpki,
            Application surface,
            Application text,
            CardFile.SecretKey residentPin,
            byte[] cardRecord,
            CardFile.InternalKey internalKey) {
        return chip(
                "3B888001000005E0B381A1007F",
                "3BE000FF8131FE4514",
                true,
                jpki,
                surface,
                text,
                resident(residentPin),
                common(residentPin, cardRecord, internalKey));
    }

    static Chip predecessor() {
        return chip(
                "3B888001000014E0B38191005E",
                "3BE000FF8131FE4514",
                false,
                JpkiFiles.ofPredecessor(),
                resident(CardFile.SecretKey.blocked(3)));
    }

    static Chip drivingLicence() {
        return chip(
                "3B888001000000009181C100D8",
                "3B888001000000009181C100D8",
                false,
                empty("LICENCE1", "A0000002310100000000000000000000"),
                empty("LICENCE2", "A0000002310200000000000000000000"));
    }

    static Chip transit() {
        return chip(
                "3B8F8001804F0CA00000030611003B0000000042",
                "3B8F8001804F0CA00000030611003B0000000042",
                false);
    }

    static Chip unknown() {
        return chip("3B80800101", "3B80800101", false);
    }

    /**
     * 共通カードAP: who issued the card, and until when it is valid. Its file 0002 is that of 住基AP, as a
     * record.
     */
    private static Application common(
            CardFile.SecretKey pin, byte[] record, CardFile.InternalKey key) {
        return Application.of(
                "COMMON",
                bytes("D3921000310001010100"),
                Map.of(
                        0x01,
                        new CardFile.Records(List.of(record), Access.FREE),
                        0x02,
                        new CardFile.Records(List.of(RESIDENT_KEY), Access.anyOf(RESIDENT_PIN)),
                        0x19,
                        key,
                        RESIDENT_PIN,
                        pin));
    }

    private static Application resident(CardFile.SecretKey pin) {
        return Application.of(
                "RESIDENT",
                bytes("D3921000310001010401"),
                Map.of(
                        0x02,
                        new CardFile.Binary(RESIDENT_KEY, Access.anyOf(RESIDENT_PIN)),
                        RESIDENT_PIN,
                        pin));
    }

    private static Application empty(String label, String aid) {
        return Application.of(label, bytes(aid), Map.of());
    }

    private static Chip chip(
            String contactless, String contact, boolean firstCommandFails, Application... more) {
        List<Application> applications = new ArrayList<>(List.of(more));
        applications.addFirst(ISSUER_DOMAIN);
        return new Chip(
                bytes(contactless), bytes(contact), List.copyOf(applications), firstCommandFails);
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
