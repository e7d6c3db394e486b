package madoguchi.screen;

/**
 * A button of a desk page: an enum {@code Action} inside the page's record, so that its page takes
 * it in an exhaustive switch. Its words are under {@code ID.action.NAME}.
 */
public interface DeskAction {
    String name();
}
