package madoguchi.card.virtual;

import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.util.List;

/** An elementary file. */
sealed interface CardFile {

    /** A transparent file: bytes by offset, filler included. */
    record Binary(byte[] content, Access access) implements CardFile {}

    /** A file of records, each read by its number from 1. */
    record Records(List<byte[]> records, Access access) implements CardFile {}

    /**
     * A secret that is presented with VERIFY.
     *
     * @param value empty: the card was made with this key blocked
     * @param limit tries of a fresh counter, 0 for a key that counts none
     * @param initial tries that are left when the card is new
     */
    record SecretKey(byte[] value, int limit, int initial) implements CardFile {

        private static final int PIN_DIGITS = 4;
        private static final int LEAST_PASSWORD = 6;
        private static final int MOST_PASSWORD = 16;

        static SecretKey blocked(int limit) {
            return new SecretKey(new byte[0], limit, 0);
        }

        static SecretKey fresh(byte[] value, int limit) {
            return new SecretKey(value.clone(), limit, limit);
        }

        /** Four digits stay four digits; a password has 6 to 16 characters. */
        boolean mayBecome(byte[] next) {
            return value.length == PIN_DIGITS
                    ? next.length == PIN_DIGITS
                    : next.length >= LEAST_PASSWORD && next.length <= MOST_PASSWORD;
        }

        boolean counts() {
            return limit > 0;
        }

        @Override
        public String toString() {
            return "SecretKey(…)";
        }
    }

    /** A private key that signs. */
    record SigningKey(RSAPrivateCrtKey key, Access access) implements CardFile {
        @Override
        public String toString() {
            return "SigningKey(…)";
        }
    }

    /**
     * A private key that answers INTERNAL AUTHENTICATE, for anybody. Its public half is on no card,
     * so what it proves to whom is not public either.
     */
    record InternalKey(RSAPrivateCrtKey key) implements CardFile {
        @Override
        public String toString() {
            return "InternalKey(…)";
        }
    }

    /** The authority whose terminals may use the authentication key without PIN. */
    record TerminalAuthority(byte[] name, RSAPublicKey key) implements CardFile {}
}
