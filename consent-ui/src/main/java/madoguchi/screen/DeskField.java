package madoguchi.screen;

/**
 * Something on a desk page that is filled in or picked from: an enum {@code Field} inside the
 * page's record. Its words are under {@code ID.field.NAME}.
 */
public interface DeskField {
    String name();
}
