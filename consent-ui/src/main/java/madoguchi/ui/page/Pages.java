package madoguchi.ui.page;

import madoguchi.screen.ConsentScreen;
import madoguchi.screen.DoneScreen;
import madoguchi.screen.IdentityScreen;
import madoguchi.screen.Screen;
import madoguchi.screen.StaffScreen;
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
            case IdentityScreen.P02Reading _ -> ReadingPage.of(kit);
            case IdentityScreen.P03Method s -> MethodPage.of(kit, s);
            case IdentityScreen.P04Face s -> FacePage.looking(kit, s, live);
            case IdentityScreen.P04NotRecognised s -> FacePage.notRecognised(kit, s);
            case IdentityScreen.P05Pin s -> PinPage.entering(kit, s, pads);
            case IdentityScreen.P06PinLocked s -> PinPage.locked(kit, s);
            case IdentityScreen.P07Password s -> VisualPage.password(kit, s);
            case IdentityScreen.P07Compare s -> VisualPage.compare(kit, s, photo);
            case IdentityScreen.P07Photo s -> VisualPage.afterPin(kit, s, photo);
            case IdentityScreen.P10Certificate s -> CertificatePage.of(kit, s);
            case ConsentScreen.P11Consent s -> ConsentPage.bundled(kit, s);
            case ConsentScreen.P11Beforehand s -> ConsentPage.beforehand(kit, s);
            case ConsentScreen.P12Question s -> ConsentPage.question(kit, s);
            case ConsentScreen.P13Review s -> ConsentPage.review(kit, s);
            case ConsentScreen.P08Checking s -> CheckingPage.of(kit, s);
            case ConsentScreen.P09Apply _ -> RegistrationPage.apply(kit);
            case ConsentScreen.P09Applying _ -> RegistrationPage.applying(kit);
            case ConsentScreen.P09Registered _ -> RegistrationPage.registered(kit);
            case ConsentScreen.P14Offer s -> OfferPage.of(kit, s);
            case DoneScreen.P15Done s -> DonePage.of(kit, s);
            case DoneScreen.P16Limit s -> LimitPage.asking(kit, s);
            case DoneScreen.P16Done _ -> LimitPage.done(kit);
            case Screen.P17TakeCard s -> TakeCardPage.of(kit, s);
            case Screen.P20Sorry s -> SorryPage.of(kit, s);
            case StaffScreen.S00Facility s -> FirstStartPage.facility(kit, s);
            case StaffScreen.S00Languages s -> FirstStartPage.languages(kit, s);
            case StaffScreen.S00Password s -> PasswordPage.of(kit, s);
            case StaffScreen.S01LogIn s -> LogInPage.of(kit, s);
            case Screen.AtDesk s ->
                    throw new IllegalArgumentException(s.kind() + " has the desk's frame");
        };
    }
}
