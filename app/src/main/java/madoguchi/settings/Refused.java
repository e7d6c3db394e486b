package madoguchi.settings;

/** A record of the settings does not take a value; the mistake has the record's own key. */
final class Refused extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final transient Mistake mistake;

    Refused(Mistake.Kind kind, Object... about) {
        this(Mistake.of(kind, about));
    }

    private Refused(Mistake mistake) {
        super(mistake.sentence());
        this.mistake = mistake;
    }

    Mistake mistake() {
        return mistake;
    }
}
