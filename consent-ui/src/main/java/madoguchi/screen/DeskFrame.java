package madoguchi.screen;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What stands around every page of the desk.
 *
 * @param role none: nobody is logged in
 * @param places those that this role may open, in the order of the navigation
 * @param ownKeyboard whether there may be no other: on the glass
 * @param logOutIn seconds until staff are logged out for want of a touch; whole minutes while there
 *     is more than one
 */
public record DeskFrame(
        Optional<DeskRole> role,
        List<DeskPlace> places,
        DeskPlace here,
        boolean ownKeyboard,
        OptionalInt logOutIn) {
    public DeskFrame {
        places = List.copyOf(places);
    }
}
