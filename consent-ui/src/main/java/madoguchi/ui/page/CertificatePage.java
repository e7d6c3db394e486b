package madoguchi.ui.page;

import madoguchi.screen.IdentityScreen;
import madoguchi.screen.Touch.Answer;
import madoguchi.ui.drawing.Drawings;
import madoguchi.ui.drawing.Icon;
import madoguchi.ui.part.Kit;
import madoguchi.ui.part.Paragraph;

/** P10: the certificate on the card ends soon, or has ended. */
final class CertificatePage {

    private CertificatePage() {}

    static Page of(Kit kit, IdentityScreen.P10Certificate screen) {
        String key = screen.expired() ? "P10.expired" : "P10.soon";
        Paragraph end =
                new Paragraph(kit.words(key + ".end", kit.wording().date(screen.end())), "date");
        var page = Page.asking(kit.question(key + ".question"), end, kit.lead(key + ".lead"));
        if (screen.expired()) {
            page.alsoAsking(kit.lead("P10.expired.lastDay", kit.wording().date(screen.lastDay())));
        }
        return page.picture(Drawings.calendar())
                .answer(kit.onward(Answer.UNDERSTOOD, Icon.CHECK, "P10.answer.UNDERSTOOD"))
                .leave(kit.words("bar.leave"));
    }
}
