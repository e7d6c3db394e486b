package madoguchi.declaration;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * One 被保険者資格申立書. Anything may be missing: what is not known here is written on the paper by hand.
 * The signature always is, so it is no field.
 *
 * @param signedOn 年 月 日
 * @param relation 患者との関係, when somebody else signs (※5)
 * @param phone 連絡先電話番号
 */
public record EligibilityDeclaration(
        Form form,
        Coverage coverage,
        CardFace card,
        Optional<LocalDate> signedOn,
        String relation,
        String phone) {

    /**
     * @throws IllegalArgumentException when something is said that this form does not ask
     */
    public EligibilityDeclaration {
        Objects.requireNonNull(signedOn);
        if (coverage.issued().isPresent() && !form.has(Item.ISSUED)) {
            throw new IllegalArgumentException(
                    "the form of " + form.label() + " does not ask when a card was issued");
        }
    }

    /** To be filled in by hand. */
    public static EligibilityDeclaration blank(Form form) {
        return new EligibilityDeclaration(
                form, Coverage.BLANK, CardFace.BLANK, Optional.empty(), "", "");
    }

    public EligibilityDeclaration with(Coverage said) {
        return new EligibilityDeclaration(form, said, card, signedOn, relation, phone);
    }

    public EligibilityDeclaration with(CardFace said) {
        return new EligibilityDeclaration(form, coverage, said, signedOn, relation, phone);
    }

    public EligibilityDeclaration signedOn(Optional<LocalDate> said) {
        return new EligibilityDeclaration(form, coverage, card, said, relation, phone);
    }

    public EligibilityDeclaration relation(String said) {
        return new EligibilityDeclaration(form, coverage, card, signedOn, said, phone);
    }

    public EligibilityDeclaration phone(String said) {
        return new EligibilityDeclaration(form, coverage, card, signedOn, relation, said);
    }

    /** Names are for the paper only, never for a log. */
    @Override
    public String toString() {
        return "EligibilityDeclaration(" + form.label() + ")";
    }
}
