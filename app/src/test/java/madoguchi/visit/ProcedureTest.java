package madoguchi.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import madoguchi.eligibility.ConsentKind;
import madoguchi.eligibility.IdentityMethod;
import madoguchi.failure.FailureCode;
import madoguchi.screen.Screen;
import madoguchi.screen.Screen.ConsentQuestion;
import madoguchi.screen.Screen.Method;
import madoguchi.screen.Screen.Notice;
import madoguchi.screen.Touch.Answer;
import madoguchi.visit.Event.FaceVerdict;
import madoguchi.visit.Event.PasswordVerdict;
import madoguchi.visit.Event.PinVerdict;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The procedure, in the sentences of the seeds. */
class ProcedureTest {

    static final List<ConsentQuestion> THREE =
            List.of(
                    ConsentQuestion.SURGERY,
                    ConsentQuestion.TREATMENT_AND_MEDICATION,
                    ConsentQuestion.HEALTH_CHECKUP);

    private final Procedure counter = new Procedure();

    @Nested
    @DisplayName("本人確認")
    class IdentityCheck {

        @Test
        @DisplayName("「顔認証を行う」: face, consent, centre, store, 完了")
        void byFace() {
            counter.putsCard();
            assertThat(counter.screen()).isEqualTo(new Screen.P02Reading());
            counter.cardSays(Given.ORDINARY);
            assertThat(counter.screen()).isEqualTo(new Screen.P03Method(Set.of(Method.values())));
            counter.touches(Answer.FACE);
            assertThat(counter.screen()).isInstanceOf(Screen.P04Face.class);
            counter.faceIs(FaceVerdict.MATCH).keyIsGranted(IdentityMethod.FACE);
            assertThat(counter.screen()).isEqualTo(new Screen.P11Consent(THREE, false));
            counter.touches(Answer.AGREE_ALL);
            assertThat(counter.screen()).isInstanceOf(Screen.P08Checking.class);
            counter.centreAnswers(Given.VALID).consentIsRegistered();
            assertThat(counter.screen()).isInstanceOf(Screen.P08Checking.class);
            counter.resultIsStored();
            assertThat(counter.screen())
                    .isInstanceOfSatisfying(
                            Screen.P15Done.class,
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
            assertThat(counter.screen()).isEqualTo(new Screen.P05Pin(2, true, false, false));
            counter.entersPin().pinIs(new PinVerdict.Wrong(1));
            assertThat(counter.screen()).isEqualTo(new Screen.P05Pin(1, true, false, false));
            counter.entersPin().pinIs(new PinVerdict.Locked());
            assertThat(counter.screen()).isEqualTo(new Screen.P06PinLocked(true));
            counter.touches(Answer.UNDERSTOOD);
            assertThat(counter.screen())
                    .isEqualTo(new Screen.P03Method(Set.of(Method.FACE, Method.VISUAL)));
            counter.touches(Answer.PIN);
            assertThat(counter.screen())
                    .as("a locked PIN is not offered")
                    .isInstanceOf(Screen.P03Method.class);
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
            assertThat(counter.screen()).isEqualTo(new Screen.P05Pin(3, false, false, true));
            counter.entersPin().pinIs(new PinVerdict.Locked());
            assertThat(counter.screen()).isEqualTo(new Screen.P06PinLocked(false));
            counter.touches(Answer.UNDERSTOOD);
            assertThat(counter.screen()).isEqualTo(sorry(FailureCode.NO_METHOD_LEFT));
        }

        @Test
        @DisplayName("a photo-less card whose PIN is locked already has no method left")
        void photolessAndLocked() {
            counter.putsCard().cardSays(Given.PHOTOLESS_LOCKED);
            assertThat(counter.screen()).isEqualTo(sorry(FailureCode.NO_METHOD_LEFT));
        }

        @Test
        @DisplayName("a 顔認証 card never hears of a PIN or a lock")
        void pinless() {
            counter.putsCard().cardSays(Given.PINLESS);
            assertThat(counter.screen())
                    .isEqualTo(new Screen.P03Method(Set.of(Method.FACE, Method.VISUAL)));
            counter.touches(Answer.FACE);
            assertThat(counter.screen())
                    .isInstanceOfSatisfying(
                            Screen.P04Face.class, face -> assertThat(face.pinOffered()).isFalse());
            counter.touches(Answer.PIN);
            assertThat(counter.screen()).isInstanceOf(Screen.P04Face.class);
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
                            new Screen.P04NotRecognised(Set.of(Method.PIN, Method.VISUAL), true));
            counter.touches(Answer.TRY_AGAIN).faceIs(FaceVerdict.NO_GOOD_PICTURE);
            assertThat(counter.screen())
                    .isEqualTo(
                            new Screen.P04NotRecognised(Set.of(Method.PIN, Method.VISUAL), false));
            counter.touches(Answer.TRY_AGAIN);
            assertThat(counter.screen()).isInstanceOf(Screen.P04NotRecognised.class);
            counter.touches(Answer.VISUAL);
            assertThat(counter.screen()).isInstanceOf(Screen.P07Password.class);
        }

        @Test
        @DisplayName("『暗証番号にする』 stops the camera and takes the PIN")
        void fromFaceToPin() {
            counter.putsCard().cardSays(Given.ORDINARY).touches(Answer.FACE).touches(Answer.PIN);
            assertThat(counter.effects(Effect.StopLooking.class)).hasSize(1);
            assertThat(counter.screen()).isInstanceOf(Screen.P05Pin.class);
            counter.faceIs(FaceVerdict.MATCH);
            assertThat(counter.screen())
                    .as("the look that was stopped")
                    .isInstanceOf(Screen.P05Pin.class);
        }

        @Test
        @DisplayName("a photo that cannot be decoded leaves the PIN")
        void unusablePhoto() {
            counter.putsCard()
                    .cardSays(Given.ORDINARY)
                    .touches(Answer.FACE)
                    .faceIs(FaceVerdict.PHOTO_UNUSABLE);
            assertThat(counter.screen()).isEqualTo(new Screen.P05Pin(3, false, false, true));
        }

        @Test
        @DisplayName("after the PIN staff may look at the photo; the method stays the PIN")
        void photoAfterPin() {
            var counter = new Procedure(Rules.standard().withPhotoOnPin(true)).identifiedByPin();
            assertThat(counter.effects(Effect.BringPhoto.class)).hasSize(1);
            assertThat(counter.screen()).isEqualTo(new Screen.P07Photo(false));
            counter.touches(Answer.SHOW_PHOTO);
            assertThat(counter.screen()).isEqualTo(new Screen.P07Photo(true));
            counter.touches(Answer.HIDE_PHOTO);
            assertThat(counter.screen()).isEqualTo(new Screen.P07Photo(false));
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
        @DisplayName(
                "nobody waits for staff after the PIN: a touch goes on, and so do three minutes")
        void noStaffAfterPin() {
            var rules = Rules.standard().withPhotoOnPin(true);
            assertThat(new Procedure(rules).identifiedByPin().touches(Answer.GO_ON).screen())
                    .isInstanceOf(Screen.P11Consent.class);
            var alone = new Procedure(rules).identifiedByPin();
            Moment before = alone.now();
            assertThat(alone.nobodyMoves().screen()).isInstanceOf(Screen.P11Consent.class);
            assertThat(Duration.between(before.at(), alone.now().at()))
                    .isEqualTo(Duration.ofMinutes(3));
            assertThat(new Procedure(rules).identifiedByPin(Given.PHOTOLESS).screen())
                    .as("no photo to look at")
                    .isInstanceOf(Screen.P11Consent.class);
        }

        @Test
        @DisplayName(
                "目視確認: the facility's password, then the staff's answer; the method is recorded")
        void visual() {
            counter.putsCard()
                    .cardSays(Given.ORDINARY)
                    .touches(Answer.VISUAL)
                    .staffEntersPassword();
            assertThat(counter.screen()).isEqualTo(new Screen.P07Password(false, 0, true));
            counter.passwordIs(new PasswordVerdict.Wrong(Duration.ofMillis(4200)));
            assertThat(counter.screen()).isEqualTo(new Screen.P07Password(true, 5, false));
            counter.staffEntersPassword();
            assertThat(counter.effects(Effect.CheckPassword.class))
                    .as("not looked at while the delay runs")
                    .hasSize(1);
            counter.nobodyMoves();
            assertThat(counter.screen()).isEqualTo(new Screen.P07Password(true, 0, false));
            counter.staffEntersPassword().passwordIs(new PasswordVerdict.Right());
            assertThat(counter.effects(Effect.BringPhoto.class)).hasSize(1);
            assertThat(counter.screen()).isEqualTo(new Screen.P07Compare(false));
            counter.touches(Answer.SHOW_PHOTO);
            assertThat(counter.screen()).isEqualTo(new Screen.P07Compare(true));
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
            counter.putsCard()
                    .cardSays(Given.ORDINARY)
                    .touches(Answer.VISUAL)
                    .staffEntersPassword();
            counter.passwordIs(new PasswordVerdict.Right()).touches(Answer.NOT_SAME_PERSON);
            assertThat(counter.screen()).isEqualTo(sorry(FailureCode.NOT_THE_SAME_PERSON));
        }

        @Test
        @DisplayName("camera out of order: P03 without face")
        void noCamera() {
            counter.health(Health.of(Set.of(FailureCode.CAMERA_OUT_OF_ORDER)))
                    .putsCard()
                    .cardSays(Given.ORDINARY);
            assertThat(counter.screen())
                    .isEqualTo(new Screen.P03Method(Set.of(Method.PIN, Method.VISUAL)));
        }
    }

    @Nested
    @DisplayName("電子証明書")
    class CertificateRules {

        @Test
        @DisplayName(
                "from three months before: the notice, then consent as usual; the end goes with the result")
        void ending() {
            counter.identifiedByPin(Given.ENDING);
            assertThat(counter.screen())
                    .isInstanceOfSatisfying(
                            Screen.P10Certificate.class, p -> assertThat(p.expired()).isFalse());
            counter.touches(Answer.UNDERSTOOD);
            assertThat(counter.screen()).isInstanceOf(Screen.P11Consent.class);
            counter.touches(Answer.AGREE_ALL).centreAnswers(Given.VALID).consentIsRegistered();
            assertThat(counter.stored().certificateEnd()).contains(Given.ENDING.end());
        }

        @Test
        @DisplayName(
                "up to three months after: eligibility only, the consent screens left out and the reason said")
        void expired() {
            counter.identifiedByPin(Given.EXPIRED);
            assertThat(counter.screen())
                    .isInstanceOfSatisfying(
                            Screen.P10Certificate.class, p -> assertThat(p.expired()).isTrue());
            counter.touches(Answer.UNDERSTOOD);
            assertThat(counter.screen()).isInstanceOf(Screen.P08Checking.class);
            counter.centreAnswers(Given.VALID).consentIsRegistered().resultIsStored();
            assertThat(counter.stored().consents().asked()).isFalse();
            assertThat(counter.screen())
                    .isInstanceOfSatisfying(
                            Screen.P15Done.class,
                            done -> assertThat(done.consentRegistered()).isTrue());
        }

        @Test
        @DisplayName("after three months: 006, before the patient has done anything in vain")
        void over() {
            counter.putsCard().cardSays(Given.OVER);
            assertThat(counter.screen()).isEqualTo(sorry(FailureCode.CERTIFICATE_OVER));
        }

        @Test
        @DisplayName("the card itself expired: its own words")
        void cardExpired() {
            counter.putsCard().cardSays(Given.CARD_EXPIRED);
            assertThat(counter.screen()).isEqualTo(sorry(FailureCode.CARD_EXPIRED));
        }

        @Test
        @DisplayName("the other reading, 「3か月後まで」: to the same day of the month")
        void dayRule() {
            var rule = Rules.standard().certificate().toMonthEnd(false);
            var end = java.time.LocalDate.of(2026, 8, 10);
            assertThat(rule.grace().lastDay(end)).isEqualTo(java.time.LocalDate.of(2026, 11, 10));
            assertThat(Certificate.on(java.time.LocalDate.of(2026, 11, 11), end, rule))
                    .isEqualTo(Certificate.OVER);
            assertThat(rule.toMonthEnd(true)).isEqualTo(Rules.standard().certificate());
            var none = Rules.of(Generation.G2024_10).certificate();
            assertThat(none.toMonthEnd(true)).as("no grace at all").isEqualTo(none);
        }

        @Test
        @DisplayName("「有効期限満了日が属する月の末日から3か月間」: the last day, and the day after")
        void lastDay() {
            var rule = Rules.standard().certificate();
            var end = java.time.LocalDate.of(2026, 8, 10);
            assertThat(rule.grace().lastDay(end)).isEqualTo(java.time.LocalDate.of(2026, 11, 30));
            assertThat(Certificate.on(java.time.LocalDate.of(2026, 11, 30), end, rule))
                    .isEqualTo(Certificate.EXPIRED);
            assertThat(Certificate.on(java.time.LocalDate.of(2026, 12, 1), end, rule))
                    .isEqualTo(Certificate.OVER);
            assertThat(Certificate.on(end, end, rule))
                    .as("the last day itself")
                    .isEqualTo(Certificate.ENDING);
            assertThat(Certificate.on(end.minusMonths(3), end, rule)).isEqualTo(Certificate.ENDING);
            assertThat(Certificate.on(end.minusMonths(3).minusDays(1), end, rule))
                    .isEqualTo(Certificate.FINE);
        }
    }

    @Nested
    @DisplayName("同意取得")
    class Consenting {

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
            assertThat(counter.screen()).isInstanceOf(Screen.P13Review.class);
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
            assertThat(counter.screen()).isEqualTo(new Screen.P12Question(question, number, 3));
            counter.touches(agree ? Answer.AGREE : Answer.REFUSE);
        }

        @Test
        @DisplayName("確認: a line can be changed, and the rest stays")
        void review() {
            counter.identifiedByPin().touches(Answer.CHOOSE_EACH);
            counter.touches(Answer.AGREE).touches(Answer.AGREE).touches(Answer.REFUSE);
            counter.wantsToChange(ConsentQuestion.SURGERY);
            assertThat(counter.screen())
                    .isEqualTo(new Screen.P12Question(ConsentQuestion.SURGERY, 1, 3));
            counter.touches(Answer.REFUSE);
            assertThat(counter.screen())
                    .isInstanceOfSatisfying(
                            Screen.P13Review.class,
                            review ->
                                    assertThat(List.copyOf(review.choices().values()))
                                            .containsExactly(false, true, false));
        }

        @Test
        @DisplayName("the faithful first screen has no refusal (seed 004); the balanced one has")
        void refusal() {
            counter.identifiedByPin().touches(Answer.REFUSE_ALL);
            assertThat(counter.screen()).isEqualTo(new Screen.P11Consent(THREE, false));
            Procedure balanced = new Procedure(Rules.standard().with(Rules.ConsentLayout.BALANCED));
            balanced.identifiedByPin().touches(Answer.REFUSE_ALL);
            assertThat(balanced.screen()).isInstanceOf(Screen.P08Checking.class);
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

    @Nested
    @DisplayName("資格確認と完了")
    class CheckAndFinish {

        @Test
        @DisplayName(
                "the centre knows the eligibility and could not take the consent: P15b, and the result says so")
        void registrationFails() {
            counter.identifiedByPin().touches(Answer.AGREE_ALL).centreAnswers(Given.VALID);
            counter.fails(FailureCode.NETWORK).resultIsStored();
            assertThat(counter.stored().consentRegistered()).isFalse();
            assertThat(counter.screen())
                    .isInstanceOfSatisfying(
                            Screen.P15Done.class,
                            done -> {
                                assertThat(done.consentRegistered()).isFalse();
                                assertThat(done.agreed()).isEmpty();
                                assertThat(done.until()).isEmpty();
                            });
        }

        @Test
        @DisplayName("network down: 011, nothing stored")
        void networkDown() {
            counter.identifiedByPin().touches(Answer.AGREE_ALL).fails(FailureCode.NETWORK);
            assertThat(counter.screen()).isEqualTo(sorry(FailureCode.NETWORK));
            assertThat(counter.effects(Effect.Store.class)).isEmpty();
            assertThat(counter.effects(Effect.Note.class))
                    .singleElement()
                    .satisfies(note -> assertThat(note.method()).contains(IdentityMethod.PIN));
        }

        @Test
        @DisplayName("「資格（無効）」 and 「資格情報なし」 are stored, without consent, and end at P20")
        void notValid() {
            counter.identifiedByPin().touches(Answer.AGREE_ALL).centreAnswers(Given.INVALID);
            assertThat(counter.stored().consentRegistered()).isFalse();
            assertThat(counter.effects(Effect.Register.class)).isEmpty();
            counter.resultIsStored();
            assertThat(counter.screen()).isEqualTo(sorry(FailureCode.NOT_VALID));
            Procedure other = new Procedure().identifiedByPin().touches(Answer.AGREE_ALL);
            other.centreAnswers(Given.NOT_FOUND).resultIsStored();
            assertThat(other.screen()).isEqualTo(sorry(FailureCode.NOT_FOUND));
        }

        @Test
        @DisplayName(
                "past the point of no return the card that leaves is remembered, and the outcome decides")
        void pointOfNoReturn() {
            counter.storing().takesCard();
            assertThat(counter.screen()).isInstanceOf(Screen.P08Checking.class);
            counter.touches(Answer.LEAVE);
            assertThat(counter.screen()).isInstanceOf(Screen.P08Checking.class);
            counter.resultIsStored();
            assertThat(counter.screen()).isInstanceOf(Screen.P15Done.class);
            counter.cleanUpReports();
            assertThat(counter.screen()).isInstanceOf(Screen.P15Done.class);
            counter.nobodyMoves().nobodyMoves();
            assertThat(counter.screen()).isInstanceOf(Screen.P01Welcome.class);
        }

        @Test
        @DisplayName("a card put down while the result is stored waits for its turn")
        void nextCardWhileStoring() {
            counter.storing().takesCard().putsCard();
            assertThat(counter.screen()).isInstanceOf(Screen.P08Checking.class);
            counter.resultIsStored().cleanUpReports();
            assertThat(counter.screen()).isInstanceOf(Screen.P02Reading.class);
        }

        @Test
        @DisplayName("one that is taken again before its turn leaves 待機 behind")
        void nextCardThatDidNotWait() {
            counter.storing().takesCard().putsCard().takesCard();
            counter.resultIsStored();
            assertThat(counter.screen()).isInstanceOf(Screen.P15Done.class);
            counter.cleanUpReports().nobodyMoves().nobodyMoves();
            assertThat(counter.screen()).isInstanceOf(Screen.P01Welcome.class);
        }

        @Test
        @DisplayName("a store that fails after the point of no return: P20, never 完了")
        void storeFails() {
            counter.storing().takesCard().fails(FailureCode.STORE_OUT_OF_ORDER);
            assertThat(counter.screen())
                    .isEqualTo(new Screen.P20Sorry(FailureCode.STORE_OUT_OF_ORDER.code(), false));
        }

        @Test
        @DisplayName(
                "the name is readable for some seconds, then the card is asked for, then staff are told")
        void forgottenCard() {
            counter.storing().resultIsStored().cleanUpReports().nobodyMoves();
            assertThat(counter.screen())
                    .isInstanceOfSatisfying(
                            Screen.P15Done.class, done -> assertThat(done.name()).isEmpty());
            counter.nobodyMoves();
            assertThat(counter.screen()).isEqualTo(new Screen.P17TakeCard(false));
            counter.nobodyMoves();
            assertThat(counter.screen()).isEqualTo(new Screen.P17TakeCard(true));
            counter.takesCard();
            assertThat(counter.screen()).isInstanceOf(Screen.P01Welcome.class);
        }
    }

    @Nested
    @DisplayName("every way out")
    class WaysOut {

        @Test
        @DisplayName("待機 takes the next card only after the clean-up has reported")
        void nextCardWaits() {
            counter.putsCard().takesCard().putsCard();
            assertThat(counter.effects(Effect.ReadCard.class)).hasSize(1);
            counter.cleanUpReports();
            assertThat(counter.effects(Effect.ReadCard.class)).hasSize(2);
            assertThat(counter.screen()).isEqualTo(new Screen.P02Reading());
        }

        @Test
        @DisplayName("a next card that is taken away again before its turn is forgotten")
        void nextCardGivesUp() {
            counter.putsCard().takesCard().putsCard().takesCard().cleanUpReports();
            assertThat(counter.effects(Effect.ReadCard.class)).hasSize(1);
            assertThat(counter.screen()).isInstanceOf(Screen.P01Welcome.class);
        }

        @Test
        @DisplayName("『カードが取り出されました。もう一度カードを置いてください』 for some seconds")
        void noticeOfEarlyTaking() {
            counter.putsCard().cardSays(Given.ORDINARY).takesCard().cleanUpReports();
            assertThat(notice()).contains(Notice.CARD_TAKEN_EARLY);
            counter.nobodyMoves();
            assertThat(notice()).isEmpty();
        }

        @Test
        @DisplayName(
                "60 s without a touch, a countdown of 20 s, then the clean-up and the card is asked for")
        void nobodyTouches() {
            counter.putsCard().cardSays(Given.ORDINARY);
            counter.nobodyMoves();
            assertThat(Screens.countdown(counter.rules(), counter.state())).hasValue(20);
            counter.touches(Answer.STILL_HERE);
            assertThat(Screens.countdown(counter.rules(), counter.state())).isEmpty();
            counter.nobodyMoves().nobodyMoves();
            assertThat(counter.screen()).isEqualTo(new Screen.P17TakeCard(false));
            assertThat(counter.effects(Effect.CleanUp.class)).hasSize(1);
        }

        @Test
        @DisplayName("an alarm that was replaced is late")
        void lateAlarm() {
            counter.putsCard().cardSays(Given.ORDINARY);
            long old = counter.state().alarm().number();
            counter.touches(Answer.FACE);
            counter.happens(new Event.AlarmRang(counter.now(), old));
            assertThat(counter.screen()).isInstanceOf(Screen.P04Face.class);
        }

        @Test
        @DisplayName("an answer to a visit that is over is dropped")
        void lateAnswer() {
            counter.putsCard().takesCard().cleanUpReports().putsCard();
            counter.happens(new Event.Outcome.CardRead(counter.now(), 1, Given.ORDINARY));
            assertThat(counter.screen()).isEqualTo(new Screen.P02Reading());
        }

        @Test
        @DisplayName("a card that lies there when the kiosk starts must be taken first")
        void staleCard() {
            counter.cardLiesThereAlready();
            assertThat(counter.effects).isEmpty();
            assertThat(counter.screen()).isEqualTo(new Screen.P17TakeCard(false));
            counter.takesCard().putsCard();
            assertThat(counter.screen()).isEqualTo(new Screen.P02Reading());
        }

        @ParameterizedTest
        @EnumSource(
                value = FailureCode.class,
                names = {
                    "READER_OUT_OF_ORDER",
                    "STORE_OUT_OF_ORDER",
                    "PASSWORD_NOT_SET",
                    "CANNOT_CONTINUE"
                })
        @DisplayName("reader or store out of order: out of service, and back by itself")
        void closed(FailureCode trouble) {
            counter.health(Health.of(Set.of(trouble)));
            assertThat(counter.screen()).isEqualTo(new Screen.P01Closed("まどぐち医院", trouble.code()));
            counter.putsCard();
            assertThat(counter.effects).isEmpty();
            counter.health(Health.GOOD);
            assertThat(counter.screen()).isEqualTo(new Screen.P17TakeCard(false));
            counter.takesCard();
            assertThat(counter.screen()).isInstanceOf(Screen.P01Welcome.class);
        }

        @Test
        @DisplayName("an unexpected secret is not an effect")
        void unexpectedSecret() {
            counter.entersPin();
            assertThat(counter.effects).isEmpty();
        }

        private java.util.Optional<Notice> notice() {
            return ((Screen.P01Welcome) counter.screen()).notice();
        }
    }

    private static Screen sorry(FailureCode code) {
        return new Screen.P20Sorry(code.code(), true);
    }
}
