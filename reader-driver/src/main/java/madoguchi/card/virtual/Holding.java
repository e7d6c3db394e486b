package madoguchi.card.virtual;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPrivateCrtKey;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import madoguchi.card.Pin;
import madoguchi.card.persona.Persona;
import madoguchi.card.surface.SurfaceData;
import madoguchi.card.tlv.TlvWriter;

/**
 * One persona's card on the day that it is made: everything that its files are written from.
 *
 * @param photo content of the photo field; empty: the field is absent
 * @param cardKey of both 券面 applications, as their files have it
 * @param chipKey what the chip really signs with: the same, except on a clone
 */
record Holding(
        Persona.MyNumber person,
        LocalDate born,
        SurfaceData printed,
        Optional<byte[]> photo,
        RSAPrivateCrtKey cardKey,
        RSAPrivateCrtKey chipKey,
        Municipality municipality) {

    /** Nobody's. */
    static final String MUNICIPALITY_CODE = "99999";

    private static final DateTimeFormatter YYYYMMDD = DateTimeFormatter.BASIC_ISO_DATE;

    /**
     * Who issued the card.
     *
     * @param certificate of the municipality's key, in the form that cards can check
     */
    record Municipality(RSAPrivateCrtKey key, byte[] certificate) {}

    /**
     * A key with the certificates of its holder and of whoever issued that.
     *
     * @param key the certified one, except on a clone
     */
    record Certified(
            RSAPrivateCrtKey key, X509Certificate certificate, X509Certificate authority) {}

    Damage damage() {
        return new Damage(person.defects());
    }

    byte[] bornDigits() {
        return ascii(born.format(YYYYMMDD));
    }

    byte[] expiresDigits() {
        return ascii(printed.expires().format(YYYYMMDD));
    }

    /** 製造番号 (15), 市区町村コード (5) and 有効期限 (8), as 共通カードAP tells them. */
    byte[] cardRecord() {
        String serial = cardKey.getModulus().mod(BigInteger.TEN.pow(15)).toString();
        return TlvWriter.object(
                0x01,
                ascii("0".repeat(15 - serial.length()) + serial),
                ascii(MUNICIPALITY_CODE),
                expiresDigits());
    }

    byte[] sexDigit() {
        return new byte[] {person.sex().code()};
    }

    /** 3 tries for what a person chose. */
    CardFile.SecretKey pinKey(int tries) {
        return person.pin()
                .map(pin -> new CardFile.SecretKey(pin.bytes().clone(), 3, tries))
                .orElse(CardFile.SecretKey.blocked(3));
    }

    static CardFile.SecretKey key(Pin secret, int limit) {
        return CardFile.SecretKey.fresh(secret.bytes(), limit);
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
