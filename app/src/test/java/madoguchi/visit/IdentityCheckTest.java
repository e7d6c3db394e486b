package madoguchi.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import madoguchi.eligibility.IdentityMethod;
import madoguchi.failure.FailureCode;
import madoguchi.screen.ConsentScreen;
import madoguchi.screen.DoneScreen;
import madoguchi.screen.IdentityScreen;
import madoguchi.screen.IdentityScreen.Method;
import madoguchi.screen.Screen;
import madoguchi.screen.Touch.Answer;
import madoguchi.visit.Event.FaceVerdict;
import madoguchi.visit.Event.PasswordVerdict;
import madoguchi.visit.Event.PinVerdict;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The procedure, in the sentences of the seeds: 本人確認. */
@DisplayName("本人確認")
class IdentityCheckTest {

    private final Procedure counter = new Procedure();

    @Test
    @DisplayName("「顔認証を行う」: face, consent, centre, store, 完了")
    void byFace() {
        counter.putsCard();
        assertThat(counter.screen()).isEqualTo(new IdentityScreen.P02Reading());
        counter.cardSays(Given.ORDINARY);
        assertThat(counter.screen())
                .isEqualTo(new IdentityScreen.P03Method(Set.of(Method.values())));
        counter.touches(Answer.FACE);
        assertThat(counter.screen()).isInstanceOf(IdentityScreen.P04Face.class);
        counter.faceIs(FaceVerdict.MATCH).keyIsGranted(IdentityMethod.FACE);
        assertThat(counter.screen()).isEqualTo(new ConsentScreen.P11Consent(Given.THREE, false));
        counter.touches(Answer.AGREE_ALL);
        assertThat(counter.screen()).isInstanceOf(ConsentScreen.P08Checking.class);
        counter.centreAnswers(Given.VALID).consentIsRegistered();
        assertThat(counter.screen()).isInstanceOf(ConsentScreen.P08Checking.class);
        counter.resultIsStored();
        assertThat(counter.screen())
                .isInstanceOfSatisfying(
                        DoneScreen.P15Done.class,
                        done -> {
                            assertThat(done.name()).contains("山田 花子");
                            assertThat(done.consentRegistered()).isTrue();
                        });
        assertThat(counter.stored().method()).isEqualTo(IdentityMethod.FACE);
        counter.cleanUpReports().takesCard();
        assertThat(counter.screen()).isInstanceOf(Screen.P01Welcome.class);
    }

    @Test
    @DisplayName("「暗証番号を3回誤入力した場合でも、顔認証や目視モードの対応が可能」")
    void lockedPinLeavesFaceAndVisual() {
        counter.putsCard().cardSays(Given.ORDINARY).touches(Answer.PIN);
        counter.entersPin().pinIs(new PinVerdict.Wrong(2));
        assertThat(counter.screen()).isEqualTo(new IdentityScreen.P05Pin(2, true, false, false));
        counter.entersPin().pinIs(new PinVerdict.Wrong(1));
        assertThat(counter.screen()).isEqualTo(new IdentityScreen.P05Pin(1, true, false, false));
        counter.entersPin().pinIs(new PinVerdict.Locked());
        assertThat(counter.screen()).isEqualTo(new IdentityScreen.P06PinLocked(true));
        counter.touches(Answer.UNDERSTOOD);
        assertThat(counter.screen())
                .isEqualTo(new IdentityScreen.P03Method(Set.of(Method.FACE, Method.VISUAL)));
        counter.touches(Answer.PIN);
        assertThat(counter.screen())
                .as("a locked PIN is not offered")
                .isInstanceOf(IdentityScreen.P03Method.class);
    }

    @Test
    @DisplayName("while the card looks at a PIN, a second one is not sent")
    void onePinAtATime() {
        counter.putsCard().cardSays(Given.ORDINARY).touches(Answer.PIN).entersPin().entersPin();
        assertThat(counter.effects(Effect.CheckPin.class)).hasSize(1);
    }

    @Test
    @DisplayName("a photo-less card: 「顔認証、目視モードは不可」, so straight to the PIN")
    void photolessGoesStraightToPin() {
        counter.putsCard().cardSays(Given.PHOTOLESS);
        assertThat(counter.screen()).isEqualTo(new IdentityScreen.P05Pin(3, false, false, true));
        counter.entersPin().pinIs(new PinVerdict.Locked());
        assertThat(counter.screen()).isEqualTo(new IdentityScreen.P06PinLocked(false));
        counter.touches(Answer.UNDERSTOOD);
        assertThat(counter.screen()).isEqualTo(Procedure.sorry(FailureCode.NO_METHOD_LEFT));
    }

    @Test
    @DisplayName("a photo-less card whose PIN is locked already has no method left")
    void photolessAndLocked() {
        counter.putsCard().cardSays(Given.PHOTOLESS_LOCKED);
        assertThat(counter.screen()).isEqualTo(Procedure.sorry(FailureCode.NO_METHOD_LEFT));
    }

    @Test
    @DisplayName("a 顔認証 card never hears of a PIN or a lock")
    void pinless() {
        counter.putsCard().cardSays(Given.PINLESS);
        assertThat(counter.screen())
                .isEqualTo(new IdentityScreen.P03Method(Set.of(Method.FACE, Method.VISUAL)));
        counter.touches(Answer.FACE);
        assertThat(counter.screen())
                .isInstanceOfSatisfying(
                        IdentityScreen.P04Face.class,
                        face -> assertThat(face.pinOffered()).isFalse());
        counter.touches(Answer.PIN);
        assertThat(counter.screen()).isInstanceOf(IdentityScreen.P04Face.class);
    }

    @Test
    @DisplayName("two failures of the face, then the other methods instead of another look")
    void twoFailures() {
        counter.putsCard()
                .cardSays(Given.ORDINARY)
                .touches(Answer.FACE)
                .faceIs(FaceVerdict.NO_MATCH);
        assertThat(counter.screen())
                .isEqualTo(
                        new IdentityScreen.P04NotRecognised(
                                Set.of(Method.PIN, Method.VISUAL), true));
        counter.touches(Answer.TRY_AGAIN).faceIs(FaceVerdict.NO_GOOD_PICTURE);
        assertThat(counter.screen())
                .isEqualTo(
                        new IdentityScreen.P04NotRecognised(
                                Set.of(Method.PIN, Method.VISUAL), false));
        counter.touches(Answer.TRY_AGAIN);
        assertThat(counter.screen()).isInstanceOf(IdentityScreen.P04NotRecognised.class);
        counter.touches(Answer.VISUAL);
        assertThat(counter.screen()).isInstanceOf(IdentityScreen.P07Password.class);
    }

    @Test
    @DisplayName("『暗証番号にする』 stops the camera and takes the PIN")
    void fromFaceToPin() {
        counter.putsCard().cardSays(Given.ORDINARY).touches(Answer.FACE).touches(Answer.PIN);
        assertThat(counter.effects(Effect.StopLooking.class)).hasSize(1);
        assertThat(counter.screen()).isInstanceOf(IdentityScreen.P05Pin.class);
        counter.faceIs(FaceVerdict.MATCH);
        assertThat(counter.screen())
                .as("the look that was stopped")
                .isInstanceOf(IdentityScreen.P05Pin.class);
    }

    @Test
    @DisplayName("a photo that cannot be decoded leaves the PIN")
    void unusablePhoto() {
        counter.putsCard()
                .cardSays(Given.ORDINARY)
                .touches(Answer.FACE)
                .faceIs(FaceVerdict.PHOTO_UNUSABLE);
        assertThat(counter.screen()).isEqualTo(new IdentityScreen.P05Pin(3, false, false, true));
    }

    @Test
    @DisplayName("after the PIN staff may look at the photo; the method stays the PIN")
    void photoAfterPin() {
        var counter = new Procedure(Rules.standard().withPhotoOnPin(true)).identifiedByPin();
        assertThat(counter.effects(Effect.BringPhoto.class)).hasSize(1);
        assertThat(counter.screen()).isEqualTo(new IdentityScreen.P07Photo(false));
        counter.touches(Answer.SHOW_PHOTO);
        assertThat(counter.screen()).isEqualTo(new IdentityScreen.P07Photo(true));
        counter.touches(Answer.HIDE_PHOTO);
        assertThat(counter.screen()).isEqualTo(new IdentityScreen.P07Photo(false));
        counter.touches(Answer.GO_ON).touches(Answer.AGREE_ALL);
        counter.centreAnswers(Given.VALID).consentIsRegistered();
        assertThat(counter.stored().method()).isEqualTo(IdentityMethod.PIN);
    }

    @Test
    @DisplayName("after the PIN staff may say that it is somebody else")
    void photoOfSomebodyElse() {
        var counter = new Procedure(Rules.standard().withPhotoOnPin(true)).identifiedByPin();
        counter.touches(Answer.NOT_SAME_PERSON);
        assertThat(counter.screen())
                .isEqualTo(new Screen.P20Sorry(FailureCode.NOT_THE_SAME_PERSON.code(), true));
    }

    @Test
    @DisplayName("nobody waits for staff after the PIN: a touch goes on, and so do three minutes")
    void noStaffAfterPin() {
        var rules = Rules.standard().withPhotoOnPin(true);
        assertThat(new Procedure(rules).identifiedByPin().touches(Answer.GO_ON).screen())
                .isInstanceOf(ConsentScreen.P11Consent.class);
        var alone = new Procedure(rules).identifiedByPin();
        Moment before = alone.now();
        assertThat(alone.nobodyMoves().screen()).isInstanceOf(ConsentScreen.P11Consent.class);
        assertThat(Duration.between(before.at(), alone.now().at()))
                .isEqualTo(Duration.ofMinutes(3));
        assertThat(new Procedure(rules).identifiedByPin(Given.PHOTOLESS).screen())
                .as("no photo to look at")
                .isInstanceOf(ConsentScreen.P11Consent.class);
    }

    @Test
    @DisplayName("目視確認: the facility's password, then the staff's answer; the method is recorded")
    void visual() {
        counter.putsCard().cardSays(Given.ORDINARY).touches(Answer.VISUAL).staffEntersPassword();
        assertThat(counter.screen()).isEqualTo(new IdentityScreen.P07Password(false, 0, true));
        counter.passwordIs(new PasswordVerdict.Wrong(Duration.ofMillis(4200)));
        assertThat(counter.screen()).isEqualTo(new IdentityScreen.P07Password(true, 5, false));
        counter.staffEntersPassword();
        assertThat(counter.effects(Effect.CheckPassword.class))
                .as("not looked at while the delay runs")
                .hasSize(1);
        counter.nobodyMoves();
        assertThat(counter.screen()).isEqualTo(new IdentityScreen.P07Password(true, 0, false));
        counter.staffEntersPassword().passwordIs(new PasswordVerdict.Right());
        assertThat(counter.effects(Effect.BringPhoto.class)).hasSize(1);
        assertThat(counter.screen()).isEqualTo(new IdentityScreen.P07Compare(false));
        counter.touches(Answer.SHOW_PHOTO);
        assertThat(counter.screen()).isEqualTo(new IdentityScreen.P07Compare(true));
        counter.touches(Answer.HIDE_PHOTO)
                .touches(Answer.SAME_PERSON)
                .keyIsGranted(IdentityMethod.VISUAL);
        counter.touches(Answer.AGREE_ALL).centreAnswers(Given.VALID);
        assertThat(counter.effects(Effect.Register.class).getFirst().method())
                .isEqualTo(IdentityMethod.VISUAL);
    }

    @Test
    @DisplayName("『本人と確認できません』 ends at P20")
    void notTheSamePerson() {
        counter.putsCard().cardSays(Given.ORDINARY).touches(Answer.VISUAL).staffEntersPassword();
        counter.passwordIs(new PasswordVerdict.Right()).touches(Answer.NOT_SAME_PERSON);
        assertThat(counter.screen()).isEqualTo(Procedure.sorry(FailureCode.NOT_THE_SAME_PERSON));
    }

    @Test
    @DisplayName("camera out of order: P03 without face")
    void noCamera() {
        counter.health(Health.of(Set.of(FailureCode.CAMERA_OUT_OF_ORDER)))
                .putsCard()
                .cardSays(Given.ORDINARY);
        assertThat(counter.screen())
                .isEqualTo(new IdentityScreen.P03Method(Set.of(Method.PIN, Method.VISUAL)));
    }
}
