package madoguchi.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import madoguchi.eligibility.CentreAnswer;
import madoguchi.eligibility.ConsentKind;
import madoguchi.eligibility.Eligibility;
import madoguchi.eligibility.IdentityMethod;
import madoguchi.failure.FailureCode;
import madoguchi.screen.ConsentScreen;
import madoguchi.screen.ConsentScreen.ConsentQuestion;
import madoguchi.screen.DoneScreen;
import madoguchi.screen.IdentityScreen;
import madoguchi.screen.IdentityScreen.Method;
import madoguchi.screen.Screen;
import madoguchi.screen.Touch.Answer;
import madoguchi.visit.Event.FaceVerdict;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The printed versions of the procedure, and what distinguishes them. */
class GenerationTest {

    @ParameterizedTest
    @CsvSource({
        "2020-01-01, 2023-04",
        "2024-10-06, 2023-04",
        "2024-10-07, 2024-10",
        "2024-12-01, 2024-10",
        "2024-12-02, 2024-12",
        "2025-03-01, 2025-03",
        "2025-12-01, 2025-03",
        "2025-12-02, 2025-12",
        "2030-01-01, 2025-12"
    })
    @DisplayName("which one is in force on a day")
    void inForce(LocalDate day, String label) {
        assertThat(Generation.on(day).label()).isEqualTo(label);
        assertThat(Generation.of(label)).contains(Generation.on(day));
    }

    @Test
    @DisplayName("the default is 2025-03")
    void standard() {
        assertThat(Rules.standard().generation()).isEqualTo(Generation.G2025_03);
    }

    @ParameterizedTest
    @EnumSource(Generation.class)
    @DisplayName("「3画面分の同意をこの1画面で」 from 2024-10; before it, three screens and no review")
    void bundled(Generation generation) {
        Procedure counter = new Procedure(Rules.of(generation)).identifiedByPin();
        if (generation == Generation.G2023_04) {
            for (ConsentQuestion question : Given.THREE) {
                assertThat(counter.screen())
                        .isInstanceOfSatisfying(
                                ConsentScreen.P12Question.class,
                                p -> assertThat(p.question()).isEqualTo(question));
                counter.touches(Answer.AGREE);
            }
        } else {
            assertThat(counter.screen())
                    .isEqualTo(new ConsentScreen.P11Consent(Given.THREE, false));
            counter.touches(Answer.AGREE_ALL);
        }
        assertThat(counter.screen()).isInstanceOf(ConsentScreen.P08Checking.class);
    }

    @ParameterizedTest
    @EnumSource(Generation.class)
    @DisplayName(
            "before 2024-12 an ended certificate is refused; from then on three months of grace")
    void grace(Generation generation) {
        Procedure counter = new Procedure(Rules.of(generation)).putsCard().cardSays(Given.EXPIRED);
        boolean refused = generation.compareTo(Generation.G2024_12) < 0;
        assertThat(counter.screen().equals(sorry(FailureCode.CERTIFICATE_OVER))).isEqualTo(refused);
    }

    @ParameterizedTest
    @EnumSource(Generation.class)
    @DisplayName("the visual check is on the reader from 2025-03")
    void visual(Generation generation) {
        Procedure counter = new Procedure(Rules.of(generation)).putsCard().cardSays(Given.ORDINARY);
        assertThat(((IdentityScreen.P03Method) counter.screen()).methods().contains(Method.VISUAL))
                .isEqualTo(generation.compareTo(Generation.G2025_03) >= 0);
    }

    @Test
    @DisplayName("before, staff switch the reader to 目視モード, and have to switch it back")
    void visualMode() {
        Procedure counter = new Procedure(Rules.of(Generation.G2024_12));
        counter.putsCard().cardSays(Given.ORDINARY).staffSwitchVisualMode(true);
        assertThat(counter.screen()).isEqualTo(new IdentityScreen.P07Compare(false));
        assertThat(counter.effects(Effect.BringPhoto.class)).hasSize(1);
        counter.touches(Answer.SAME_PERSON).keyIsGranted(IdentityMethod.VISUAL);
        counter.takesCard().cleanUpReports();
        counter.putsCard().cardSays(Given.ORDINARY);
        assertThat(counter.screen())
                .as("forgotten")
                .isEqualTo(new IdentityScreen.P07Compare(false));
        counter.takesCard().cleanUpReports().staffSwitchVisualMode(false);
        counter.putsCard().cardSays(Given.ORDINARY);
        assertThat(counter.screen()).isInstanceOf(IdentityScreen.P03Method.class);
    }

    @Test
    @DisplayName("目視モード does not open a card without a photo")
    void visualModeWithoutPhoto() {
        Procedure counter = new Procedure(Rules.of(Generation.G2024_12));
        counter.staffSwitchVisualMode(true).putsCard().cardSays(Given.PHOTOLESS);
        assertThat(counter.screen()).isEqualTo(new IdentityScreen.P05Pin(3, false, false, true));
    }

    @Test
    @DisplayName("on a reader with the visual check of its own the switch means nothing")
    void visualModeIsOver() {
        Procedure counter = new Procedure().staffSwitchVisualMode(true).putsCard();
        counter.cardSays(Given.ORDINARY);
        assertThat(counter.screen()).isInstanceOf(IdentityScreen.P03Method.class);
    }

    @Test
    @DisplayName("no method left for a card with a photo: staff are asked to switch")
    void visualModeNeeded() {
        Procedure counter = new Procedure(Rules.of(Generation.G2024_10));
        counter.putsCard().cardSays(Given.PINLESS).faceIs(FaceVerdict.NO_MATCH);
        counter.touches(Answer.TRY_AGAIN).faceIs(FaceVerdict.NO_MATCH);
        assertThat(counter.screen()).isEqualTo(sorry(FailureCode.VISUAL_MODE_NEEDED));
    }

    @Test
    @DisplayName("⑤ ⑥ of the seeds: 限度額 after 完了, given when it is provided")
    void limitGiven() {
        Procedure counter = done2023(Given.WITH_OFFERS);
        assertThat(((DoneScreen.P15Done) counter.screen()).limitOffered()).isTrue();
        assertThat(stored(counter).cover().limit()).as("not before").isEmpty();
        counter.touches(Answer.COPAY_LIMIT);
        assertThat(counter.screen()).isEqualTo(new DoneScreen.P16Limit(false));
        counter.touches(Answer.PROVIDE).consentIsRegistered();
        assertThat(counter.effects(Effect.Register.class).getLast().choices().limit())
                .contains(true);
        assertThat(counter.effects(Effect.StoreLimit.class))
                .singleElement()
                .satisfies(limit -> assertThat(limit.limit()).isPresent());
        counter.resultIsStored();
        assertThat(counter.screen()).isEqualTo(new DoneScreen.P16Done());
        counter.cleanUpReports().takesCard();
        assertThat(counter.screen()).isInstanceOf(Screen.P01Welcome.class);
    }

    @Test
    @DisplayName("refused: told to the centre, and nothing of it stored")
    void limitRefused() {
        Procedure counter = done2023(Given.WITH_OFFERS).touches(Answer.COPAY_LIMIT);
        counter.touches(Answer.DO_NOT_PROVIDE).consentIsRegistered();
        assertThat(counter.effects(Effect.StoreLimit.class))
                .singleElement()
                .satisfies(limit -> assertThat(limit.provided()).isFalse())
                .satisfies(limit -> assertThat(limit.limit()).isEmpty());
    }

    @Test
    @DisplayName("the card leaves in P16: the result stands and the limit is not given")
    void limitCardLeaves() {
        Procedure counter = done2023(Given.WITH_OFFERS).touches(Answer.COPAY_LIMIT).takesCard();
        assertThat(counter.effects(Effect.StoreLimit.class)).isEmpty();
        assertThat(counter.effects(Effect.Note.class)).isEmpty();
        counter.cleanUpReports();
        assertThat(counter.screen()).isInstanceOf(Screen.P01Welcome.class);
    }

    @Test
    @DisplayName("the limit could not be taken: its own words, for the visit is done")
    void limitFails() {
        Procedure counter = done2023(Given.WITH_OFFERS).touches(Answer.COPAY_LIMIT);
        counter.touches(Answer.PROVIDE).fails(FailureCode.NETWORK);
        assertThat(counter.screen()).isEqualTo(sorry(FailureCode.LIMIT_NOT_GIVEN));
    }

    @Test
    @DisplayName("「表示を省略し、同意不要に」: from 2024-10 the limit comes with the result")
    void limitWithoutConsent() {
        Procedure counter = new Procedure(Rules.of(Generation.G2024_10)).identifiedByPin();
        counter.touches(Answer.AGREE_ALL).centreAnswers(Given.WITH_OFFERS);
        counter.touches(Answer.USE).touches(Answer.PROVIDE).touches(Answer.PAPER);
        counter.consentIsRegistered();
        assertThat(stored(counter).cover().limit()).isPresent();
        counter.resultIsStored();
        assertThat(((DoneScreen.P15Done) counter.screen()).limitOffered()).isFalse();
    }

    @Test
    @DisplayName("where the consent could not be registered, the limit is not asked for")
    void limitNotAsked() {
        Procedure counter = new Procedure(Rules.of(Generation.G2023_04)).identifiedByPin();
        List.of(1, 2, 3).forEach(_ -> counter.touches(Answer.AGREE));
        counter.centreAnswers(Given.VALID).fails(FailureCode.NETWORK).resultIsStored();
        assertThat(((DoneScreen.P15Done) counter.screen()).limitOffered()).isFalse();
    }

    private static Procedure done2023(CentreAnswer answer) {
        Procedure counter = new Procedure(Rules.of(Generation.G2023_04)).identifiedByPin();
        List.of(1, 2, 3).forEach(_ -> counter.touches(Answer.AGREE));
        counter.centreAnswers(answer);
        counter.touches(Answer.USE).touches(Answer.PROVIDE).touches(Answer.ELECTRONIC);
        assertThat(counter.effects(Effect.Register.class).getLast().consents().answers().keySet())
                .contains(ConsentKind.SPECIFIC_DISEASE);
        return counter.consentIsRegistered().resultIsStored();
    }

    private static Eligibility.Insured stored(Procedure counter) {
        return ((Eligibility.Valid) counter.stored().eligibility()).insured();
    }

    private static Screen sorry(FailureCode code) {
        return new Screen.P20Sorry(code.code(), true);
    }
}
