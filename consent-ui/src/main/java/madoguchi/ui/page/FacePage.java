package madoguchi.ui.page;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import madoguchi.screen.IdentityScreen;
import madoguchi.screen.IdentityScreen.FaceHint;
import madoguchi.screen.IdentityScreen.Method;
import madoguchi.screen.Touch.Answer;
import madoguchi.ui.drawing.Drawings;
import madoguchi.ui.drawing.Icon;
import madoguchi.ui.part.Kit;
import madoguchi.ui.part.LivePicture;
import madoguchi.ui.part.Paragraph;
import madoguchi.ui.words.Words;

/** P04: the camera looks, or did not recognise. */
final class FacePage {

    private FacePage() {}

    static Page looking(Kit kit, IdentityScreen.P04Face screen, LivePicture live) {
        var hint = new Paragraph(hint(kit, screen.hint()), "hint-text").centred();
        var hintBox = new HBox(hint);
        hintBox.getStyleClass().add("hint");
        hintBox.setAlignment(Pos.CENTER);
        HBox.setHgrow(hint, Priority.ALWAYS);
        show(live, screen.hint());
        var page =
                Page.asking(kit.question("P04.question"), hintBox)
                        .picture(live.scaled())
                        .pictureRight();
        if (screen.onlyMethod()) {
            page.answer(kit.lead("P03.lead"));
        }
        if (screen.pinOffered()) {
            page.answer(kit.aside(Answer.PIN, Icon.PIN, "P04.answer.PIN"));
        }
        return page.leave(kit.words("P04.leave"))
                .following(
                        next -> {
                            boolean same =
                                    next instanceof IdentityScreen.P04Face face
                                            && face.pinOffered() == screen.pinOffered()
                                            && face.onlyMethod() == screen.onlyMethod();
                            if (same) {
                                Optional<FaceHint> now = ((IdentityScreen.P04Face) next).hint();
                                hint.say(hint(kit, now));
                                show(live, now);
                            }
                            return same;
                        });
    }

    static Page notRecognised(Kit kit, IdentityScreen.P04NotRecognised screen) {
        var page =
                Page.asking(kit.question("P04.failed.question"), kit.lead("P04.failed.lead"))
                        .picture(Drawings.face());
        if (screen.again()) {
            page.answer(kit.answer(Answer.TRY_AGAIN, Icon.AGAIN, "P04.failed.answer.TRY_AGAIN"));
        }
        if (screen.others().contains(Method.PIN)) {
            page.answer(kit.answer(Answer.PIN, Icon.PIN, "P04.failed.answer.PIN"));
        }
        if (screen.others().contains(Method.VISUAL)) {
            page.answer(kit.answer(Answer.VISUAL, Icon.STAFF, "P04.failed.answer.VISUAL"));
        }
        return page.leave(kit.words("P04.leave"));
    }

    private static void show(LivePicture live, Optional<FaceHint> hint) {
        live.hinted(hint.isPresent());
        live.asks(
                hint.filter(FaceHint.TURN_LEFT::equals).isPresent()
                        ? LivePicture.Asked.TURN_LEFT
                        : hint.filter(FaceHint.TURN_RIGHT::equals).isPresent()
                                ? LivePicture.Asked.TURN_RIGHT
                                : LivePicture.Asked.NOTHING);
    }

    private static Words hint(Kit kit, Optional<FaceHint> hint) {
        return kit.words("P04.hint." + hint.map(FaceHint::name).orElse("none"));
    }
}
