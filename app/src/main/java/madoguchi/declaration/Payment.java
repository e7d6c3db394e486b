package madoguchi.declaration;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import madoguchi.declaration.Coverage.Scheme;
import madoguchi.declaration.Coverage.Share;
import madoguchi.eligibility.CopayTable;

/**
 * What a declaration says about the day's payment: 「3割負担（未就学児は2割負担。70歳以上等の方は1～3割）により自己負担額を計算します。」
 * (seed 001). There is no value for all of it.
 */
public sealed interface Payment {

    /**
     * What the patient declared, where the form asks for it (※2).
     *
     * @param percent 10, 20 or 30
     */
    record Declared(int percent) implements Payment {}

    /**
     * What the sentence says for this age.
     *
     * @param percent 30, or 20 before school
     */
    record ByAge(int percent) implements Payment {}

    /**
     * 「わからない」, nothing said, or something that cannot be: the insurer knows, and nobody here works
     * it out.
     */
    record AskInsurer() implements Payment {}

    /**
     * @param on the day of treatment
     */
    static Payment of(EligibilityDeclaration declaration, LocalDate on) {
        Optional<Share> share = declaration.coverage().share();
        Optional<LocalDate> born = declaration.card().born();
        if (share.equals(Optional.of(Share.UNKNOWN))
                || born.isEmpty() && !lateElderly(declaration)) {
            return new AskInsurer();
        }
        if (share.isPresent()) {
            int percent = share.get().percent().orElseThrow();
            return possible(declaration, on).contains(percent)
                    ? new Declared(percent)
                    : new AskInsurer();
        }
        if (asksForShare(declaration, on)) {
            return new AskInsurer();
        }
        return new ByAge(possible(declaration, on).getFirst());
    }

    /** ※2: 「70歳以上の方、または後期高齢者医療の被保険者の方」. */
    static boolean asksForShare(EligibilityDeclaration declaration, LocalDate on) {
        return lateElderly(declaration)
                || declaration.card().born().map(born -> over70(born, on)).orElse(false);
    }

    /** Every ratio that somebody of this age can have; of 後期, whatever the age, all three. */
    static List<Integer> possible(EligibilityDeclaration declaration, LocalDate on) {
        return declaration
                .card()
                .born()
                .filter(_ -> !lateElderly(declaration))
                .map(born -> CopayTable.possible(born, on))
                .orElse(List.of(10, 20, 30));
    }

    private static boolean over70(LocalDate born, LocalDate on) {
        return CopayTable.isElderly(born, on) || CopayTable.isLateElderly(born, on);
    }

    private static boolean lateElderly(EligibilityDeclaration declaration) {
        return declaration.coverage().scheme().equals(Optional.of(Scheme.LATE_ELDERLY));
    }
}
