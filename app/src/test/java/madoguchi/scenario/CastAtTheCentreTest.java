package madoguchi.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import madoguchi.eligibility.CentreAnswer;
import madoguchi.eligibility.CopayTable;
import madoguchi.eligibility.Cover;
import madoguchi.eligibility.Eligibility;
import madoguchi.eligibility.Eligibility.Insured;
import madoguchi.eligibility.Enrolment;
import madoguchi.eligibility.InsuranceSystem;
import madoguchi.eligibility.LimitCategory.Income;
import madoguchi.eligibility.Offer;
import madoguchi.eligibility.simulator.Registered;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the product's people are there for: every answer and every case of the field. */
class CastAtTheCentreTest {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    static final Cast CAST = Cast.bundled(TODAY);

    @ParameterizedTest
    @EnumSource(names = "OTHER", mode = EnumSource.Mode.EXCLUDE)
    void somebody_is_insured_in_every_system(InsuranceSystem system) {
        assertThat(everybody().map(Insured::system)).contains(system);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void somebody_gets_every_answer_of_the_fields_codes(int code) {
        assertThat(registered().map(person -> person.first().eligibility().code())).contains(code);
    }

    @ParameterizedTest
    @EnumSource
    void somebody_meets_every_end_of_a_first_registration(Enrolment end) {
        assertThat(registered().flatMap(person -> person.enrolment().stream())).contains(end);
    }

    @ParameterizedTest
    @EnumSource
    void somebody_is_made_every_offer(Offer offer) {
        assertThat(registered().flatMap(person -> person.first().offers().stream()))
                .contains(offer);
    }

    /** Seed 002's table; what is against it is a case of the field, by name. */
    @Test
    void a_ratio_is_one_that_the_age_allows() {
        Set<String> wrong =
                CAST.members().stream()
                        .filter(member -> insured(member).anyMatch(p -> !allowed(p)))
                        .map(member -> member.persona().name())
                        .collect(Collectors.toSet());

        assertThat(wrong).isEmpty();
    }

    @Test
    void the_cases_5_1_and_5_2_ask_for_the_insurer() {
        assertThat(mismatch("limit-mismatch")).isEqualTo(Income.AS_WORKING + " beside 20");
        assertThat(mismatch("limit-mismatch-low")).isEqualTo(Income.ORDINARY_OR_LOW + " beside 30");
    }

    @Test
    void a_ratio_differs_between_two_checks_or_from_the_paper() {
        Registered changes = person("ratio-changes");
        assertThat(percent(changes.first())).isEqualTo(30);
        assertThat(percent(changes.later())).isEqualTo(20);

        Registered paper = person("paper-differs");
        assertThat(percent(paper.first())).isEqualTo(10);
        assertThat(paper.paperPercent()).contains(20);
    }

    @Test
    void an_elderly_certificate_is_still_that_of_before_August() {
        assertThat(insured("old-ratio").cover().elderly().map(Cover.ElderlyCertificate::validUntil))
                .contains(LocalDate.of(2026, 7, 31));
    }

    @Test
    void names_are_garbled_of_before_the_marriage_or_hold_a_dot() {
        assertThat(insured("garbled-name").name()).isEqualTo("辺～さま渡");
        assertThat(insured("former-surname").name()).startsWith("田中");
        assertThat(insured("dots").name()).contains("●");
        assertThat(insured("no-address").address()).isBlank();
    }

    @Test
    void an_end_is_missing_or_long_past_although_valid() {
        assertThat(insured("national").validUntil()).isEmpty();
        assertThat(insured("valid-after-loss").validUntil().orElseThrow()).isBefore(TODAY);
    }

    @Test
    void one_of_a_family_is_shown_and_another_is_not() {
        assertThat(person("child").first().eligibility()).isInstanceOf(Eligibility.Valid.class);
        assertThat(person("sibling").first().eligibility())
                .isInstanceOf(Eligibility.NotFound.class);
        assertThat(person("child-invalid").first().eligibility())
                .isInstanceOf(Eligibility.Invalid.class);
        assertThat(person("foreign-not-shown").first().eligibility())
                .isInstanceOf(Eligibility.NotFound.class);
    }

    @Test
    void a_stopped_display_tells_nothing_of_what_is_registered() {
        assertThat(person("display-stopped")).isEqualTo(person("not-found"));
    }

    @Test
    void consent_given_beforehand_comes_with_its_day_and_kinds() {
        assertThat(person("beforehand").first().beforehand().orElseThrow().answers().values())
                .containsExactlyInAnyOrder(true, true, true, false);
    }

    private static String mismatch(String persona) {
        Insured insured = insured(persona);
        return insured.cover().limit().orElseThrow().category().income()
                + " beside "
                + insured.copayPercent();
    }

    private static boolean allowed(Insured insured) {
        return insured.system() == InsuranceSystem.WELFARE
                || CopayTable.possible(insured.born(), TODAY).contains(insured.copayPercent());
    }

    private static int percent(CentreAnswer answer) {
        return ((Eligibility.Valid) answer.eligibility()).insured().copayPercent();
    }

    private static Registered person(String name) {
        return CAST.member(name).registered().orElseThrow();
    }

    private static Insured insured(String name) {
        return insured(CAST.member(name)).findFirst().orElseThrow();
    }

    private static Stream<Registered> registered() {
        return CAST.members().stream().flatMap(member -> member.registered().stream());
    }

    private static Stream<Insured> everybody() {
        return CAST.members().stream().flatMap(CastAtTheCentreTest::insured);
    }

    private static Stream<Insured> insured(Cast.Member member) {
        return member.registered().stream()
                .flatMap(person -> Stream.of(person.first(), person.later()))
                .map(CentreAnswer::eligibility)
                .flatMap(CastAtTheCentreTest::of);
    }

    private static Stream<Insured> of(Eligibility eligibility) {
        return switch (eligibility) {
            case Eligibility.Valid(Insured insured) -> Stream.of(insured);
            case Eligibility.Invalid(Insured last) -> Stream.of(last);
            case Eligibility.Superseded(Insured last) -> Stream.of(last);
            case Eligibility.Several(List<Insured> answers) -> answers.stream();
            case Eligibility.NotFound() -> Stream.empty();
        };
    }
}
