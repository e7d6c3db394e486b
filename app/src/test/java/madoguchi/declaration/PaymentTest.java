package madoguchi.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import madoguchi.declaration.Coverage.Scheme;
import madoguchi.declaration.Coverage.Share;
import madoguchi.declaration.Payment.AskInsurer;
import madoguchi.declaration.Payment.ByAge;
import madoguchi.declaration.Payment.Declared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 「3割負担（未就学児は2割負担。70歳以上等の方は1～3割）により自己負担額を計算します。」 (seed 001). */
class PaymentTest {

    private static final LocalDate TODAY = Declarations.TODAY;

    @ParameterizedTest
    @ValueSource(strings = {"2024-05-01", "2000-01-01", "1970-01-01", "1953-01-01", "1940-01-01"})
    void who_does_not_know_the_ratio_is_never_given_one(LocalDate born) {
        for (Scheme scheme : Scheme.values()) {
            EligibilityDeclaration declaration = Declarations.bornOn(born);
            declaration =
                    declaration.with(
                            declaration
                                    .coverage()
                                    .scheme(Optional.of(scheme))
                                    .share(Optional.of(Share.UNKNOWN)));

            assertThat(Payment.of(declaration, TODAY)).isEqualTo(new AskInsurer());
            assertThat(Remarks.of(declaration, TODAY))
                    .contains(new Remark(Item.SHARE, Remark.Rule.ASK_INSURER));
        }
    }

    @ParameterizedTest
    @CsvSource({"1990-01-01, 30", "2020-04-01, 30", "2020-04-02, 20", "2025-01-01, 20"})
    void under_seventy_the_age_says_it(LocalDate born, int percent) {
        assertThat(Payment.of(Declarations.bornOn(born), TODAY)).isEqualTo(new ByAge(percent));
    }

    @ParameterizedTest
    @CsvSource({"TEN, 10", "TWENTY, 20", "THIRTY, 30"})
    void from_75_on_the_patient_says_it(Share share, int percent) {
        EligibilityDeclaration declaration = Declarations.complete();

        assertThat(
                        Payment.of(
                                declaration.with(declaration.coverage().share(Optional.of(share))),
                                TODAY))
                .isEqualTo(new Declared(percent));
    }

    @Test
    void from_seventy_on_a_blank_ratio_is_asked_and_not_guessed() {
        EligibilityDeclaration declaration = Declarations.bornOn(LocalDate.of(1955, 1, 1));

        assertThat(Payment.of(declaration, TODAY)).isEqualTo(new AskInsurer());
        assertThat(Remarks.of(declaration, TODAY))
                .contains(new Remark(Item.SHARE, Remark.Rule.SHARE_ASKED));
    }

    @Test
    void a_ratio_that_nobody_of_this_age_has_is_not_taken() {
        EligibilityDeclaration declaration = Declarations.bornOn(LocalDate.of(1990, 1, 1));
        declaration = declaration.with(declaration.coverage().share(Optional.of(Share.TEN)));

        assertThat(Payment.of(declaration, TODAY)).isEqualTo(new AskInsurer());
        assertThat(Remarks.of(declaration, TODAY))
                .contains(new Remark(Item.SHARE, Remark.Rule.NOT_AT_THIS_AGE));
    }

    @Test
    void the_empty_form_tells_nothing_about_the_payment() {
        assertThat(Stream.of(Form.values()).map(EligibilityDeclaration::blank))
                .allSatisfy(
                        blank -> assertThat(Payment.of(blank, TODAY)).isEqualTo(new AskInsurer()));
    }
}
