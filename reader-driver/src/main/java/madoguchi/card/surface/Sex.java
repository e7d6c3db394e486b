package madoguchi.card.surface;

/** 性別 as the card writes it: one ASCII digit (JIS X 0303). */
public enum Sex {
    MALE('1'),
    FEMALE('2'),
    /** Not known or not told: anything else. */
    NOT_SET('0');

    private final char code;

    Sex(char code) {
        this.code = code;
    }

    public byte code() {
        return (byte) code;
    }

    public static Sex of(byte code) {
        return code == MALE.code ? MALE : code == FEMALE.code ? FEMALE : NOT_SET;
    }
}
