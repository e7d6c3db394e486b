package madoguchi.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import madoguchi.failure.FailureCode;
import madoguchi.screen.IdentityScreen.Method;
import madoguchi.visit.CardFacts.PinState;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The screen book's table of what a card and a device allow. */
class MethodsTest {

    /** Columns: the camera works; out of order; works, after two failures; a reader of 2024-12. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "ordinary             | FACE PIN VISUAL | PIN VISUAL | PIN VISUAL | FACE PIN",
                "ordinary, last try   | FACE PIN VISUAL | PIN VISUAL | PIN VISUAL | FACE PIN",
                "ordinary, locked     | FACE VISUAL     | VISUAL     | VISUAL     | FACE",
                "顔認証マイナンバーカード | FACE VISUAL     | VISUAL     | VISUAL     | FACE",
                "写真なし              | PIN             | PIN        | PIN        | PIN",
                "写真なし, locked      | -               | -          | -          | -",
                "写真なし, without PIN | -               | -          | -          | -"
            })
    @DisplayName(
            "which methods a card allows, by what can be read of it and what the device can do")
    void table(String card, String works, String broken, String failed, String before) {
        Rules rules = Rules.standard();
        Health noCamera = Health.of(Set.of(FailureCode.CAMERA_OUT_OF_ORDER));

        assertThat(subject(card, 0).methods(rules, Health.GOOD)).isEqualTo(methods(works));
        assertThat(subject(card, 0).methods(rules, noCamera)).isEqualTo(methods(broken));
        assertThat(subject(card, rules.faceAttempts()).methods(rules, Health.GOOD))
                .isEqualTo(methods(failed));
        assertThat(subject(card, 0).methods(Rules.of(Generation.G2024_12), Health.GOOD))
                .isEqualTo(methods(before));
    }

    private static Subject subject(String card, int failures) {
        PinState pin =
                switch (card) {
                    case "ordinary", "写真なし" -> new PinState.Tries(3);
                    case "ordinary, last try" -> new PinState.Tries(1);
                    case "ordinary, locked", "写真なし, locked" -> new PinState.Locked();
                    case "顔認証マイナンバーカード", "写真なし, without PIN" -> new PinState.NeverSet();
                    default -> throw new IllegalArgumentException(card);
                };
        return new Subject(
                new Visit(1, "v", Procedure.FIRST, Given.NINE),
                new CardFacts(
                        !card.startsWith("写真なし"),
                        pin,
                        LocalDate.MAX,
                        Optional.empty(),
                        Optional.empty()),
                failures);
    }

    private static Set<Method> methods(String names) {
        return names.equals("-")
                ? EnumSet.noneOf(Method.class)
                : Arrays.stream(names.split(" ")).map(Method::valueOf).collect(Collectors.toSet());
    }
}
