package madoguchi.card.virtual;

import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;

/** An elementary file. */
sealed interface CardFile {

    /** A transparent file: bytes by offset, filler included. */
    record Binary(byte[] content, Access access) implements CardFile {}

    /**
     * A secret that is presented with VERIFY.
     *
     * @param value empty: the card was made with this key blocked
     * @param limit tries of a fresh counter, 0 for a key that counts none
     * @param initial tries that are left when the card is new
     */
    record SecretKey(byte[] value, int limit, int initial) implements CardFile {

        static SecretKey blocked(int limit) {
            return new SecretKey(new byte[0], limit, 0);
        }

        static SecretKey fresh(byte[] value, int limit) {
            return new SecretKey(value.clone(), limit, limit);
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

    /** The authority whose terminals may use the authentication key without PIN. */
    record TerminalAuthority(byte[] name, RSAPublicKey key) implements CardFile {}
}
