package madoguchi.eligibility.simulator;

import static madoguchi.eligibility.SimulatedCentre.HANAKO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import madoguchi.eligibility.CentreFault;
import madoguchi.eligibility.Cover;
import madoguchi.eligibility.Cover.DiseaseCategory;
import madoguchi.eligibility.Cover.LimitCertificate;
import madoguchi.eligibility.Cover.LimitKind;
import madoguchi.eligibility.Cover.SpecificDisease;
import madoguchi.eligibility.Eligibility;
import madoguchi.eligibility.Eligibility.Insured;
import madoguchi.eligibility.Eligibility.NotFound;
import madoguchi.eligibility.Eligibility.Several;
import madoguchi.eligibility.Eligibility.Superseded;
import madoguchi.eligibility.Eligibility.Valid;
import madoguchi.eligibility.Inquiry;
import madoguchi.eligibility.LimitCategory;
import madoguchi.eligibility.SimulatedCentre;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One person by what stands on a paper. */
class InquireTest {

    private SimulatedCentre centre;

    @BeforeEach
    void open() throws Exception {
        centre = new SimulatedCentre();
    }

    @AfterEach
    void close() {
        centre.close();
    }

    @Test
    void whoever_is_registered_under_the_numbers_is_told() throws CentreFault {
        assertThat(ask("q-1", "", "4567", "", HANAKO.born(), false)).isEqualTo(new Valid(HANAKO));
        assertThat(ask("q-2", "123", "４５６７", "01", HANAKO.born(), false))
                .isEqualTo(new Valid(HANAKO));
    }

    @Test
    void another_number_symbol_branch_or_birth_date_is_nobody() throws CentreFault {
        assertThat(ask("q-1", "", "4568", "", HANAKO.born(), false)).isEqualTo(new NotFound());
        assertThat(ask("q-2", "9", "4567", "", HANAKO.born(), false)).isEqualTo(new NotFound());
        assertThat(ask("q-3", "", "4567", "02", HANAKO.born(), false)).isEqualTo(new NotFound());
        assertThat(ask("q-4", "", "4567", "", HANAKO.born().plusDays(1), false))
                .isEqualTo(new NotFound());
    }

    @Test
    void an_eligibility_that_is_over_is_told_as_such_and_a_stopped_display_as_nobody()
            throws CentreFault {
        knows(new Superseded(HANAKO));
        assertThat(ask("q-1", "", "4567", "", HANAKO.born(), false))
                .isEqualTo(new Superseded(HANAKO));
        knows(new NotFound());
        assertThat(ask("q-2", "", "4567", "", HANAKO.born(), false)).isEqualTo(new NotFound());
    }

    @Test
    void of_several_insurers_the_one_that_was_asked_for_is_told() throws CentreFault {
        Insured other = numbered("9999");
        knows(new Several(List.of(other, HANAKO)));
        assertThat(ask("q-1", "", "9999", "", HANAKO.born(), false)).isEqualTo(new Valid(other));
    }

    @Test
    void the_limit_is_told_only_with_consent_and_a_disease_never() throws CentreFault {
        LimitCertificate limit =
                new LimitCertificate(
                        LimitKind.LIMIT,
                        LimitCategory.A03,
                        LocalDate.of(2026, 8, 1),
                        LocalDate.of(2026, 8, 1),
                        Optional.empty(),
                        Optional.empty());
        SpecificDisease disease =
                new SpecificDisease(
                        DiseaseCategory.DIALYSIS,
                        LocalDate.of(2024, 5, 1),
                        LocalDate.of(2024, 5, 1),
                        Optional.empty(),
                        10_000);
        Cover all =
                new Cover(
                        Optional.empty(),
                        "",
                        "",
                        "",
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(limit),
                        List.of(disease));
        knows(new Valid(HANAKO.with(all)));

        assertThat(ask("q-1", "", "4567", "", HANAKO.born(), false)).isEqualTo(new Valid(HANAKO));
        assertThat(ask("q-2", "", "4567", "", HANAKO.born(), true))
                .isEqualTo(new Valid(HANAKO.with(all.withoutDiseases())));
    }

    @Test
    void the_same_question_has_the_same_answer_and_another_under_its_name_is_refused()
            throws CentreFault {
        assertThat(ask("q-1", "", "4567", "", HANAKO.born(), false)).isInstanceOf(Valid.class);
        knows(new NotFound());
        assertThat(ask("q-1", "", "4567", "", HANAKO.born(), false)).isInstanceOf(Valid.class);
        assertThatThrownBy(() -> ask("q-1", "", "4568", "", HANAKO.born(), false))
                .isInstanceOf(CentreFault.Refused.class);
    }

    @Test
    void an_answer_to_another_question_or_by_another_clock_is_not_taken() throws Exception {
        centre.simulator.condition(Condition.WRONG_VISIT);
        assertThatThrownBy(() -> ask("q-1", "", "4567", "", HANAKO.born(), false))
                .isInstanceOf(CentreFault.BadAnswer.class);
        centre.simulator.condition(Condition.UP);
        Inquiry yesterday = inquiry("q-2", "", "4567", "", HANAKO.born(), false, -86_400);
        assertThatThrownBy(() -> centre.client.inquire(yesterday))
                .isInstanceOf(CentreFault.OtherClock.class);
    }

    private void knows(Eligibility eligibility) {
        centre.simulator.enrol(centre.card.der(), new Registered(eligibility));
    }

    private Eligibility ask(
            String id, String symbol, String number, String branch, LocalDate born, boolean limit)
            throws CentreFault {
        return centre.client.inquire(inquiry(id, symbol, number, branch, born, limit, 0));
    }

    private Inquiry inquiry(
            String id,
            String symbol,
            String number,
            String branch,
            LocalDate born,
            boolean limit,
            long seconds) {
        return new Inquiry(
                id,
                "1312345678",
                centre.now.plusSeconds(seconds),
                HANAKO.insurerNumber(),
                symbol,
                number,
                branch,
                born,
                limit);
    }

    private static Insured numbered(String number) {
        return new Insured(
                HANAKO.name(),
                HANAKO.kana(),
                HANAKO.born(),
                HANAKO.sex(),
                HANAKO.address(),
                HANAKO.insurerNumber(),
                HANAKO.insurerName(),
                HANAKO.symbol(),
                number,
                HANAKO.branchNumber(),
                HANAKO.copayPercent(),
                HANAKO.validFrom(),
                HANAKO.validUntil());
    }
}
