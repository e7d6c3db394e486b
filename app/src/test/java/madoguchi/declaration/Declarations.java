package madoguchi.declaration;

import java.time.LocalDate;
import java.util.Optional;

/** Declarations of invented people. */
public final class Declarations {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private Declarations() {}

    /** Of somebody of 76 years; nothing is missing and nothing is wrong. */
    public static EligibilityDeclaration complete() {
        return new EligibilityDeclaration(
                Form.OF_2024_12,
                new Coverage(
                        true,
                        Optional.of(Coverage.Scheme.LATE_ELDERLY),
                        "東京都後期高齢者医療広域連合",
                        "",
                        Optional.empty(),
                        Optional.of(Coverage.Share.TEN)),
                new CardFace(
                        "佐藤 花子",
                        "サトウ ハナコ",
                        Optional.of(LocalDate.of(1950, 3, 9)),
                        Optional.of(CardFace.Sex.FEMALE),
                        "東京都千代田区霞が関1-2-2",
                        ""),
                Optional.of(TODAY),
                "",
                "090-1234-5678");
    }

    /** The same declaration of somebody else. */
    static EligibilityDeclaration bornOn(LocalDate born) {
        return complete()
                .with(complete().card().born(Optional.of(born)))
                .with(
                        complete()
                                .coverage()
                                .scheme(Optional.of(Coverage.Scheme.NATIONAL))
                                .share(Optional.empty()));
    }
}
