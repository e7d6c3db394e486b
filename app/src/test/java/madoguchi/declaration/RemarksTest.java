package madoguchi.declaration;

import static madoguchi.declaration.Declarations.TODAY;
import static madoguchi.declaration.Declarations.complete;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import madoguchi.declaration.Coverage.Scheme;
import madoguchi.declaration.Remark.Rule;
import madoguchi.declaration.Remark.Weight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RemarksTest {

    @Test
    void a_complete_declaration_leaves_nothing_to_say() {
        assertThat(Remarks.of(complete(), TODAY)).isEmpty();
    }

    @Test
    void an_empty_form_names_every_field_that_the_pen_must_fill_in() {
        assertThat(Remarks.of(EligibilityDeclaration.blank(Form.OF_2023), TODAY))
                .allSatisfy(remark -> assertThat(remark.weight()).isEqualTo(Weight.BY_HAND))
                .extracting(Remark::item)
                .containsExactly(
                        Item.ELIGIBLE,
                        Item.SCHEME,
                        Item.INSURER,
                        Item.ISSUED,
                        Item.NAME,
                        Item.KANA,
                        Item.BORN,
                        Item.SEX,
                        Item.ADDRESS,
                        Item.SIGNED_ON,
                        Item.PHONE);
    }

    /** ※1. */
    @ParameterizedTest
    @CsvSource({
        "EMPLOYEES, 全国健康保険協会, true",
        "OTHER, 防衛省, true",
        "UNKNOWN, '', true",
        "NATIONAL, 東京食品販売国民健康保険組合, true",
        "NATIONAL, 港区, false",
        "LATE_ELDERLY, 東京都後期高齢者医療広域連合, false"
    })
    void the_workplace_is_asked_where_note_1_says_so(Scheme scheme, String insurer, boolean asked) {
        EligibilityDeclaration declaration =
                complete().with(complete().coverage().scheme(Optional.of(scheme)).insurer(insurer));

        assertThat(
                        Remarks.of(declaration, TODAY)
                                .contains(new Remark(Item.WORKPLACE, Rule.WORKPLACE_ASKED)))
                .isEqualTo(asked);
    }

    @Test
    void a_name_with_a_dot_is_not_what_the_card_says() {
        assertThat(rules(complete().with(complete().card().name("●木 花子").address("渋谷区●町"))))
                .containsExactlyInAnyOrder(Rule.DOT);
    }

    /** ※5. */
    @Test
    void for_a_child_before_school_somebody_else_signs() {
        EligibilityDeclaration child = Declarations.bornOn(LocalDate.of(2024, 5, 1));

        assertThat(rules(child)).containsExactly(Rule.GUARDIAN_SIGNS);
        assertThat(rules(child.relation("母"))).isEmpty();
    }

    @Test
    void late_elderly_at_forty_cannot_be() {
        assertThat(
                        rules(
                                complete()
                                        .with(
                                                complete()
                                                        .card()
                                                        .born(
                                                                Optional.of(
                                                                        LocalDate.of(
                                                                                1986, 1, 1))))))
                .containsExactly(Rule.TOO_YOUNG);
    }

    @Test
    void a_birthday_to_come_and_one_before_the_eras_cannot_be() {
        assertThat(rules(complete().with(complete().card().born(Optional.of(TODAY.plusDays(1))))))
                .contains(Rule.IN_THE_FUTURE);
        assertThat(
                        rules(
                                complete()
                                        .with(
                                                complete()
                                                        .card()
                                                        .born(
                                                                Optional.of(
                                                                        LocalDate.of(
                                                                                1800, 1, 1))))))
                .contains(Rule.TOO_LONG_AGO);
    }

    @Test
    void the_form_of_other_days_is_noticed() {
        assertThat(rules(complete().signedOn(Optional.of(LocalDate.of(2024, 12, 1)))))
                .containsExactly(Rule.OTHER_FORM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"サトウ花子", "SATO", "ｻﾄｳ"})
    void kana_is_kana(String kana) {
        assertThat(rules(complete().with(complete().card().kana(kana))))
                .containsExactly(Rule.NOT_KANA);
    }

    @ParameterizedTest
    @ValueSource(strings = {"さとう はなこ", "サトウ　ハナコ", "ヴィクトリア・アン", "サトー"})
    void hiragana_and_what_joins_names_is_kana_too(String kana) {
        assertThat(rules(complete().with(complete().card().kana(kana)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"090", "0000000000000000000000", "電話なし"})
    void a_telephone_number_is_one(String phone) {
        assertThat(rules(complete().phone(phone))).containsExactly(Rule.NOT_A_NUMBER);
    }

    @Test
    void what_does_not_fit_on_the_paper_is_noticed() {
        assertThat(
                        rules(
                                complete()
                                        .relation("成年後見人である社会福祉法人")
                                        .with(complete().card().address("あ".repeat(121)))))
                .containsExactly(Rule.TOO_LONG);
    }

    private static Set<Rule> rules(EligibilityDeclaration declaration) {
        return Stream.of(declaration)
                .flatMap(each -> Remarks.of(each, TODAY).stream())
                .map(Remark::rule)
                .collect(Collectors.toSet());
    }
}
