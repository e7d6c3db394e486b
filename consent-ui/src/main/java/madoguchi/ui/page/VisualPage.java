package madoguchi.ui.page;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import madoguchi.screen.IdentityScreen;
import madoguchi.screen.Touch.Answer;
import madoguchi.ui.drawing.Icon;
import madoguchi.ui.part.CardPhoto;
import madoguchi.ui.part.Keyboard;
import madoguchi.ui.part.Kit;
import madoguchi.ui.part.Paragraph;
import madoguchi.ui.part.Ticker;

/** P07: a member of staff looks at the person and at the card's photo. */
final class VisualPage {

    private static final double PHOTO_HEIGHT = 300;

    private VisualPage() {}

    static Page password(Kit kit, IdentityScreen.P07Password screen) {
        boolean waiting = screen.waitSeconds() > 0;
        var keyboard = new Keyboard(kit, !screen.checking() && !waiting);
        var page =
                Page.asking(kit.question("P07.password.question"), kit.body("P07.password.lead"));
        if (screen.checking()) {
            page.alsoAsking(kit.lead("P07.password.checking"));
        } else if (waiting) {
            page.alsoAsking(waiting(kit, page, screen.waitSeconds()));
        } else if (screen.wrongBefore()) {
            page.alsoAsking(kit.notice(Icon.INFO, kit.words("P07.password.wrong")));
        }
        return page.alsoAsking(keyboard.display())
                .answer(keyboard.keys())
                .keys(keyboard)
                .leave(kit.words("bar.leave"))
                .leaveEnabled(!screen.checking());
    }

    static Page compare(Kit kit, IdentityScreen.P07Compare screen, CardPhoto photo) {
        return comparing(kit, "P07.compare", screen.photoShown(), photo)
                .answer(
                        kit.answer(
                                Answer.SAME_PERSON, Icon.AGREE, "P07.compare.answer.SAME_PERSON"))
                .answer(notTheSame(kit));
    }

    /** The same after a PIN: whoever stands there alone reads that nobody has to come. */
    static Page afterPin(Kit kit, IdentityScreen.P07Photo screen, CardPhoto photo) {
        return comparing(kit, "P07.photo", screen.photoShown(), photo)
                .answer(kit.answer(Answer.GO_ON, Icon.AGREE, "P07.photo.answer.GO_ON"))
                .answer(notTheSame(kit));
    }

    private static Node notTheSame(Kit kit) {
        return kit.answer(
                Answer.NOT_SAME_PERSON, Icon.REFUSE, "P07.compare.answer.NOT_SAME_PERSON");
    }

    private static Page comparing(Kit kit, String words, boolean photoShown, CardPhoto photo) {
        var frame = new StackPane(photo.show(photoShown, PHOTO_HEIGHT));
        frame.getStyleClass().add("photo-frame");
        return Page.asking(kit.question(words + ".question"), kit.lead(words + ".lead"))
                .picture(frame)
                .answer(
                        photoShown
                                ? kit.aside(
                                        Answer.HIDE_PHOTO,
                                        Icon.HIDE,
                                        "P07.compare.answer.HIDE_PHOTO")
                                : kit.aside(
                                        Answer.SHOW_PHOTO,
                                        Icon.PHOTO,
                                        "P07.compare.answer.SHOW_PHOTO"))
                .leave(kit.words("bar.leave"));
    }

    private static Node waiting(Kit kit, Page page, long seconds) {
        var text = new Paragraph(kit.words("P07.password.wait", seconds), "notice-text");
        var ticker =
                new Ticker(
                        Math.toIntExact(seconds),
                        kit.motion(),
                        left -> text.say(kit.words("P07.password.wait", left)));
        page.whenGone(ticker::stop);
        return kit.box(Icon.INFO, "notice", text);
    }
}
