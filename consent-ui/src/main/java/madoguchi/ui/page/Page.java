package madoguchi.ui.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.Node;
import madoguchi.screen.Screen;
import madoguchi.ui.part.KeySink;
import madoguchi.ui.words.Words;

/**
 * What one screen puts into the slots of the frame. The frame says where things are; a page only
 * says what they are.
 */
public final class Page {

    /** What stands side by side when the glass is wider than high. */
    public enum Wide {
        /** Question and picture left, answers right. */
        ANSWERS_RIGHT,
        /** Question and answers left, picture right. */
        PICTURE_RIGHT
    }

    private final List<Node> question = new ArrayList<>();
    private final List<Node> answers = new ArrayList<>();
    private Optional<Node> picture = Optional.empty();
    private Optional<Node> heading = Optional.empty();
    private Optional<Words> leave = Optional.empty();
    private boolean leaveEnabled = true;
    private Optional<KeySink> keys = Optional.empty();
    private Wide wide = Wide.ANSWERS_RIGHT;
    private Predicate<Screen> follow = _ -> false;
    private Runnable gone = () -> {};

    static Page asking(Node... question) {
        var page = new Page();
        page.question.addAll(List.of(question));
        return page;
    }

    Page alsoAsking(Node node) {
        question.add(node);
        return this;
    }

    /** In place of the step bar, on screens outside a visit. */
    Page headed(Node node) {
        heading = Optional.of(node);
        return this;
    }

    Page picture(Node node) {
        picture = Optional.of(node);
        return this;
    }

    Page pictureRight() {
        wide = Wide.PICTURE_RIGHT;
        return this;
    }

    Page answer(Node node) {
        answers.add(node);
        return this;
    }

    Page leave(Words words) {
        leave = Optional.of(words);
        return this;
    }

    Page leaveEnabled(boolean enabled) {
        leaveEnabled = enabled;
        return this;
    }

    Page keys(KeySink sink) {
        keys = Optional.of(sink);
        return this;
    }

    /**
     * Takes the next screen in place when it can, so that nothing flickers and nothing typed is
     * lost.
     */
    Page following(Predicate<Screen> next) {
        follow = next;
        return this;
    }

    Page whenGone(Runnable action) {
        gone = action;
        return this;
    }

    public List<Node> question() {
        return question;
    }

    public Optional<Node> picture() {
        return picture;
    }

    public List<Node> answers() {
        return answers;
    }

    public Optional<Node> heading() {
        return heading;
    }

    public Optional<Words> leave() {
        return leave;
    }

    public boolean leaveEnabled() {
        return leaveEnabled;
    }

    public Optional<KeySink> keys() {
        return keys;
    }

    public Wide wide() {
        return wide;
    }

    /** Whether the page now shows that screen, without being built anew. */
    public boolean follows(Screen next) {
        return follow.test(next);
    }

    /** The page has left the glass: nothing typed stays. */
    public void close() {
        keys.ifPresent(KeySink::wipe);
        gone.run();
    }
}
