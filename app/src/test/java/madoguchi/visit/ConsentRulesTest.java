package madoguchi.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import madoguchi.eligibility.ConsentKind;
import madoguchi.eligibility.Consents;
import madoguchi.screen.ConsentScreen;
import madoguchi.screen.ConsentScreen.ConsentQuestion;
import madoguchi.screen.Touch.Answer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a clinic may choose about consent. */
class ConsentRulesTest {

    private static final ConsentRules STANDARD = Rules.standard().consent();

    @ParameterizedTest
    @CsvSource({"1986-11-20, true", "1986-11-21, false", "2020-01-01, false", "1940-01-01, true"})
    @DisplayName("「40歳以上対象」: with the age filter, 健診 is asked about from the fortieth birthday on")
    void ageFilter(LocalDate born, boolean asked) {
        List<ConsentQuestion> questions =
                STANDARD.withCheckupFrom(ConsentRules.FORTY)
                        .questions(Optional.of(born), Given.TODAY);
        assertThat(questions.contains(ConsentQuestion.HEALTH_CHECKUP)).isEqualTo(asked);
    }

    @Test
    @DisplayName("as in the seeds everybody is asked, and so is who cannot be told to be young")
    void everybody() {
        Optional<LocalDate> child = Optional.of(Given.TODAY.minusYears(9));
        assertThat(STANDARD.questions(child, Given.TODAY)).isEqualTo(Given.THREE);
        assertThat(
                        STANDARD.withCheckupFrom(ConsentRules.FORTY)
                                .questions(Optional.empty(), Given.TODAY))
                .isEqualTo(Given.THREE);
    }

    @Test
    @DisplayName("under 40, 包括同意 leaves 健診 out too")
    void bundledLeavesOut() {
        Procedure counter = counter(STANDARD.withCheckupFrom(ConsentRules.FORTY));
        counter.identifiedByPin(Given.YOUNG);
        assertThat(((ConsentScreen.P11Consent) counter.screen()).questions())
                .doesNotContain(ConsentQuestion.HEALTH_CHECKUP);
        counter.touches(Answer.AGREE_ALL).centreAnswers(Given.VALID).consentIsRegistered();
        assertThat(counter.stored().consents().answers())
                .containsOnlyKeys(
                        ConsentKind.SURGERY, ConsentKind.TREATMENT, ConsentKind.MEDICATION);
    }

    @Test
    @DisplayName(
            "consent given beforehand is shown, and counts only when it is confirmed, from then")
    void beforehand() {
        Procedure counter = counter(STANDARD.withBeforehand(true)).identifiedByPin();
        assertThat(counter.screen()).isInstanceOf(ConsentScreen.P08Checking.class);
        counter.centreAnswers(Given.WITH_CONSENT);
        assertThat(counter.screen())
                .isEqualTo(
                        new ConsentScreen.P11Beforehand(
                                ConsentAnswers.of(
                                        Given.WITH_CONSENT.beforehand().orElseThrow(),
                                        Given.THREE)));
        assertThat(counter.effects(Effect.Register.class)).isEmpty();
        counter.touches(Answer.CONFIRM).consentIsRegistered();
        Consents consents = counter.stored().consents();
        assertThat(consents.at()).isEqualTo(Given.NINE);
        assertThat(consents.agreed(ConsentKind.SURGERY)).isTrue();
        assertThat(consents.agreed(ConsentKind.HEALTH_CHECKUP)).isFalse();
    }

    @Test
    @DisplayName(
            "it can be chosen anew; who set nothing up is asked as always; the centre only once")
    void beforehandAnew() {
        Procedure counter = counter(STANDARD.withBeforehand(true)).identifiedByPin();
        counter.centreAnswers(Given.WITH_CONSENT).touches(Answer.CHOOSE_EACH);
        assertThat(counter.screen()).isInstanceOf(ConsentScreen.P11Consent.class);
        Procedure other = counter(STANDARD.withBeforehand(true)).identifiedByPin();
        other.centreAnswers(Given.VALID);
        assertThat(other.screen()).isInstanceOf(ConsentScreen.P11Consent.class);
        other.touches(Answer.AGREE_ALL);
        assertThat(other.effects(Effect.AskCentre.class)).hasSize(1);
        assertThat(other.effects(Effect.Register.class)).hasSize(1);
    }

    @Test
    @DisplayName("without the setting, what was given beforehand is not looked at")
    void beforehandOff() {
        Procedure counter = new Procedure().identifiedByPin().touches(Answer.CHOOSE_EACH);
        List.of(1, 2, 3).forEach(_ -> counter.touches(Answer.REFUSE));
        counter.touches(Answer.CONFIRM).centreAnswers(Given.WITH_CONSENT).consentIsRegistered();
        assertThat(counter.stored().consents().answers()).doesNotContainValue(true);
    }

    @Test
    @DisplayName(
            "a question that was not set up beforehand is asked after the others are confirmed")
    void beforehandPartly() {
        Procedure counter = counter(STANDARD.withBeforehand(true).withRecords(true));
        counter.identifiedByPin().centreAnswers(Given.WITH_CONSENT).touches(Answer.CONFIRM);
        assertThat(counter.screen())
                .isEqualTo(new ConsentScreen.P12Question(ConsentQuestion.RECORDS, 4, 4));
    }

    @Test
    @DisplayName("the kinds come back as the questions that set them")
    void thereAndBack() {
        Map<ConsentQuestion, Boolean> answers =
                Map.of(ConsentQuestion.SURGERY, true, ConsentQuestion.RECORDS, false);
        assertThat(
                        ConsentAnswers.of(
                                ConsentAnswers.consents(answers, Given.NINE),
                                List.of(ConsentQuestion.values())))
                .isEqualTo(answers);
    }

    private static Procedure counter(ConsentRules consent) {
        return new Procedure(Rules.standard().with(consent));
    }
}
