package madoguchi.desk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import madoguchi.failure.FailureCode;
import madoguchi.screen.DeskPlace;
import madoguchi.screen.DeskRole;

/** Who may go where, and what is there. */
final class Places {

    private Places() {}

    /** What a role may open: staff what the reception needs, the administrator everything. */
    private static boolean openTo(DeskRole role, DeskPlace place) {
        return switch (place) {
            case S02_TODAY,
                    S03_VISUAL_MODE,
                    S04_FALLBACK,
                    S05_DECLARATION,
                    S06_CARE,
                    S07_USAGE,
                    T04_ERROR_BOOK,
                    T06_PRACTICE ->
                    true;
            case S08_SETTINGS, T01_SELF_CHECK, T02_CAMERA, T03_CARD_TEST, T05_SCHEDULE ->
                    role == DeskRole.ADMINISTRATOR;
        };
    }

    static List<DeskPlace> of(DeskRole role) {
        return Stream.of(DeskPlace.values()).filter(place -> openTo(role, place)).toList();
    }

    /**
     * Whether anybody may look at the self-check: with the store out of order no password can be
     * compared, and it is then that the self-check is needed. It shows nobody's data, and changes
     * nothing.
     *
     * @param cannot why no password can be compared
     */
    static boolean selfCheckWithoutLogIn(Optional<FailureCode> cannot) {
        return cannot.equals(Optional.of(FailureCode.STORE_OUT_OF_ORDER));
    }

    /** Where staff are after they logged in. */
    static DeskPlace first() {
        return DeskPlace.S02_TODAY;
    }

    static Page open(DeskPlace place) {
        return switch (place) {
            case S02_TODAY -> TodayPage.unread();
            case S03_VISUAL_MODE -> VisualPage.unread();
            case S04_FALLBACK -> FallbackPage.begun();
            case S05_DECLARATION -> DeclarationPage.unread();
            case S06_CARE -> CarePage.unread();
            case S07_USAGE -> UsagePage.unread();
            case S08_SETTINGS -> SettingsPage.unread();
            case T01_SELF_CHECK -> SelfCheckPage.unread();
            case T02_CAMERA -> CameraPage.unread();
            case T03_CARD_TEST -> CardTestPage.unread();
            case T04_ERROR_BOOK -> ErrorBookPage.unread();
            case T05_SCHEDULE -> SchedulePage.unread();
            case T06_PRACTICE -> PracticePage.unread();
        };
    }
}
