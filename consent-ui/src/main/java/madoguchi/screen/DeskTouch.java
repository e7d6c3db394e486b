package madoguchi.screen;

/** What staff did on a page of the desk. A password comes as {@link Touch.PasswordEntered}. */
public sealed interface DeskTouch {

    record Go(DeskPlace place) implements DeskTouch {}

    record LogOut() implements DeskTouch {}

    record Pressed(DeskAction action) implements DeskTouch {}

    /**
     * One of several: a row of a list or table, one of a few choices.
     *
     * @param key as the page's screen gave it out
     */
    record Picked(DeskField field, String key) implements DeskTouch {}

    /**
     * @param text all of the field, after each change
     */
    record Typed(DeskField field, String text) implements DeskTouch {}
}
