package madoguchi.ui.page;

import madoguchi.ui.drawing.Drawings;
import madoguchi.ui.part.Kit;

/** P02: the card is being read. */
final class ReadingPage {

    private ReadingPage() {}

    static Page of(Kit kit) {
        return Page.asking(kit.question("P02.question"), kit.lead("P02.lead"))
                .picture(Drawings.reading(kit.motion()))
                .pictureRight()
                .leave(kit.words("bar.leave"));
    }
}
