package madoguchi.desk;

import java.time.ZonedDateTime;
import java.util.List;
import madoguchi.screen.DeskPlace;
import madoguchi.screen.DeskScreen;
import madoguchi.screen.DeskTouch;
import madoguchi.screen.Secret;

/**
 * One page of the desk as a value: what it knows, what follows from what happened, what is seen.
 * Pure; what it wants to know or have done it requests. A page that is left forgets everything.
 *
 * <p>A new page is: its record in {@code screen} ({@link DeskScreen}), its value in {@link
 * DeskPlace}, its file here, its {@link Request} and {@link Reply} and who answers them in {@code
 * desk.run}, its page in {@code ui.desk}, its words, its sample. The compiler asks for each but the
 * words and the sample, which tests ask for. {@link TodayPage} is the example.
 */
public sealed interface Page
        permits TodayPage,
                VisualPage,
                FallbackPage,
                DeclarationPage,
                CarePage,
                UsagePage,
                SettingsPage,
                SelfCheckPage,
                CameraPage,
                CardTestPage,
                ErrorBookPage,
                SchedulePage,
                PracticePage {

    DeskPlace place();

    /**
     * What the page wants first.
     *
     * @param now in the facility's zone
     */
    Turn opened(ZonedDateTime now);

    /**
     * What staff did on this page: never {@link DeskTouch.Go} nor {@link DeskTouch.LogOut}. What
     * cannot be is ignored.
     */
    Turn touched(DeskTouch touch, ZonedDateTime now);

    Turn answered(Reply reply, ZonedDateTime now);

    /** About once a second, for what shows how something stands now. */
    default Turn ticked(ZonedDateTime now) {
        return stay();
    }

    /** A password was entered on this page; hand it on in a request, or forget it. */
    default Turn entered(Secret password, ZonedDateTime now) {
        return stay();
    }

    /** Whether a card that is put down is this page's to try, and no patient's. */
    default boolean takesCard() {
        return false;
    }

    DeskScreen screen();

    default Turn stay(Request... requests) {
        return new Turn(this, List.of(requests));
    }

    /** The page as it is now, and what it wants. */
    record Turn(Page page, List<Request> requests) {
        static Turn to(Page page, Request... requests) {
            return new Turn(page, List.of(requests));
        }
    }
}
