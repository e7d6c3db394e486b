package madoguchi.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import madoguchi.advice.CareCase;
import madoguchi.advice.CareFinder;
import madoguchi.advice.Checked;
import madoguchi.eligibility.Eligibility;
import madoguchi.eligibility.simulator.Registered;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The people who are there for a result that needs care are found by their results. */
class CareInTheCastTest {

    private static final LocalDate TODAY = CastAtTheCentreTest.TODAY;

    @ParameterizedTest
    @CsvSource({
        "ordinary,",
        "elderly-certificate,",
        "late-elderly-20,",
        "late-elderly-30,",
        "limit-under-70,",
        "dots, DOT",
        "no-address, BLANK_ADDRESS",
        "limit-mismatch, LOW_RATIO_HIGH_LIMIT",
        "limit-mismatch-low, HIGH_RATIO_LOW_LIMIT",
        "invalid, INVALID",
        "superseded, INVALID",
        "changing-insurer, INVALID",
        "not-found, NOT_FOUND",
        "sibling, NOT_FOUND",
        "foreign-not-shown, NOT_FOUND",
        "old-ratio, OLD_RATIO_AFTER_AUGUST",
        "garbled-name, JUMBLED_NAME",
        "valid-after-loss, VALID_AFTER_LOSS",
        "several, TWO_INSURERS"
    })
    void a_result_shows_what_needs_care(String persona, CareCase care) {
        assertThat(CareFinder.find(first(persona), List.of()))
                .isEqualTo(care == null ? Set.of() : Set.of(care));
    }

    @Test
    void two_checks_with_two_ratios_show_beside_each_other() {
        Registered person = registered("ratio-changes");
        Checked before = new Checked(TODAY.minusDays(9), person.first().eligibility());
        Checked now = new Checked(TODAY, person.later().eligibility());

        assertThat(CareFinder.find(before, List.of())).isEmpty();
        assertThat(CareFinder.find(now, List.of(before)))
                .containsExactly(CareCase.TWO_CHECKS_DIFFER);
        assertThat(CareFinder.find(now, List.of(first("ordinary"), first("invalid")))).isEmpty();
    }

    @Test
    void a_ratio_that_changes_with_the_first_of_august_is_as_it_should_be() {
        Registered person = registered("ratio-changes");
        Checked before = new Checked(LocalDate.of(2026, 7, 31), person.first().eligibility());
        Checked now = new Checked(LocalDate.of(2026, 8, 1), person.later().eligibility());

        assertThat(CareFinder.find(now, List.of(before))).isEmpty();
    }

    @Test
    void one_invalid_member_of_an_insured_family_shows_beside_the_other() {
        assertThat(CareFinder.find(brother(), List.of(first("child"))))
                .containsExactlyInAnyOrder(CareCase.INVALID, CareCase.SIBLING_INVALID);
        assertThat(CareFinder.find(brother(), List.of(first("ordinary"), brother())))
                .containsExactly(CareCase.INVALID);
    }

    @Test
    void a_stopped_display_is_found_as_nothing_but_not_found_whatever_else_is_known() {
        Checked stopped = first("display-stopped");
        List<Checked> all =
                CastAtTheCentreTest.CAST.members().stream()
                        .flatMap(member -> member.registered().stream())
                        .map(person -> new Checked(TODAY, person.first().eligibility()))
                        .toList();

        assertThat(stopped).isEqualTo(first("not-found"));
        assertThat(CareFinder.find(stopped, all))
                .isEqualTo(CareFinder.find(first("not-found"), List.of()))
                .containsExactly(CareCase.NOT_FOUND);
    }

    @Test
    void what_is_said_to_show_in_data_is_shown_by_somebody() {
        Set<CareCase> shown = EnumSet.noneOf(CareCase.class);
        List<Registered> people =
                CastAtTheCentreTest.CAST.members().stream()
                        .flatMap(member -> member.registered().stream())
                        .toList();
        List<Checked> before =
                people.stream()
                        .map(person -> new Checked(TODAY, person.first().eligibility()))
                        .toList();
        shown.addAll(CareFinder.find(brother(), before));
        for (Registered person : people) {
            shown.addAll(CareFinder.find(new Checked(TODAY, person.later().eligibility()), before));
        }

        Set<CareCase> told = new TreeSet<>();
        for (CareCase care : CareCase.values()) {
            if (care.noticed() != CareCase.Noticed.BY_STAFF) {
                told.add(care);
            }
        }
        assertThat(shown).isEqualTo(told);
    }

    /** Of the persona child, in the same family's insurance. */
    private static Checked brother() {
        Eligibility.Insured sister = ((Eligibility.Valid) first("child").eligibility()).insured();
        return new Checked(
                TODAY,
                new Eligibility.Invalid(
                        new Eligibility.Insured(
                                "小野　うみ",
                                "オノ　ウミ",
                                sister.born().minusYears(2),
                                Eligibility.Sex.MALE,
                                sister.address(),
                                sister.insurerNumber(),
                                sister.insurerName(),
                                sister.symbol(),
                                sister.insuredNumber(),
                                "09",
                                sister.copayPercent(),
                                sister.validFrom(),
                                sister.validUntil())));
    }

    private static Checked first(String persona) {
        return new Checked(TODAY, registered(persona).first().eligibility());
    }

    private static Registered registered(String persona) {
        return CastAtTheCentreTest.CAST.members().stream()
                .filter(member -> member.persona().name().equals(persona))
                .flatMap(member -> member.registered().stream())
                .findFirst()
                .orElseThrow();
    }
}
