package madoguchi.receipt.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import madoguchi.eligibility.Choices;
import madoguchi.eligibility.ConsentKind;
import madoguchi.eligibility.Cover;
import madoguchi.eligibility.Cover.DiseaseCategory;
import madoguchi.eligibility.Cover.SpecificDisease;
import madoguchi.eligibility.Eligibility;
import madoguchi.eligibility.Eligibility.Insured;
import madoguchi.eligibility.Offer;
import madoguchi.eligibility.SimulatedCentre;
import madoguchi.receipt.file.Confirmed;
import madoguchi.receipt.file.Confirmed.Agreement;
import madoguchi.receipt.file.Encoding;
import madoguchi.receipt.file.PrescriptionPlace;
import madoguchi.receipt.file.ResultFile;
import madoguchi.receipt.file.ResultMessage;
import madoguchi.receipt.file.ResultMessage.Issue;
import madoguchi.receipt.file.Said;
import madoguchi.store.StoreFault;
import madoguchi.visit.VisitResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What of a visit stands in its file; every one through the store, as in life. */
class ResultMessagesTest {

    private static final LocalDateTime ANSWERED = LocalDateTime.of(2026, 11, 21, 8, 58, 25);

    @TempDir Path folder;
    private Desk desk;

    @BeforeEach
    void open() throws StoreFault {
        desk = new Desk(folder);
    }

    @AfterEach
    void close() throws StoreFault {
        desk.close();
    }

    @Test
    void every_kind_of_consent_stands_there_with_its_time_and_24_hours_more_when_agreed()
            throws Exception {
        Map<ConsentKind, Agreement> consents = consents(message(valid(true)));

        assertThat(consents.keySet()).containsExactly(ConsentKind.values());
        consents.forEach(
                (kind, consent) -> {
                    boolean agreed = kind != ConsentKind.SURGERY;
                    assertThat(consent.agreed()).isEqualTo(agreed);
                    assertThat(consent.at()).isEqualTo(ANSWERED);
                    assertThat(consent.availableUntil())
                            .as("%s, and 特定疾病 comes with the file", kind)
                            .isEqualTo(
                                    agreed && kind != ConsentKind.SPECIFIC_DISEASE
                                            ? Optional.of(ANSWERED.plusHours(24))
                                            : Optional.empty());
                });
    }

    @Test
    void consent_that_the_centre_did_not_take_is_no_consent_and_the_file_says_why()
            throws Exception {
        ResultMessage message = message(valid(false));

        assertThat(consents(message).values())
                .allSatisfy(
                        consent -> {
                            assertThat(consent.agreed()).isFalse();
                            assertThat(consent.availableUntil()).isEmpty();
                        });
        assertThat(message.body().validity()).contains(1);
        assertThat(message.body().said().orElseThrow().code()).isEqualTo("MADO-103");
        assertThat(message.body().extension().consentRegistered()).contains(false);
    }

    @Test
    void every_answer_of_the_centre_has_its_code_and_a_record_only_where_somebody_is_known()
            throws Exception {
        Insured hanako = SimulatedCentre.HANAKO;
        List<Eligibility> answers =
                List.of(
                        new Eligibility.Valid(hanako),
                        new Eligibility.Invalid(hanako),
                        new Eligibility.Superseded(hanako),
                        new Eligibility.NotFound(),
                        new Eligibility.Several(List.of(hanako, Desk.somebodyElse())));
        for (Eligibility answer : answers) {
            boolean valid = answer.code() == 1;
            ResultMessage message =
                    message(Desk.result("v-" + answer.code(), answer, valid, Choices.NONE));

            assertThat(message.body().validity()).contains(answer.code());
            assertThat(message.body().results()).hasSize(answer.code() <= 3 ? 1 : 0);
            assertThat(message.body().said()).as("nothing was to be registered").isEmpty();
            assertThat(ResultFile.read(ResultFile.bytes(message))).isEqualTo(message);
        }
    }

    @Test
    void the_notice_about_the_certificate_stands_beside_the_success() throws Exception {
        assertThat(message(ending(LocalDate.of(2027, 1, 31), true)).body().said())
                .contains(new Said("MADO-101", "マイナンバーカードの失効期限3か月前（2027年1月31日まで）"));
        assertThat(message(ending(LocalDate.of(2026, 11, 21), true)).body().said().orElseThrow())
                .as("the last day is not over")
                .extracting(Said::code)
                .isEqualTo("MADO-101");
        assertThat(message(ending(LocalDate.of(2026, 10, 31), true)).body().said())
                .contains(new Said("MADO-102", "マイナンバーカードの電子証明書の有効期限切れ（2026年10月31日まで）"));
        assertThat(message(ending(LocalDate.of(2027, 1, 31), false)).body().said())
                .as("both, under the first one's code")
                .contains(new Said("MADO-103", "同意を登録できませんでした。マイナンバーカードの失効期限3か月前（2027年1月31日まで）"));
    }

    @Test
    void the_choice_of_the_prescription_stands_where_the_setting_says() throws Exception {
        VisitResult paper =
                Desk.result(
                        "v-1",
                        new Eligibility.Valid(SimulatedCentre.HANAKO),
                        true,
                        new Choices(
                                Map.of(
                                        Offer.ELECTRONIC_PRESCRIPTION,
                                        false,
                                        Offer.SUBSIDY_CERTIFICATES,
                                        true),
                                Optional.empty()));
        FileForm inRecord =
                new FileForm(
                        Desk.FORM.institution(),
                        Desk.FORM.zone(),
                        Encoding.SHIFT_JIS,
                        PrescriptionPlace.RECORD);
        ResultMessage inBody = message(paper);
        String record = text(ResultMessages.of(desk.keep(paper), inRecord));

        assertThat(inBody.body().prescription().orElseThrow().issue()).isEqualTo(Issue.PAPER);
        assertThat(inBody.body().extension().subsidies()).contains(true);
        assertThat(text(inBody))
                .contains(
                        "</QualificationValidity>\r\n        <PrescriptionIssueSelect>2</PrescriptionIssueSelect>");
        assertThat(record)
                .contains(
                        "<PrescriptionIssueSelect>2</PrescriptionIssueSelect>\r\n            </ResultOfQualificationConfirmation>");
    }

    @Test
    void numbers_and_kana_are_as_the_field_writes_them() throws Exception {
        Confirmed person =
                message(
                                Desk.result(
                                        "v-1",
                                        new Eligibility.Valid(Desk.somebodyElse()),
                                        true,
                                        Choices.NONE))
                        .body()
                        .results()
                        .getFirst();

        assertThat(person.insurerNumber()).isEqualTo("  130012");
        assertThat(person.kana()).isEqualTo("ﾍﾞﾂｼﾞﾝ ﾀﾛｳ");
        assertThat(person.symbol()).isEmpty();
        assertThat(person.percent()).isEqualTo(20);
        assertThat(person.patientNumber()).contains("0004711");
    }

    @Test
    void diseases_come_from_the_store_as_they_went_in() throws Exception {
        SpecificDisease dialysis =
                new SpecificDisease(
                        DiseaseCategory.DIALYSIS,
                        LocalDate.of(2024, 5, 1),
                        LocalDate.of(2024, 5, 2),
                        Optional.empty(),
                        10_000);
        Cover cover =
                new Cover(
                        Optional.empty(),
                        "見本　一郎",
                        "",
                        "",
                        "100-0001",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(dialysis));
        Confirmed person =
                message(
                                Desk.result(
                                        "v-1",
                                        new Eligibility.Valid(SimulatedCentre.HANAKO.with(cover)),
                                        true,
                                        Choices.NONE))
                        .body()
                        .results()
                        .getFirst();

        assertThat(person.diseases()).containsExactly(dialysis);
        assertThat(person.householder()).contains("見本　一郎");
        assertThat(person.postNumber()).contains("100-0001");
    }

    private ResultMessage message(VisitResult result) throws StoreFault {
        return ResultMessages.of(desk.keep(result), Desk.FORM);
    }

    private static VisitResult valid(boolean registered) {
        return Desk.result(
                "v-1", new Eligibility.Valid(SimulatedCentre.HANAKO), registered, Choices.NONE);
    }

    private static VisitResult ending(LocalDate end, boolean registered) {
        VisitResult result =
                Desk.result(
                        "v-" + end + registered,
                        new Eligibility.Valid(SimulatedCentre.HANAKO),
                        registered,
                        Choices.NONE);
        return new VisitResult(
                result.visit(),
                result.begun(),
                result.decided(),
                result.method(),
                result.consents(),
                result.choices(),
                result.consentRegistered(),
                result.eligibility(),
                result.patientNumber(),
                result.enrolled(),
                Optional.of(end));
    }

    private static Map<ConsentKind, Agreement> consents(ResultMessage message) {
        Map<ConsentKind, Agreement> all = new EnumMap<>(ConsentKind.class);
        message.body().results().getFirst().consents().forEach(c -> all.put(c.kind(), c));
        return all;
    }

    private static String text(ResultMessage message) {
        return new String(ResultFile.bytes(message), java.nio.charset.StandardCharsets.UTF_8);
    }
}
