package madoguchi.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import madoguchi.eligibility.IdentityMethod;
import madoguchi.failure.FailureCode;
import madoguchi.screen.Touch.Answer;
import madoguchi.usage.VisitUsage;
import madoguchi.usage.VisitUsage.End;
import madoguchi.visit.Event.FaceVerdict;
import org.junit.jupiter.api.Test;

/** What is counted of a visit, by the time of its own events. */
class VisitWatchTest {

    @Test
    void every_second_of_a_visit_belongs_to_the_screen_that_was_there() {
        Procedure counter =
                byPin().passes(seconds(9))
                        .centreAnswers(Given.VALID)
                        .passes(seconds(1))
                        .consentIsRegistered()
                        .resultIsStored()
                        .passes(seconds(4))
                        .cleanUpReports()
                        .takesCard();

        VisitUsage usage = counter.counted.getLast();
        assertThat(usage.visit()).isEqualTo("visit-1");
        assertThat(usage.day()).isEqualTo(Given.TODAY);
        assertThat(usage.end()).isEqualTo(End.DONE);
        assertThat(usage.result()).isTrue();
        assertThat(usage.method()).contains(IdentityMethod.PIN);
        assertThat(usage.code()).isEmpty();
        assertThat(usage.spent())
                .containsOnlyKeys("P02", "P03", "P05", "P11", "P08", "P15")
                .containsEntry("P02", seconds(2))
                .containsEntry("P03", seconds(3))
                .containsEntry("P05", seconds(5))
                .containsEntry("P11", seconds(7))
                .containsEntry("P08", seconds(10))
                .containsEntry("P15", seconds(4));
    }

    @Test
    void a_visit_is_told_when_it_is_decided_and_again_when_it_is_over() {
        Procedure counter =
                byPin().centreAnswers(Given.VALID).consentIsRegistered().resultIsStored();
        assertThat(counter.counted).hasSize(1);
        assertThat(counter.counted.getFirst().spent()).doesNotContainKey("P15");

        counter.passes(seconds(6)).cleanUpReports().takesCard();
        assertThat(counter.counted).hasSize(2);
        assertThat(counter.counted.getLast().visit()).isEqualTo(counter.counted.getFirst().visit());
        assertThat(counter.counted.getLast().spent()).containsEntry("P15", seconds(6));
    }

    @Test
    void who_takes_the_card_before_the_camera_stopped_there() {
        Procedure counter =
                chosen().touches(Answer.FACE).passes(seconds(4)).takesCard().cleanUpReports();

        assertThat(counter.counted.getLast())
                .satisfies(usage -> stopped(usage, End.CARD_TAKEN, "P04"));
        assertThat(counter.counted.getLast().spent())
                .as("nobody waits while the counter is cleaned up")
                .doesNotContainKey("P01");
    }

    @Test
    void who_leaves_stopped_where_the_answer_was_given() {
        Procedure counter = chosen().touches(Answer.PIN).passes(seconds(4)).touches(Answer.LEAVE);

        stopped(counter.counted.getLast(), End.LEFT, "P05");
    }

    @Test
    void who_touches_nothing_is_timed_out() {
        Procedure counter = chosen().nobodyMoves().nobodyMoves();

        stopped(counter.counted.getLast(), End.TIMED_OUT, "P03");
        assertThat(counter.counted.getLast().spent()).containsEntry("P03", seconds(80));
    }

    @Test
    void a_failure_is_counted_by_its_code_and_the_step_where_it_came() {
        Procedure counter = byPin().fails(FailureCode.NETWORK).cleanUpReports();

        VisitUsage usage = counter.counted.getLast();
        assertThat(usage.end()).isEqualTo(End.SORRY);
        assertThat(usage.code()).contains(FailureCode.NETWORK.code());
        assertThat(usage.lastStep()).isEqualTo("P08");
        assertThat(usage.method()).contains(IdentityMethod.PIN);
        assertThat(usage.result()).isFalse();
    }

    @Test
    void an_answer_that_is_not_valid_is_a_use_that_ended_in_a_code() {
        Procedure counter =
                byPin().centreAnswers(Given.NOT_FOUND)
                        .consentIsRegistered()
                        .resultIsStored()
                        .cleanUpReports();

        VisitUsage usage = counter.counted.getLast();
        assertThat(usage.end()).isEqualTo(End.SORRY);
        assertThat(usage.code()).contains(FailureCode.NOT_FOUND.code());
        assertThat(usage.result()).isTrue();
    }

    @Test
    void a_result_that_cannot_be_stored_is_no_use() {
        Procedure counter =
                byPin().centreAnswers(Given.VALID)
                        .consentIsRegistered()
                        .fails(FailureCode.STORE_OUT_OF_ORDER);

        assertThat(counter.counted.getLast().result()).isFalse();
        assertThat(counter.counted.getLast().code())
                .isEqualTo(Optional.of(FailureCode.STORE_OUT_OF_ORDER.code()));
    }

    @Test
    void the_next_patient_is_another_visit_with_a_time_of_its_own() {
        Procedure counter = chosen().passes(seconds(4)).takesCard();
        counter.putsCard().cleanUpReports().passes(seconds(1)).cardSays(Given.ORDINARY);
        counter.touches(Answer.FACE).passes(seconds(3)).faceIs(FaceVerdict.CAMERA_DEAD);
        counter.takesCard().cleanUpReports();

        assertThat(counter.counted).extracting(VisitUsage::visit).contains("visit-1", "visit-2");
        assertThat(counter.counted.getLast().visit()).isEqualTo("visit-2");
        assertThat(counter.counted.getLast().spent())
                .containsEntry("P02", seconds(1))
                .containsEntry("P04", seconds(3));
    }

    private static void stopped(VisitUsage usage, End how, String where) {
        assertThat(usage.end()).isEqualTo(how);
        assertThat(usage.lastStep()).isEqualTo(where);
        assertThat(usage.result()).isFalse();
        assertThat(usage.method()).isEmpty();
        assertThat(usage.code()).isEmpty();
    }

    private static Procedure chosen() {
        return new Procedure()
                .putsCard()
                .passes(seconds(2))
                .cardSays(Given.ORDINARY)
                .passes(seconds(3));
    }

    private static Procedure byPin() {
        return chosen().touches(Answer.PIN)
                .passes(seconds(5))
                .entersPin()
                .pinIsRight()
                .passes(seconds(7))
                .touches(Answer.AGREE_ALL);
    }

    private static Duration seconds(int seconds) {
        return Duration.ofSeconds(seconds);
    }
}
