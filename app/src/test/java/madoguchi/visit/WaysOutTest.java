package madoguchi.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import madoguchi.failure.FailureCode;
import madoguchi.screen.IdentityScreen;
import madoguchi.screen.Screen;
import madoguchi.screen.Screen.Notice;
import madoguchi.screen.Touch.Answer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The procedure, in the sentences of the seeds: every way out. */
@DisplayName("every way out")
class WaysOutTest {

    private final Procedure counter = new Procedure();

    @Test
    @DisplayName("待機 takes the next card only after the clean-up has reported")
    void nextCardWaits() {
        counter.putsCard().takesCard().putsCard();
        assertThat(counter.effects(Effect.ReadCard.class)).hasSize(1);
        counter.cleanUpReports();
        assertThat(counter.effects(Effect.ReadCard.class)).hasSize(2);
        assertThat(counter.screen()).isEqualTo(new IdentityScreen.P02Reading());
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
        assertThat(counter.screen()).isInstanceOf(IdentityScreen.P04Face.class);
    }

    @Test
    @DisplayName("an answer to a visit that is over is dropped")
    void lateAnswer() {
        counter.putsCard().takesCard().cleanUpReports().putsCard();
        counter.happens(new Event.Outcome.CardRead(counter.now(), 1, Given.ORDINARY));
        assertThat(counter.screen()).isEqualTo(new IdentityScreen.P02Reading());
    }

    @Test
    @DisplayName("a card that lies there when the kiosk starts must be taken first")
    void staleCard() {
        counter.cardLiesThereAlready();
        assertThat(counter.effects).isEmpty();
        assertThat(counter.screen()).isEqualTo(new Screen.P17TakeCard(false));
        counter.takesCard().putsCard();
        assertThat(counter.screen()).isEqualTo(new IdentityScreen.P02Reading());
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

    private Optional<Notice> notice() {
        return ((Screen.P01Welcome) counter.screen()).notice();
    }
}
