package madoguchi.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import madoguchi.eligibility.ConsentKind;
import madoguchi.screen.ConsentScreen;
import madoguchi.screen.ConsentScreen.ConsentQuestion;
import madoguchi.screen.Touch.Answer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The procedure, in the sentences of the seeds: 同意取得. */
@DisplayName("同意取得")
class ConsentingTest {

    private final Procedure counter = new Procedure();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
    @DisplayName("three questions set four flags, every combination")
    void combinations(int choice) {
        boolean surgery = (choice & 1) != 0;
        boolean treatment = (choice & 2) != 0;
        boolean checkup = (choice & 4) != 0;
        counter.identifiedByPin().touches(Answer.CHOOSE_EACH);
        answers(surgery, ConsentQuestion.SURGERY, 1);
        answers(treatment, ConsentQuestion.TREATMENT_AND_MEDICATION, 2);
        answers(checkup, ConsentQuestion.HEALTH_CHECKUP, 3);
        assertThat(counter.screen()).isInstanceOf(ConsentScreen.P13Review.class);
        counter.touches(Answer.CONFIRM).centreAnswers(Given.VALID).consentIsRegistered();
        var consents = counter.stored().consents();
        assertThat(consents.answers())
                .containsOnlyKeys(
                        ConsentKind.SURGERY,
                        ConsentKind.TREATMENT,
                        ConsentKind.MEDICATION,
                        ConsentKind.HEALTH_CHECKUP);
        assertThat(consents.agreed(ConsentKind.SURGERY)).isEqualTo(surgery);
        assertThat(consents.agreed(ConsentKind.TREATMENT)).isEqualTo(treatment);
        assertThat(consents.agreed(ConsentKind.MEDICATION)).isEqualTo(treatment);
        assertThat(consents.agreed(ConsentKind.HEALTH_CHECKUP)).isEqualTo(checkup);
    }

    private void answers(boolean agree, ConsentQuestion question, int number) {
        assertThat(counter.screen()).isEqualTo(new ConsentScreen.P12Question(question, number, 3));
        counter.touches(agree ? Answer.AGREE : Answer.REFUSE);
    }

    @Test
    @DisplayName("確認: a line can be changed, and the rest stays")
    void review() {
        counter.identifiedByPin().touches(Answer.CHOOSE_EACH);
        counter.touches(Answer.AGREE).touches(Answer.AGREE).touches(Answer.REFUSE);
        counter.wantsToChange(ConsentQuestion.SURGERY);
        assertThat(counter.screen())
                .isEqualTo(new ConsentScreen.P12Question(ConsentQuestion.SURGERY, 1, 3));
        counter.touches(Answer.REFUSE);
        assertThat(counter.screen())
                .isInstanceOfSatisfying(
                        ConsentScreen.P13Review.class,
                        review ->
                                assertThat(List.copyOf(review.choices().values()))
                                        .containsExactly(false, true, false));
    }

    @Test
    @DisplayName("the faithful first screen has no refusal (seed 004); the balanced one has")
    void refusal() {
        counter.identifiedByPin().touches(Answer.REFUSE_ALL);
        assertThat(counter.screen()).isEqualTo(new ConsentScreen.P11Consent(Given.THREE, false));
        Procedure balanced = new Procedure(Rules.standard().with(Rules.ConsentLayout.BALANCED));
        balanced.identifiedByPin().touches(Answer.REFUSE_ALL);
        assertThat(balanced.screen()).isInstanceOf(ConsentScreen.P08Checking.class);
        balanced.centreAnswers(Given.VALID).consentIsRegistered();
        assertThat(balanced.stored().consents().answers())
                .containsValue(false)
                .doesNotContainValue(true);
    }

    @Test
    @DisplayName("every kind of consent is set by some question, 特定疾病 by the one of P14")
    void everyKind() {
        assertThat(List.of(ConsentQuestion.values()))
                .flatExtracting(ConsentAnswers::kinds)
                .containsExactlyInAnyOrderElementsOf(
                        EnumSet.complementOf(EnumSet.of(ConsentKind.SPECIFIC_DISEASE)));
    }

    @Test
    @DisplayName("「同意情報登録後24時間」")
    void lapses() {
        counter.storing();
        var consents = counter.stored().consents();
        assertThat(consents.until()).isEqualTo(consents.at().plus(Duration.ofHours(24)));
    }
}
