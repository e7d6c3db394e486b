package madoguchi.visit;

import static org.assertj.core.api.Assertions.assertThat;

import madoguchi.eligibility.IdentityMethod;
import madoguchi.failure.FailureCode;
import madoguchi.screen.ConsentScreen;
import madoguchi.screen.DoneScreen;
import madoguchi.screen.IdentityScreen;
import madoguchi.screen.Screen;
import madoguchi.screen.Touch.Answer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The procedure, in the sentences of the seeds: 資格確認と完了. */
@DisplayName("資格確認と完了")
class CheckAndFinishTest {

    private final Procedure counter = new Procedure();

    @Test
    @DisplayName(
            "the centre knows the eligibility and could not take the consent: P15b, and the result says so")
    void registrationFails() {
        counter.identifiedByPin().touches(Answer.AGREE_ALL).centreAnswers(Given.VALID);
        counter.fails(FailureCode.NETWORK).resultIsStored();
        assertThat(counter.stored().consentRegistered()).isFalse();
        assertThat(counter.screen())
                .isInstanceOfSatisfying(
                        DoneScreen.P15Done.class,
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
        assertThat(counter.screen()).isEqualTo(Procedure.sorry(FailureCode.NETWORK));
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
        assertThat(counter.screen()).isEqualTo(Procedure.sorry(FailureCode.NOT_VALID));
        Procedure other = new Procedure().identifiedByPin().touches(Answer.AGREE_ALL);
        other.centreAnswers(Given.NOT_FOUND).resultIsStored();
        assertThat(other.screen()).isEqualTo(Procedure.sorry(FailureCode.NOT_FOUND));
    }

    @Test
    @DisplayName(
            "past the point of no return the card that leaves is remembered, and the outcome decides")
    void pointOfNoReturn() {
        counter.storing().takesCard();
        assertThat(counter.screen()).isInstanceOf(ConsentScreen.P08Checking.class);
        counter.touches(Answer.LEAVE);
        assertThat(counter.screen()).isInstanceOf(ConsentScreen.P08Checking.class);
        counter.resultIsStored();
        assertThat(counter.screen()).isInstanceOf(DoneScreen.P15Done.class);
        counter.cleanUpReports();
        assertThat(counter.screen()).isInstanceOf(DoneScreen.P15Done.class);
        counter.nobodyMoves().nobodyMoves();
        assertThat(counter.screen()).isInstanceOf(Screen.P01Welcome.class);
    }

    @Test
    @DisplayName("a card put down while the result is stored waits for its turn")
    void nextCardWhileStoring() {
        counter.storing().takesCard().putsCard();
        assertThat(counter.screen()).isInstanceOf(ConsentScreen.P08Checking.class);
        counter.resultIsStored().cleanUpReports();
        assertThat(counter.screen()).isInstanceOf(IdentityScreen.P02Reading.class);
    }

    @Test
    @DisplayName("one that is taken again before its turn leaves 待機 behind")
    void nextCardThatDidNotWait() {
        counter.storing().takesCard().putsCard().takesCard();
        counter.resultIsStored();
        assertThat(counter.screen()).isInstanceOf(DoneScreen.P15Done.class);
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
                        DoneScreen.P15Done.class, done -> assertThat(done.name()).isEmpty());
        counter.nobodyMoves();
        assertThat(counter.screen()).isEqualTo(new Screen.P17TakeCard(false));
        counter.nobodyMoves();
        assertThat(counter.screen()).isEqualTo(new Screen.P17TakeCard(true));
        counter.takesCard();
        assertThat(counter.screen()).isInstanceOf(Screen.P01Welcome.class);
    }
}
