package madoguchi.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import madoguchi.advice.Advice.Route;
import madoguchi.advice.Advice.Step;
import madoguchi.advice.Claim.Choice;
import madoguchi.failure.FailureCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The order of seed 001, 「医療機関・薬局での資格確認とレセプト請求」, in every situation there can be. */
class AdvisorTest {

    private static final LocalDate NOW = LocalDate.of(2026, 11, 21);
    private static final Trouble NOTHING_FOUND = new Trouble.Answered(Answer.NOT_FOUND);

    private static final Advisor ADVISOR = new Advisor(Claim.Sevens.STANDARD);

    @Test
    void whatever_happens_there_is_something_to_do_and_a_claim() {
        holds(
                (situation, advice) ->
                        advice.steps().stream().anyMatch(Step::possible)
                                && !advice.claim().choices().isEmpty());
    }

    @Test
    void the_patient_always_pays_the_share_that_is_theirs_and_hears_that_it_is_never_all() {
        holds(
                (situation, advice) ->
                        advice.share()
                                .containsAll(
                                        List.of(Passage.RIGHT_SHARE, Passage.NEVER_ALL_OF_IT)));
    }

    @ParameterizedTest
    @CsvSource({
        "INSURANCE_CARD, 0001-01-01, 2025-12-01",
        "CERTIFICATE, 2024-12-02, 9999-12-31",
        "PORTAL, 2024-12-02, 9999-12-31",
        "NOTICE, 2024-12-02, 9999-12-31",
        "DECLARATION_2023, 2023-08-01, 2024-12-01",
        "DECLARATION, 2024-12-02, 9999-12-31",
        "VISUAL_AT_PC, 0001-01-01, 2025-02-28",
        "VISUAL_ON_READER, 2025-03-01, 9999-12-31"
    })
    void a_paper_is_named_inside_its_days_and_not_a_day_outside(
            Way way, LocalDate first, LocalDate last) {
        Set<LocalDate> named = new java.util.TreeSet<>();
        Situations.all()
                .filter(situation -> ways(ADVISOR.advise(situation)).contains(way))
                .forEach(situation -> named.add(situation.date()));

        assertThat(named)
                .containsExactlyElementsOf(
                        Situations.DAYS.stream()
                                .filter(day -> !day.isBefore(first) && !day.isAfter(last))
                                .toList());
    }

    @Test
    void the_limited_variant_never_has_a_declaration_but_asks_again_in_the_month() {
        holds(
                (situation, advice) ->
                        situation.variant() != Variant.LIMITED
                                || succeeded(situation)
                                || ways(advice).contains(Way.NUMBER_NEXT_TIME)
                                        && !ways(advice).contains(Way.DECLARATION)
                                        && !ways(advice).contains(Way.DECLARATION_2023)
                                        && !advice.claim().choices().contains(Choice.UNKNOWN)
                                        && advice.claim().sevens().isEmpty());
    }

    @Test
    void a_paper_of_the_portal_or_the_notice_never_counts_without_the_card() {
        holds(
                (situation, advice) ->
                        situation.has().contains(Holding.CARD)
                                || advice.steps().stream()
                                        .map(Step::way)
                                        .noneMatch(way -> way == Way.PORTAL || way == Way.NOTICE));
    }

    @Test
    void the_ways_come_in_the_order_of_the_seeds() {
        List<Way> order =
                List.of(
                        Way.VISUAL_AT_PC,
                        Way.VISUAL_ON_READER,
                        Way.VISUAL_IN_APP,
                        Way.VISUAL_IN_LIMITED,
                        Way.PORTAL,
                        Way.NOTICE,
                        Way.CERTIFICATE,
                        Way.INSURANCE_CARD,
                        Way.RECORDS,
                        Way.DECLARATION_2023,
                        Way.DECLARATION,
                        Way.NUMBER_NEXT_TIME);
        holds(
                (situation, advice) ->
                        sorted(ways(advice).stream().filter(order::contains).toList(), order));
    }

    @Test
    void the_claim_is_chosen_in_the_order_one_two_three() {
        holds((situation, advice) -> sorted(advice.claim().choices(), List.of(Choice.values())));
    }

    @Test
    void outage_and_disaster_are_two_routes() {
        holds(
                (situation, advice) ->
                        (advice.route() == Route.DISASTER
                                        || !ways(advice).contains(Way.DISASTER_AREA))
                                && (advice.route() == Route.OUTAGE
                                        || !ways(advice).contains(Way.CHECK_LATER)
                                                && !ways(advice).contains(Way.NOTE_CARD_FACE)));
    }

    @Test
    void no_reason_is_told_when_nothing_is_found() {
        holds(
                (situation, advice) ->
                        !situation.trouble().equals(NOTHING_FOUND)
                                || advice.steps().stream()
                                        .allMatch(step -> step.because().isEmpty()));
    }

    @Test
    void staff_looks_first_when_nobody_could_be_identified() {
        assertThat(first(new Trouble.NotIdentified(), NOW, Variant.COUNTER))
                .isEqualTo(Way.VISUAL_ON_READER);
        assertThat(first(new Trouble.NotIdentified(), NOW, Variant.HOME))
                .isEqualTo(Way.VISUAL_IN_APP);
        assertThat(first(new Trouble.NotIdentified(), LocalDate.of(2025, 2, 28), Variant.COUNTER))
                .isEqualTo(Way.VISUAL_AT_PC);
    }

    @Test
    void a_card_without_photograph_is_never_looked_at() {
        assertThat(ways(advice(new Trouble.Failed(FailureCode.NO_METHOD_LEFT), Holding.CARD)))
                .doesNotContain(Way.VISUAL_ON_READER)
                .startsWith(Way.PORTAL);
    }

    @Test
    void at_a_first_visit_without_a_paper_the_declaration_and_sevens_remain() {
        Advice advice = advice(NOTHING_FOUND, Holding.CARD);

        assertThat(advice.first().way()).isEqualTo(Way.DECLARATION);
        assertThat(advice.claim().choices()).containsExactly(Choice.CURRENT, Choice.UNKNOWN);
        assertThat(advice.claim().sevens()).contains(Claim.Sevens.STANDARD);
        assertThat(Claim.Sevens.digits(Claim.Sevens.STANDARD.insurerNumber()))
                .isEqualTo("77777777");
    }

    @Test
    void an_invalid_eligibility_can_be_claimed_with_the_former_number() {
        assertThat(advice(new Trouble.Answered(Answer.INVALID), Holding.CARD).claim().choices())
                .containsExactly(Choice.CURRENT, Choice.PAST, Choice.UNKNOWN);
    }

    @Test
    void a_facilitys_own_digits_fill_its_other_fields() {
        Claim.Sevens own = new Claim.Sevens(8, Optional.of(4), Optional.of(7));

        assertThat(
                        new Advisor(own)
                                .advise(
                                        situation(
                                                NOTHING_FOUND, NOW, Variant.COUNTER, Holding.CARD))
                                .claim()
                                .sevens())
                .contains(own);
        assertThatThrownBy(() -> new Claim.Sevens(0, Optional.empty(), Optional.empty()))
                .hasMessage("a number has at least one digit");
    }

    @ParameterizedTest
    @EnumSource(
            value = FailureCode.class,
            names = {
                "NOT_A_MY_NUMBER_CARD",
                "CARD_NOT_GENUINE",
                "CARD_EXPIRED",
                "NOT_THE_SAME_PERSON"
            })
    void what_is_no_card_of_this_person_opens_nothing(FailureCode code) {
        assertThat(ways(advice(new Trouble.Failed(code), Holding.CARD, Holding.PORTAL_PDF)))
                .doesNotContain(Way.PORTAL, Way.NOTICE, Way.DECLARATION);
    }

    @Test
    void in_an_outage_the_four_items_are_noted_at_a_first_visit_only() {
        Situation again =
                new Situation(
                        new Trouble.Outage(),
                        EnumSet.of(Holding.CARD, Holding.PAST_DATA),
                        NOW,
                        Occasion.RETURN_VISIT,
                        Variant.COUNTER);

        assertThat(ways(advice(new Trouble.Outage(), Holding.CARD)))
                .contains(Way.NOTE_CARD_FACE, Way.PAPER_PRESCRIPTION, Way.CHECK_LATER);
        assertThat(ways(ADVISOR.advise(again)))
                .contains(Way.RECORDS, Way.CHECK_LATER)
                .doesNotContain(Way.NOTE_CARD_FACE, Way.DECLARATION);
    }

    @Test
    void the_limited_variant_opens_no_medical_information_in_a_disaster() {
        assertThat(
                        ways(
                                ADVISOR.advise(
                                        situation(
                                                new Trouble.Disaster(),
                                                NOW,
                                                Variant.LIMITED,
                                                Holding.CARD))))
                .doesNotContain(Way.DISASTER_AREA, Way.DISASTER_CONSENT);
    }

    @Test
    void a_first_visit_has_no_records() {
        assertThatThrownBy(() -> situation(NOTHING_FOUND, NOW, Variant.COUNTER, Holding.PAST_DATA))
                .hasMessageContaining("first visit");
    }

    @Test
    void when_only_the_limit_is_missing_the_check_stands_and_nothing_falls_back() {
        holds(
                (situation, advice) ->
                        !succeeded(situation)
                                || ways(advice).equals(List.of(Way.ASK_FOR_LIMIT))
                                        && advice.claim().sevens().isEmpty());
    }

    private static boolean succeeded(Situation situation) {
        return situation.trouble().equals(new Trouble.Failed(FailureCode.LIMIT_NOT_GIVEN));
    }

    private static void holds(BiPredicate<Situation, Advice> law) {
        Map<Boolean, Long> counted =
                Situations.all()
                        .collect(
                                java.util.stream.Collectors.groupingBy(
                                        situation -> law.test(situation, ADVISOR.advise(situation)),
                                        java.util.stream.Collectors.counting()));

        assertThat(counted).containsOnlyKeys(true);
        assertThat(counted.get(true)).isGreaterThan(100_000);
    }

    private static <T> boolean sorted(List<T> some, List<T> order) {
        return some.equals(some.stream().sorted(Comparator.comparing(order::indexOf)).toList());
    }

    private static List<Way> ways(Advice advice) {
        return advice.steps().stream().map(Step::way).toList();
    }

    private static Way first(Trouble trouble, LocalDate date, Variant variant) {
        return ADVISOR.advise(situation(trouble, date, variant, Holding.CARD)).first().way();
    }

    private static Advice advice(Trouble trouble, Holding... has) {
        return ADVISOR.advise(situation(trouble, NOW, Variant.COUNTER, has));
    }

    private static Situation situation(
            Trouble trouble, LocalDate date, Variant variant, Holding... has) {
        return new Situation(trouble, Set.of(has), date, Occasion.FIRST_VISIT, variant);
    }
}
