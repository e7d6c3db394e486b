package madoguchi.ui.page;

import madoguchi.screen.Screen;
import madoguchi.ui.part.CardPhoto;
import madoguchi.ui.part.Kit;
import madoguchi.ui.part.LivePicture;
import madoguchi.ui.part.PadOrders;

/**
 * Which page shows which screen: the one place. A new screen does not compile until it has a page.
 */
public final class Pages {

    private final LivePicture live;
    private final CardPhoto photo;
    private final PadOrders pads;

    public Pages(LivePicture live, CardPhoto photo, PadOrders pads) {
        this.live = live;
        this.photo = photo;
        this.pads = pads;
    }

    public Page build(Kit kit, Screen screen) {
        return switch (screen) {
            case Screen.P01Welcome s -> WelcomePage.open(kit, s);
            case Screen.P01Closed s -> WelcomePage.closed(kit, s);
            case Screen.P02Reading _ -> ReadingPage.of(kit);
            case Screen.P03Method s -> MethodPage.of(kit, s);
            case Screen.P04Face s -> FacePage.looking(kit, s, live);
            case Screen.P04NotRecognised s -> FacePage.notRecognised(kit, s);
            case Screen.P05Pin s -> PinPage.entering(kit, s, pads);
            case Screen.P06PinLocked s -> PinPage.locked(kit, s);
            case Screen.P07Password s -> VisualPage.password(kit, s);
            case Screen.P07Compare s -> VisualPage.compare(kit, s, photo);
            case Screen.P07Photo s -> VisualPage.afterPin(kit, s, photo);
            case Screen.P10Certificate s -> CertificatePage.of(kit, s);
            case Screen.P11Consent s -> ConsentPage.bundled(kit, s);
            case Screen.P11Beforehand s -> ConsentPage.beforehand(kit, s);
            case Screen.P12Question s -> ConsentPage.question(kit, s);
            case Screen.P13Review s -> ConsentPage.review(kit, s);
            case Screen.P08Checking s -> CheckingPage.of(kit, s);
            case Screen.P09Apply _ -> RegistrationPage.apply(kit);
            case Screen.P09Applying _ -> RegistrationPage.applying(kit);
            case Screen.P09Registered _ -> RegistrationPage.registered(kit);
            case Screen.P14Offer s -> OfferPage.of(kit, s);
            case Screen.P15Done s -> DonePage.of(kit, s);
            case Screen.P16Limit s -> LimitPage.asking(kit, s);
            case Screen.P16Done _ -> LimitPage.done(kit);
            case Screen.P17TakeCard s -> TakeCardPage.of(kit, s);
            case Screen.P20Sorry s -> SorryPage.of(kit, s);
            case Screen.S00Facility s -> FirstStartPage.facility(kit, s);
            case Screen.S00Languages s -> FirstStartPage.languages(kit, s);
            case Screen.S00Password s -> PasswordPage.of(kit, s);
            case Screen.S01LogIn s -> LogInPage.of(kit, s);
            case Screen.AtDesk s ->
                    throw new IllegalArgumentException(s.kind() + " has the desk's frame");
        };
    }
}
