package madoguchi.ui.page;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAction;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import madoguchi.screen.DeskTouch;
import madoguchi.screen.Language;
import madoguchi.screen.StaffScreen.S00Facility;
import madoguchi.screen.StaffScreen.S00Languages;
import madoguchi.screen.Touch;
import madoguchi.screen.Touch.Answer;
import madoguchi.ui.desk.DeskKit;
import madoguchi.ui.desk.TextKeys;
import madoguchi.ui.desk.TextLine;
import madoguchi.ui.drawing.Icon;
import madoguchi.ui.part.Kit;
import madoguchi.ui.part.Paragraph;
import madoguchi.ui.part.Touchable;
import madoguchi.ui.words.Words;

/** S00: what is asked before the passwords. */
final class FirstStartPage {

    private FirstStartPage() {}

    /** Whose terminal it is; what is typed stays while the screen follows it. */
    static Page facility(Kit kit, S00Facility screen) {
        var desk = new DeskKit(kit, screen.id());
        var name = new TextLine(desk, S00Facility.Field.NAME);
        var code = new TextLine(desk, S00Facility.Field.CODE);
        var fields = new VBox(name, code);
        fields.getStyleClass().add("first-fields");
        focusedFirst(name.line());
        name.line().setOnAction(_ -> code.line().requestFocus());
        Touchable next = next(kit);
        code.line().setOnAction(_ -> next.executeAccessibleAction(AccessibleAction.FIRE));
        var parts = new Parts(name, code, next, kit.body("S00.facility.lead"), notStored(kit));
        var page =
                Page.asking(
                                kit.question("S00.facility.question"),
                                parts.lead(),
                                parts.notStored(),
                                fields)
                        .answer(TextKeys.standing(desk, fields).lettersFor(code.line()))
                        .answer(next);
        parts.show(kit, screen);
        return page.following(
                following -> {
                    if (!(following instanceof S00Facility now)) {
                        return false;
                    }
                    parts.show(kit, now);
                    return true;
                });
    }

    /** What of the page changes while somebody types. */
    private record Parts(TextLine name, TextLine code, Touchable next, Node lead, Node notStored) {

        void show(Kit kit, S00Facility now) {
            name.show(now.name(), complaint(kit, now, S00Facility.Field.NAME));
            code.show(now.code(), complaint(kit, now, S00Facility.Field.CODE));
            next.enabled(!now.busy());
            there(lead, !now.notStored());
            there(notStored, now.notStored());
        }

        private static Optional<Words> complaint(
                Kit kit, S00Facility now, S00Facility.Field field) {
            return now.wrong().contains(field)
                    ? Optional.of(kit.words("S00.wrong." + field))
                    : Optional.empty();
        }

        private static void there(Node node, boolean now) {
            node.setVisible(now);
            node.setManaged(now);
        }
    }

    private static void focusedFirst(TextField line) {
        line.sceneProperty()
                .addListener(
                        (_, _, scene) -> {
                            if (scene != null) {
                                line.requestFocus();
                            }
                        });
    }

    /** Which languages patients are offered: each can be taken in and out. */
    static Page languages(Kit kit, S00Languages screen) {
        var page = Page.asking(kit.question("S00.languages.question"));
        page.alsoAsking(kit.body("S00.languages.lead"));
        if (screen.notStored()) {
            page.alsoAsking(notStored(kit));
        }
        for (Language language : Language.values()) {
            page.answer(offered(kit, language, screen.offered().contains(language)));
        }
        return page.answer(next(kit).enabled(!screen.busy()));
    }

    private static Touchable offered(Kit kit, Language language, boolean now) {
        var name = new Paragraph(Words.data(language.ownName()), "language-text");
        var how = kit.small(now ? "S00.languages.offered" : "S00.languages.notOffered");
        var face = new HBox((now ? Icon.AGREE : Icon.REFUSE).draw(44), name, how);
        face.getStyleClass().add("answer-row");
        face.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(name, Priority.ALWAYS);
        Words said =
                kit.words(
                        now ? "S00.languages.said.offered" : "S00.languages.said.notOffered",
                        language.ownName());
        return Touchable.answer(
                        "S00-LANGUAGE-" + language.tag(),
                        said,
                        kit.taps(),
                        () ->
                                kit.touches()
                                        .accept(
                                                new Touch.AtDesk(
                                                        new DeskTouch.Picked(
                                                                S00Languages.Field.LANGUAGE,
                                                                language.tag()))),
                        face)
                .styled("language")
                .chosen(now);
    }

    private static Touchable next(Kit kit) {
        return kit.onward(Answer.CONFIRM, Icon.CHECK, "S00.answer.CONFIRM");
    }

    private static Node notStored(Kit kit) {
        return kit.notice(Icon.CAUTION, kit.words("S00.problem.NOT_STORED"));
    }
}
