package madoguchi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import madoguchi.advice.Advice;
import madoguchi.advice.Advice.Route;
import madoguchi.advice.Advisor;
import madoguchi.advice.Claim;
import madoguchi.advice.Claim.Choice;
import madoguchi.advice.Way;
import madoguchi.failure.FailureCode;
import madoguchi.screen.S04Fallback.Option;
import madoguchi.screen.S04Fallback.Question;
import org.junit.jupiter.api.Test;

/** できなかったとき: a few taps, each path to an advice. */
class FallbackTalkTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Advisor ADVISOR = new Advisor(Claim.Sevens.STANDARD);

    @Test
    void it_starts_with_what_happened_then_whether_staff_can_look() {
        FallbackTalk talk = FallbackTalk.begun(TODAY);

        assertThat(talk.asks()).contains(Question.WHAT);
        assertThat(talk.answered(Option.NOT_IDENTIFIED).asks()).contains(Question.VISUAL);
        assertThat(talk.answered(Option.NOT_IDENTIFIED).answered(Option.IDENTIFIED).identified())
                .isTrue();
    }

    @Test
    void a_first_visit_with_a_card_and_no_paper_ends_in_the_declaration_and_sevens() {
        FallbackTalk talk = said(Option.NOT_FOUND, Option.YES, Option.NO_PAPER, Option.FIRST_VISIT);
        Advice advice = ADVISOR.advise(talk.situation());

        assertThat(talk.asks()).isEmpty();
        assertThat(advice.steps()).extracting(Advice.Step::way).contains(Way.DECLARATION);
        assertThat(advice.claim().choices()).containsExactly(Choice.CURRENT, Choice.UNKNOWN);
        assertThat(advice.claim().sevens()).contains(Claim.Sevens.STANDARD);
    }

    @Test
    void an_invalid_eligibility_adds_the_old_number_before_the_sevens() {
        Advice advice =
                ADVISOR.advise(
                        said(Option.INVALID, Option.YES, Option.NO_PAPER, Option.FIRST_VISIT)
                                .situation());

        assertThat(advice.claim().choices())
                .containsExactly(Choice.CURRENT, Choice.PAST, Choice.UNKNOWN);
    }

    @Test
    void a_paper_that_tells_the_number_ends_the_questions() {
        FallbackTalk talk = said(Option.ERROR, Option.YES, Option.PORTAL);

        assertThat(talk.asks()).isEmpty();
        assertThat(ADVISOR.advise(talk.situation()).first().way()).isEqualTo(Way.PORTAL);
    }

    @Test
    void a_return_visit_is_asked_for_its_records() {
        FallbackTalk talk = said(Option.INVALID, Option.YES, Option.NO_PAPER, Option.RETURN_VISIT);

        assertThat(talk.asks()).contains(Question.RECORDS);
        assertThat(ADVISOR.advise(talk.answered(Option.YES).situation()).first().way())
                .isEqualTo(Way.RECORDS);
    }

    @Test
    void two_papers_count_only_with_the_card_and_the_old_card_only_to_its_last_day() {
        assertThat(said(Option.NO_CARD).options())
                .containsExactly(Option.CERTIFICATE, Option.NO_PAPER);
        assertThat(said(Option.ERROR, Option.NO).options()).doesNotContain(Option.PORTAL);
        assertThat(FallbackTalk.begun(LocalDate.of(2025, 12, 1)).answered(Option.NO_CARD).options())
                .contains(Option.INSURANCE_CARD);
    }

    @Test
    void the_code_that_the_terminal_showed_decides_the_advice() {
        FallbackTalk talk = FallbackTalk.after(FailureCode.NETWORK, TODAY);
        assertThat(talk.asks()).contains(Question.CARD);
        FallbackTalk said =
                talk.answered(Option.YES).answered(Option.NO_PAPER).answered(Option.FIRST_VISIT);

        assertThat(ADVISOR.advise(said.situation()).route()).isEqualTo(Route.OUTAGE);
        assertThat(ADVISOR.advise(said.situation()).steps())
                .extracting(Advice.Step::way)
                .contains(Way.CHECK_CABLE);
    }

    @Test
    void outage_and_disaster_are_two_routes() {
        Advice outage =
                ADVISOR.advise(
                        said(Option.OUTAGE, Option.YES, Option.NO_PAPER, Option.FIRST_VISIT)
                                .situation());
        Advice disaster =
                ADVISOR.advise(
                        said(Option.DISASTER, Option.YES, Option.NO_PAPER, Option.FIRST_VISIT)
                                .situation());

        assertThat(outage.route()).isEqualTo(Route.OUTAGE);
        assertThat(outage.steps()).extracting(Advice.Step::way).contains(Way.NOTE_CARD_FACE);
        assertThat(disaster.route()).isEqualTo(Route.DISASTER);
        assertThat(disaster.steps()).extracting(Advice.Step::way).contains(Way.DISASTER_AREA);
    }

    @Test
    void back_takes_one_answer_and_what_followed_from_it() {
        FallbackTalk talk = said(Option.ERROR, Option.YES);

        assertThat(talk.back()).isEqualTo(said(Option.ERROR));
        assertThat(talk.back().back().back()).isEqualTo(FallbackTalk.begun(TODAY));
    }

    @Test
    void an_answer_to_another_question_changes_nothing() {
        FallbackTalk talk = said(Option.ERROR);

        assertThat(talk.answered(Option.FIRST_VISIT)).isEqualTo(talk);
        assertThat(said(Option.NO_CARD).answered(Option.PORTAL)).isEqualTo(said(Option.NO_CARD));
    }

    /** On every side of every day that matters. */
    @Test
    void every_path_comes_to_an_advice_in_six_taps_at_most() {
        for (LocalDate day :
                List.of(
                        LocalDate.of(2023, 9, 1),
                        LocalDate.of(2024, 12, 2),
                        LocalDate.of(2025, 12, 1),
                        TODAY)) {
            assertThat(ends(day))
                    .hasSizeGreaterThan(20)
                    .allSatisfy(
                            talk -> {
                                assertThat(talk.said().size()).isLessThanOrEqualTo(6);
                                if (!talk.identified()) {
                                    assertThat(ADVISOR.advise(talk.situation()).steps())
                                            .isNotEmpty();
                                }
                            });
        }
    }

    private static List<FallbackTalk> ends(LocalDate day) {
        List<FallbackTalk> ends = new ArrayList<>();
        Deque<FallbackTalk> open = new ArrayDeque<>(List.of(FallbackTalk.begun(day)));
        while (!open.isEmpty()) {
            FallbackTalk talk = open.pop();
            if (talk.asks().isEmpty()) {
                ends.add(talk);
            }
            talk.options().forEach(option -> open.push(talk.answered(option)));
        }
        return ends;
    }

    private static FallbackTalk said(Option... options) {
        return Stream.of(options)
                .reduce(FallbackTalk.begun(TODAY), FallbackTalk::answered, (_, later) -> later);
    }
}
