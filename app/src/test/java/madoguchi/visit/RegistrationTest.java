package madoguchi.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import madoguchi.eligibility.ConsentKind;
import madoguchi.eligibility.Eligibility;
import madoguchi.eligibility.Enrolment;
import madoguchi.eligibility.IdentityMethod;
import madoguchi.eligibility.Offer;
import madoguchi.failure.FailureCode;
import madoguchi.screen.ConsentScreen;
import madoguchi.screen.Screen;
import madoguchi.screen.Touch.Answer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** P09 and P14: what the centre's answer leads to before 完了. */
class RegistrationTest {

    private final Procedure counter = new Procedure();

    @Test
    @DisplayName("「登録完了!!」「再度、同意取得画面の操作をお願いします」, and the first consent does not count")
    void registered() {
        counter.identifiedByPin().touches(Answer.AGREE_ALL).centreAnswers(Given.NOT_REGISTERED);
        assertThat(counter.screen()).isEqualTo(new ConsentScreen.P09Apply());
        counter.touches(Answer.APPLY);
        assertThat(counter.screen()).isEqualTo(new ConsentScreen.P09Applying());
        assertThat(counter.effects(Effect.Enrol.class)).hasSize(1);
        counter.enrolmentIs(Enrolment.DONE);
        assertThat(counter.screen()).isEqualTo(new ConsentScreen.P09Registered());
        counter.touches(Answer.UNDERSTOOD);
        assertThat(counter.screen()).isEqualTo(new ConsentScreen.P11Consent(Given.THREE, false));
        counter.touches(Answer.CHOOSE_EACH).touches(Answer.REFUSE).touches(Answer.REFUSE);
        counter.touches(Answer.REFUSE).touches(Answer.CONFIRM);
        assertThat(counter.effects(Effect.AskCentre.class)).hasSize(2);
        counter.centreAnswers(Given.VALID).consentIsRegistered();
        assertThat(counter.stored().enrolled()).isTrue();
        assertThat(counter.stored().consents().answers()).doesNotContainValue(true);
    }

    @ParameterizedTest
    @CsvSource({
        "PENDING, ENROLMENT_PENDING",
        "REFUSED, ENROLMENT_REFUSED",
        "INSURER_NOT_READY, INSURER_NOT_READY"
    })
    @DisplayName("slow, refused, insurer not ready: nothing is stored and staff help")
    void notRegistered(Enrolment enrolment, FailureCode code) {
        counter.identifiedByPin().touches(Answer.AGREE_ALL).centreAnswers(Given.NOT_REGISTERED);
        counter.touches(Answer.APPLY).enrolmentIs(enrolment);
        assertThat(counter.screen()).isEqualTo(new Screen.P20Sorry(code.code(), true));
        assertThat(counter.effects(Effect.Store.class)).isEmpty();
    }

    @Test
    @DisplayName("no answer in time is no answer yet")
    void slow() {
        counter.identifiedByPin().touches(Answer.AGREE_ALL).centreAnswers(Given.NOT_REGISTERED);
        counter.touches(Answer.APPLY).nobodyMoves();
        assertThat(counter.screen())
                .isEqualTo(new Screen.P20Sorry(FailureCode.ENROLMENT_PENDING.code(), true));
    }

    @Test
    @DisplayName("『申し込まない』, a visual check, an ended certificate: no registration")
    void notOpen() {
        counter.identifiedByPin().touches(Answer.AGREE_ALL).centreAnswers(Given.NOT_REGISTERED);
        counter.touches(Answer.DO_NOT_APPLY);
        assertThat(counter.screen()).isEqualTo(notRegistered());

        Procedure looked = new Procedure().putsCard().cardSays(Given.ORDINARY);
        looked.touches(Answer.VISUAL).staffEntersPassword();
        looked.passwordIs(new Event.PasswordVerdict.Right()).touches(Answer.SAME_PERSON);
        looked.keyIsGranted(IdentityMethod.VISUAL).touches(Answer.AGREE_ALL);
        looked.centreAnswers(Given.NOT_REGISTERED);
        assertThat(looked.screen()).isEqualTo(notRegistered());

        Procedure ended = new Procedure().identifiedByPin(Given.EXPIRED);
        ended.touches(Answer.UNDERSTOOD).centreAnswers(Given.NOT_REGISTERED);
        assertThat(ended.screen()).isEqualTo(notRegistered());
    }

    @Test
    @DisplayName("registered and still not known: no second round")
    void noCircle() {
        counter.identifiedByPin().touches(Answer.AGREE_ALL).centreAnswers(Given.NOT_REGISTERED);
        counter.touches(Answer.APPLY).enrolmentIs(Enrolment.DONE).touches(Answer.UNDERSTOOD);
        counter.touches(Answer.AGREE_ALL).centreAnswers(Given.NOT_REGISTERED);
        assertThat(counter.screen())
                .isEqualTo(new Screen.P20Sorry(FailureCode.ENROLMENT_PENDING.code(), true));
    }

    @Test
    @DisplayName("P14 asks only about what is there, one after the other, and all of it is told on")
    void offers() {
        counter.identifiedByPin().touches(Answer.AGREE_ALL).centreAnswers(Given.WITH_OFFERS);
        assertThat(counter.screen())
                .isEqualTo(new ConsentScreen.P14Offer(ConsentScreen.OfferQuestion.SUBSIDY));
        counter.touches(Answer.PAPER);
        assertThat(counter.screen())
                .isEqualTo(new ConsentScreen.P14Offer(ConsentScreen.OfferQuestion.SUBSIDY));
        counter.touches(Answer.DO_NOT_USE);
        assertThat(counter.screen())
                .isEqualTo(
                        new ConsentScreen.P14Offer(ConsentScreen.OfferQuestion.SPECIFIC_DISEASE));
        counter.touches(Answer.PROVIDE);
        assertThat(counter.screen())
                .isEqualTo(new ConsentScreen.P14Offer(ConsentScreen.OfferQuestion.PRESCRIPTION));
        counter.touches(Answer.ELECTRONIC).consentIsRegistered();
        VisitResult result = counter.stored();
        assertThat(result.choices().offers())
                .isEqualTo(
                        Map.of(
                                Offer.SUBSIDY_CERTIFICATES, false,
                                Offer.ELECTRONIC_PRESCRIPTION, true));
        assertThat(result.consents().agreed(ConsentKind.SPECIFIC_DISEASE)).isTrue();
        assertThat(result.patientNumber()).contains("P-1");
        assertThat(diseases(result)).isEqualTo(1);
    }

    @Test
    @DisplayName("特定疾病 that was refused, or could not be registered, is not kept")
    void refused() {
        counter.identifiedByPin().touches(Answer.AGREE_ALL).centreAnswers(Given.WITH_OFFERS);
        counter.touches(Answer.USE).touches(Answer.DO_NOT_PROVIDE).touches(Answer.PAPER);
        counter.consentIsRegistered();
        assertThat(diseases(counter.stored())).isZero();

        Procedure failed = new Procedure().identifiedByPin().touches(Answer.AGREE_ALL);
        failed.centreAnswers(Given.WITH_OFFERS).touches(Answer.USE).touches(Answer.PROVIDE);
        failed.touches(Answer.PAPER).fails(FailureCode.NETWORK);
        assertThat(diseases(failed.stored())).isZero();
    }

    @Test
    @DisplayName("after the certificate's end nothing is offered: eligibility only")
    void nothingOffered() {
        counter.identifiedByPin(Given.EXPIRED).touches(Answer.UNDERSTOOD);
        counter.centreAnswers(Given.WITH_OFFERS);
        assertThat(counter.screen()).isInstanceOf(ConsentScreen.P08Checking.class);
        counter.consentIsRegistered();
        assertThat(diseases(counter.stored())).isZero();
        assertThat(counter.stored().certificateEnd()).contains(Given.EXPIRED.end());
    }

    @Test
    @DisplayName("無効（新しい資格あり） and 複数該当 are stored and end at P20")
    void otherAnswers() {
        counter.identifiedByPin().touches(Answer.AGREE_ALL).centreAnswers(Given.SUPERSEDED);
        counter.resultIsStored();
        assertThat(counter.screen())
                .isEqualTo(new Screen.P20Sorry(FailureCode.SUPERSEDED.code(), true));
        Procedure other = new Procedure().identifiedByPin().touches(Answer.AGREE_ALL);
        other.centreAnswers(Given.SEVERAL).resultIsStored();
        assertThat(other.screen())
                .isEqualTo(new Screen.P20Sorry(FailureCode.SEVERAL_INSURERS.code(), true));
    }

    private static int diseases(VisitResult result) {
        return ((Eligibility.Valid) result.eligibility()).insured().cover().diseases().size();
    }

    private static Screen notRegistered() {
        return new Screen.P20Sorry(FailureCode.NOT_REGISTERED.code(), true);
    }
}
