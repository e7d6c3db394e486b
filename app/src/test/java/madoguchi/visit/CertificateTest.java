package madoguchi.visit;

import static org.assertj.core.api.Assertions.assertThat;

import madoguchi.failure.FailureCode;
import madoguchi.screen.ConsentScreen;
import madoguchi.screen.DoneScreen;
import madoguchi.screen.IdentityScreen;
import madoguchi.screen.Touch.Answer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The procedure, in the sentences of the seeds: 電子証明書. */
@DisplayName("電子証明書")
class CertificateTest {

    private final Procedure counter = new Procedure();

    @Test
    @DisplayName(
            "from three months before: the notice, then consent as usual; the end goes with the result")
    void ending() {
        counter.identifiedByPin(Given.ENDING);
        assertThat(counter.screen())
                .isInstanceOfSatisfying(
                        IdentityScreen.P10Certificate.class,
                        p -> assertThat(p.expired()).isFalse());
        counter.touches(Answer.UNDERSTOOD);
        assertThat(counter.screen()).isInstanceOf(ConsentScreen.P11Consent.class);
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
                        IdentityScreen.P10Certificate.class, p -> assertThat(p.expired()).isTrue());
        counter.touches(Answer.UNDERSTOOD);
        assertThat(counter.screen()).isInstanceOf(ConsentScreen.P08Checking.class);
        counter.centreAnswers(Given.VALID).consentIsRegistered().resultIsStored();
        assertThat(counter.stored().consents().asked()).isFalse();
        assertThat(counter.screen())
                .isInstanceOfSatisfying(
                        DoneScreen.P15Done.class,
                        done -> assertThat(done.consentRegistered()).isTrue());
    }

    @Test
    @DisplayName("after three months: 006, before the patient has done anything in vain")
    void over() {
        counter.putsCard().cardSays(Given.OVER);
        assertThat(counter.screen()).isEqualTo(Procedure.sorry(FailureCode.CERTIFICATE_OVER));
    }

    @Test
    @DisplayName("the card itself expired: its own words")
    void cardExpired() {
        counter.putsCard().cardSays(Given.CARD_EXPIRED);
        assertThat(counter.screen()).isEqualTo(Procedure.sorry(FailureCode.CARD_EXPIRED));
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
