package madoguchi.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import madoguchi.eligibility.ConsentKind;
import madoguchi.eligibility.IdentityMethod;
import madoguchi.screen.DoneScreen;
import madoguchi.screen.Screen;

/**
 * How a walk ended, seen from outside: by the screens that were shown and the row that the receipt
 * computer finds.
 *
 * @param row of the view {@code v1_result}; none when no result is left
 */
public record Report(
        Scenario.Outcome outcome,
        Optional<String> code,
        Optional<IdentityMethod> method,
        Map<ConsentKind, Boolean> consents,
        Optional<SequencedMap<String, String>> row,
        List<String> screens) {

    public static Report of(Album album, Optional<SequencedMap<String, String>> row) {
        Scenario.Outcome outcome = Scenario.Outcome.LEFT;
        Optional<String> code = Optional.empty();
        // a walk may be more than one visit: the last that came to an end counts
        for (Album.Shown shown : album.all()) {
            if (shown.screen() instanceof DoneScreen.P15Done) {
                outcome = Scenario.Outcome.DONE;
                code = Optional.empty();
            } else if (shown.screen() instanceof Screen.P20Sorry sorry) {
                outcome = Scenario.Outcome.SORRY;
                code = Optional.of(sorry.code());
            }
        }
        return new Report(
                outcome,
                code,
                row.map(found -> IdentityMethod.valueOf(found.get("identity_method"))),
                row.map(Report::consents).orElse(Map.of()),
                row,
                album.names());
    }

    private static Map<ConsentKind, Boolean> consents(Map<String, String> row) {
        Map<ConsentKind, Boolean> consents = new LinkedHashMap<>();
        for (ConsentKind kind : ConsentKind.values()) {
            String flag = row.get(kind.name().toLowerCase(Locale.ROOT) + "_flag");
            if (flag != null) {
                consents.put(kind, flag.equals("1"));
            }
        }
        return consents;
    }

    /** Every difference from what the scenario says; none when it ended as it should. */
    public List<String> differencesFrom(Scenario.Ends ends) {
        List<String> differences = new ArrayList<>();
        differ(differences, "outcome", ends.outcome(), outcome);
        differ(differences, "code", ends.code(), code);
        differ(differences, "method", ends.method(), method);
        differ(differences, "consents", ends.consents(), consents);
        int same = 0;
        while (same < Math.min(ends.screens().size(), screens.size())
                && ends.screens().get(same).equals(screens.get(same))) {
            same++;
        }
        if (same < Math.max(ends.screens().size(), screens.size())) {
            differences.add(
                    "screen %d: expected %s, was %s"
                            .formatted(same + 1, at(ends.screens(), same), at(screens, same)));
        }
        return differences;
    }

    private static String at(List<String> names, int index) {
        return index < names.size() ? names.get(index) : "nothing more";
    }

    private static void differ(List<String> differences, String what, Object expected, Object was) {
        if (!expected.equals(was)) {
            differences.add("%s: expected %s, was %s".formatted(what, expected, was));
        }
    }
}
