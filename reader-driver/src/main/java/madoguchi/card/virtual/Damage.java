package madoguchi.card.virtual;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import madoguchi.card.persona.Defect;
import madoguchi.card.tlv.TlvWriter;

/** Spoils what goes onto a card, as its persona's {@link Defect}s say. */
record Damage(Set<Defect> defects) {

    private static final byte[] NO_PICTURE =
            "GIF89a, which no card has".getBytes(StandardCharsets.US_ASCII);

    /** Where the two bytes of a length stand that follow a tag of one byte, or of two. */
    private static final int LENGTH_BEHIND_ONE = 2;

    private static final int LENGTH_BEHIND_TWO = 3;

    /** More than any file has, and less than READ BINARY can address. */
    private static final byte FAR_BEYOND = 0x7F;

    /**
     * Behind the outer header (5 bytes) and the table's own (3): the low byte of its first entry.
     */
    private static final int FIRST_OFFSET = 9;

    private boolean has(Defect defect) {
        return defects.contains(defect);
    }

    boolean cloned() {
        return has(Defect.CLONED_CHIP);
    }

    byte[] photo(byte[] jp2) {
        return has(Defect.PHOTO_NOT_JP2) ? NO_PICTURE.clone() : jp2;
    }

    byte[] faceSignature(byte[] signature) {
        return has(Defect.FACE_RECORD_SIGNATURE)
                ? flipped(signature, signature.length / 2)
                : signature;
    }

    /** A year later, where the digits begin with the year. */
    byte[] expires(byte[] yyyymmdd) {
        return has(Defect.EXPIRY_YEAR) ? flipped(yyyymmdd, 3) : yyyymmdd;
    }

    byte[] faceRecord(byte[] file) {
        if (has(Defect.FACE_RECORD_EMPTY)) {
            return Arrays.copyOf(TlvWriter.object(0xFF20), file.length);
        }
        byte[] spoilt = file.clone();
        if (has(Defect.FACE_RECORD_TAG)) {
            spoilt[1] ^= 0x10;
        }
        if (has(Defect.FACE_RECORD_LENGTH)) {
            spoilt[LENGTH_BEHIND_TWO] = FAR_BEYOND;
        }
        return has(Defect.OFFSET_TABLE) ? flipped(spoilt, FIRST_OFFSET) : spoilt;
    }

    byte[] issuerCertificate(byte[] file) {
        return has(Defect.ISSUER_CERTIFICATE_TAG) ? flipped(file, 1) : file;
    }

    /**
     * @param modulus as it stands inside {@code der}
     */
    byte[] certificate(byte[] der, byte[] modulus) {
        byte[] spoilt = der.clone();
        if (has(Defect.CERTIFICATE_LENGTH)) {
            spoilt[LENGTH_BEHIND_ONE] = FAR_BEYOND;
        }
        if (has(Defect.CERTIFICATE_BIT)) {
            spoilt = flipped(spoilt, where(modulus, der) + modulus.length / 2);
        }
        return has(Defect.CERTIFICATE_SIGNATURE) ? flipped(spoilt, spoilt.length - 1) : spoilt;
    }

    private static int where(byte[] part, byte[] whole) {
        for (int at = 0; at + part.length <= whole.length; at++) {
            if (Arrays.equals(whole, at, at + part.length, part, 0, part.length)) {
                return at;
            }
        }
        throw new IllegalArgumentException("the certificate is about another key");
    }

    private static byte[] flipped(byte[] bytes, int at) {
        byte[] other = bytes.clone();
        other[at] ^= 1;
        return other;
    }
}
