package madoguchi.ui.desk;

import java.util.Optional;
import java.util.OptionalInt;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import madoguchi.screen.DeskFrame;
import madoguchi.screen.DeskPlace;
import madoguchi.screen.DeskTouch;
import madoguchi.screen.Screen;
import madoguchi.ui.drawing.Icon;
import madoguchi.ui.part.KeySink;
import madoguchi.ui.part.Kit;
import madoguchi.ui.part.LivePicture;
import madoguchi.ui.part.Paragraph;
import madoguchi.ui.words.Words;

/**
 * The one frame of all desk pages: where one is, where one can go, the way out with the time left,
 * and the page. The places stand at the left on a wide glass, above the page on a high one.
 */
public final class DeskView extends VBox {

    private final DeskKit kit;
    private final boolean wide;
    private final Paragraph left;
    private final DeskPage<?> page;
    private DeskFrame frame;

    public DeskView(Kit kit, Screen.AtDesk screen, LivePicture live, boolean wide) {
        this.kit = new DeskKit(kit, "desk");
        this.wide = wide;
        this.frame = screen.frame();
        left = new Paragraph(timeLeft(frame.logOutIn()), "desk-left");
        page = DeskPages.build(kit, screen.page(), live, wide);
        getStyleClass().add("desk-frame");
        Node places = places();
        var body = wide ? new HBox(places, page) : new VBox(places, page);
        body.getStyleClass().add("desk-body");
        HBox.setHgrow(page, Priority.ALWAYS);
        VBox.setVgrow(page, Priority.ALWAYS);
        VBox.setVgrow(body, Priority.ALWAYS);
        page.setMinHeight(0);
        body.setMinHeight(0);
        getChildren().addAll(head(), body);
        if (frame.ownKeyboard()) {
            var keys = new TextKeys(this.kit, this);
            keys.visibleProperty().addListener((_, _, shown) -> page.typing(shown));
            getChildren().add(keys);
        }
    }

    /** Whether the frame now shows that screen, without being built anew. */
    public boolean follows(Screen screen) {
        if (!(screen instanceof Screen.AtDesk next)
                || !next.frame().places().equals(frame.places())
                || next.frame().here() != frame.here()
                || !next.frame().role().equals(frame.role())
                || !page.follows(next.page())) {
            return false;
        }
        frame = next.frame();
        left.say(timeLeft(frame.logOutIn()));
        return true;
    }

    /** A keyboard on the page, which also takes what is typed on real keys. */
    public Optional<KeySink> keys() {
        return page.keys();
    }

    /** The page has left the glass: nothing typed stays. */
    public void close() {
        page.keys().ifPresent(KeySink::wipe);
        page.gone();
    }

    private Node head() {
        var title = new Paragraph(place(frame.here()), "desk-title");
        var role =
                new Paragraph(
                        kit.words(frame.role().map(who -> "role." + who).orElse("role.nobody")),
                        "desk-role");
        var logOut =
                kit.button(
                        "desk-log-out",
                        Icon.LEAVE,
                        kit.words(frame.role().isPresent() ? "logOut" : "leave"),
                        new DeskTouch.LogOut());
        logOut.setMaxHeight(Region.USE_PREF_SIZE);
        var head = new HBox(Icon.DESK.draw(36), title, role, left, logOut);
        head.getStyleClass().add("desk-head");
        head.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(title, Priority.ALWAYS);
        return head;
    }

    private Node places() {
        var places = wide ? new VBox() : new Flow();
        places.getStyleClass().add("desk-places");
        for (DeskPlace place : frame.places()) {
            var button =
                    kit.button(
                                    "desk-place-" + place,
                                    icon(place),
                                    place(place),
                                    new DeskTouch.Go(place))
                            .styled("desk-place")
                            .chosen(place == frame.here());
            ((HBox) button.getChildren().getFirst()).setAlignment(Pos.CENTER_LEFT);
            places.getChildren().add(button);
        }
        places.setMinHeight(Region.USE_PREF_SIZE);
        return wide ? besidePage(places) : places;
    }

    /** Where somebody types on the glass, not all of them have room. */
    private static Node besidePage(Pane places) {
        var scrolled = Table.scrolled(places);
        scrolled.setMinWidth(Region.USE_PREF_SIZE);
        return scrolled;
    }

    private Words place(DeskPlace place) {
        return kit.words("place." + place);
    }

    private static Icon icon(DeskPlace place) {
        return switch (place) {
            case S02_TODAY -> Icon.LIST;
            case S03_VISUAL_MODE -> Icon.STAFF;
            case S04_FALLBACK -> Icon.UNKNOWN;
            case S05_DECLARATION -> Icon.SHEET;
            case S06_CARE -> Icon.CAUTION;
            case S07_USAGE -> Icon.CHART;
            case S08_SETTINGS -> Icon.GEAR;
            case T06_PRACTICE -> Icon.LEARN;
            case T01_SELF_CHECK -> Icon.EACH;
            case T02_CAMERA -> Icon.FACE;
            case T03_CARD_TEST -> Icon.CARD;
            case T04_ERROR_BOOK -> Icon.SHEET;
            case T05_SCHEDULE -> Icon.AGAIN;
        };
    }

    private Words timeLeft(OptionalInt seconds) {
        if (seconds.isEmpty()) {
            return Words.data("");
        }
        int left = seconds.getAsInt();
        return left > 60
                ? kit.words("logOutIn.minutes", left / 60)
                : kit.words("logOutIn.seconds", left);
    }
}
