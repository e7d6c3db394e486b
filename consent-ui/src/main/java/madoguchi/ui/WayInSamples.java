package madoguchi.ui;

import static java.util.Optional.empty;
import static java.util.Optional.of;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.Set;
import madoguchi.screen.DeskFrame;
import madoguchi.screen.DeskPassword;
import madoguchi.screen.DeskPlace;
import madoguchi.screen.DeskRole;
import madoguchi.screen.Language;
import madoguchi.screen.Screen;
import madoguchi.screen.StaffScreen;
import madoguchi.screen.StaffScreen.S00Facility;
import madoguchi.screen.StaffScreen.S00Facility.Field;
import madoguchi.screen.StaffScreen.S00Languages;
import madoguchi.screen.StaffScreen.S00Password;
import madoguchi.screen.StaffScreen.S00Password.Problem;
import madoguchi.screen.StaffScreen.S00Password.Stage;
import madoguchi.screen.T01SelfCheck;

/** The first start and the log-in in {@link DeskSamples}. All persons are invented. */
final class WayInSamples {

    private WayInSamples() {}

    static SequencedMap<String, Screen> all() {
        SequencedMap<String, Screen> all = new LinkedHashMap<>();
        all.put("S00-facility", facility("さくら内科クリニック", "1312345678", Set.of(), false));
        all.put("S00-facility-wrong", facility("", "131234", Set.of(Field.values()), false));
        all.put("S00-facility-not-stored", facility("さくら内科", "1312345678", Set.of(), true));
        all.put("S00-languages", new S00Languages(List.of(Language.values()), false, false));
        all.put("S00-languages-one", new S00Languages(List.of(Language.JA), true, false));
        for (DeskPassword which : DeskPassword.values()) {
            all.put("S00-" + which, choosing(which, false, Stage.CHOOSE, empty()));
        }
        all.put("S00-repeat", choosing(DeskPassword.FACILITY, false, Stage.REPEAT, empty()));
        all.put("S00-change", choosing(DeskPassword.STAFF, true, Stage.CHOOSE, empty()));
        for (Problem problem : Problem.values()) {
            all.put(
                    "S00-" + problem,
                    choosing(DeskPassword.FACILITY, false, Stage.CHOOSE, of(problem)));
        }
        all.put("S01", new StaffScreen.S01LogIn(DeskRole.STAFF, false, 0, false));
        all.put("S01-wrong", new StaffScreen.S01LogIn(DeskRole.STAFF, true, 0, false));
        all.put("S01-wait", new StaffScreen.S01LogIn(DeskRole.ADMINISTRATOR, true, 30, false));
        all.put("S01-checking", new StaffScreen.S01LogIn(DeskRole.STAFF, false, 0, true));
        all.put(
                "S01-cannot",
                new StaffScreen.S01LogIn(
                        DeskRole.STAFF, false, 0, false, Optional.of("K-401"), true));
        all.put(
                "T01-nobody",
                new Screen.AtDesk(
                        new DeskFrame(
                                Optional.empty(),
                                List.of(DeskPlace.T01_SELF_CHECK),
                                DeskPlace.T01_SELF_CHECK,
                                true,
                                OptionalInt.of(180)),
                        new T01SelfCheck(false, true, empty(), List.of(), List.of(), empty())));
        return all;
    }

    private static S00Facility facility(
            String name, String code, Set<Field> wrong, boolean notStored) {
        return new S00Facility(name, code, wrong, notStored, false);
    }

    private static S00Password choosing(
            DeskPassword which, boolean change, Stage stage, Optional<Problem> problem) {
        return new S00Password(which, change, stage, problem, 13);
    }
}
