package madoguchi.card.persona;

/**
 * A persona file that cannot be used; the message names the file, the field and what is wrong with
 * it.
 */
public final class BadPersona extends Exception {

    private static final long serialVersionUID = 1;

    BadPersona(String where, String field, String what) {
        super(where + ": " + (field.isEmpty() ? "" : field + ": ") + what);
    }
}
