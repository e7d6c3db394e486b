package madoguchi.visit.run;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import madoguchi.screen.DeskScreen;
import madoguchi.screen.Display;
import madoguchi.screen.Glass;
import madoguchi.screen.Languages;
import madoguchi.screen.Presentation;
import madoguchi.screen.Screen;
import madoguchi.screen.T02Camera;
import madoguchi.screen.Touch;
import madoguchi.settings.Facility;
import madoguchi.visit.Health;
import madoguchi.visit.Rules;
import madoguchi.visit.Screens;
import madoguchi.visit.State;

/**
 * What stands on the glass, and how it is presented. One rule decides who owns it: the desk while
 * somebody is there, else the visit.
 */
final class ShownGlass {

    private final Rules rules;
    private final Facility facility;
    private final Languages languages;
    private final Glass glass;

    private Presentation presentation;
    private Optional<Display> shown = Optional.empty();
    private Instant touchedAt = Instant.EPOCH;
    private volatile boolean showsCamera;

    /**
     * @param languages of the patients
     */
    ShownGlass(Rules rules, Facility facility, Languages languages, Glass glass) {
        this.rules = rules;
        this.facility = facility;
        this.languages = languages;
        this.glass = glass;
        this.presentation = Presentation.initial(languages);
    }

    /** The screen with which every counter begins. */
    static Display opening(Rules rules, Facility facility, Languages languages) {
        return display(
                rules,
                facility,
                State.initial(Health.GOOD),
                Optional.empty(),
                Presentation.initial(languages));
    }

    void touched(Touch touch, Instant at) {
        touchedAt = at;
        if (touch instanceof Touch.Adjusted(Presentation wanted)
                && wanted.languages().equals(languages)) {
            presentation = wanted;
        }
    }

    /** Whether a technician sees the live picture; asked by any thread. */
    boolean showsCamera() {
        return showsCamera;
    }

    /** As every patient finds it. */
    void presentAsFirst() {
        presentation = Presentation.initial(languages);
    }

    /** Who chose a language at 待機 and put no card down has gone by now. */
    boolean abandoned(Instant now) {
        return now.isAfter(touchedAt.plus(rules.times().idle()));
    }

    /**
     * @param desk its screen; none: nobody is there
     */
    void show(State state, Optional<Screen> desk) {
        Display display = display(rules, facility, state, desk, presentation);
        showsCamera =
                display.screen() instanceof Screen.AtDesk(_, DeskScreen page)
                        && page instanceof T02Camera;
        if (shown.filter(display::equals).isEmpty()) {
            shown = Optional.of(display);
            glass.show(display);
        }
    }

    private static Display display(
            Rules rules, Facility facility, State state, Optional<Screen> desk, Presentation how) {
        return desk.map(screen -> new Display(screen, how, OptionalInt.empty()))
                .orElseGet(
                        () ->
                                new Display(
                                        Screens.of(rules, state, facility.name(), facility.zone()),
                                        how,
                                        Screens.countdown(rules, state)));
    }
}
