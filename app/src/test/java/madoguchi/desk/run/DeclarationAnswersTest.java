package madoguchi.desk.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import madoguchi.advice.CareCase;
import madoguchi.declaration.CardFace;
import madoguchi.declaration.Declarations;
import madoguchi.declaration.Form;
import madoguchi.desk.CareReply;
import madoguchi.desk.DeclarationReply.Done;
import madoguchi.desk.DeclarationReply.Loaded;
import madoguchi.desk.DeclarationRequest;
import madoguchi.eligibility.Choices;
import madoguchi.eligibility.Consents;
import madoguchi.eligibility.Eligibility;
import madoguchi.eligibility.Eligibility.Insured;
import madoguchi.eligibility.Eligibility.Sex;
import madoguchi.eligibility.IdentityMethod;
import madoguchi.screen.S05Declaration;
import madoguchi.store.Store;
import madoguchi.store.StoreFault;
import madoguchi.visit.VisitResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the desk's room does with declarations and results, on a real store and folder. */
class DeclarationAnswersTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Instant NOW = Instant.parse("2026-11-21T01:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Insured LAST =
            new Insured(
                    "見本　●子",
                    "ミホン　ハナコ",
                    LocalDate.of(1950, 3, 9),
                    Sex.FEMALE,
                    "見本県見本市1-1",
                    "06990014",
                    "見本健康保険組合",
                    "107",
                    "2351",
                    "01",
                    30,
                    LocalDate.of(2000, 4, 1),
                    Optional.of(LocalDate.of(2026, 9, 30)));

    @TempDir Path data;

    private final List<byte[]> printed = new ArrayList<>();
    private boolean printer = true;
    private Store store;

    @BeforeEach
    void open() throws StoreFault {
        store = Store.open(data.resolve("madoguchi.db"));
    }

    @AfterEach
    void close() throws StoreFault {
        store.close();
    }

    private DeclarationAnswers answers() {
        return new DeclarationAnswers(
                data,
                Clock.fixed(NOW, TOKYO),
                TOKYO,
                pdf -> {
                    printed.add(pdf);
                    return printer;
                });
    }

    @Test
    void one_that_is_kept_is_printed_listed_and_destroyed_with_its_rows_in_the_trail()
            throws Exception {
        Done kept = (Done) ask(new DeclarationRequest.Keep(Declarations.complete(), true, TODAY));

        assertThat(kept.notice()).isEqualTo(new S05Declaration.Printed("2026-11-21-1"));
        assertThat(kept.kept()).containsExactly(new S05Declaration.Kept("2026-11-21-1", false));
        assertThat(printed).hasSize(1);
        Done gone = (Done) ask(new DeclarationRequest.Destroy("2026-11-21-1", TODAY));
        assertThat(gone.notice()).isEqualTo(new S05Declaration.Destroyed("2026-11-21-1"));
        assertThat(gone.kept()).isEmpty();
        assertThat(data.resolve("declarations")).isEmptyDirectory();
    }

    @Test
    void without_a_printer_it_is_kept_and_said_not_to_be_printed() throws Exception {
        printer = false;

        assertThat(
                        ((Done)
                                        ask(
                                                new DeclarationRequest.Keep(
                                                        Declarations.complete(), true, TODAY)))
                                .notice())
                .isEqualTo(new S05Declaration.Saved("2026-11-21-1"));
        assertThat(((Done) ask(new DeclarationRequest.PrintEmpty(Form.OF_2024_12))).notice())
                .isInstanceOfSatisfying(
                        S05Declaration.EmptySaved.class,
                        saved -> assertThat(Path.of(saved.file())).isNotEmptyFile());
        assertThat(Files.list(data.resolve("declarations"))).hasSize(1);
    }

    @Test
    void the_cards_part_is_offered_only_of_a_result_that_is_over() throws Exception {
        keep("v-1", new Eligibility.Valid(LAST));
        keep("v-2", new Eligibility.NotFound());
        assertThat(known()).isEmpty();

        keep("v-3", new Eligibility.Invalid(LAST));

        assertThat(known()).contains("ミホン　ハナコ");
    }

    @Test
    void a_result_of_another_day_is_not_offered() throws Exception {
        keep("v-1", new Eligibility.Invalid(LAST));

        assertThat(((Loaded) ask(new DeclarationRequest.Load(TODAY.plusDays(1)))).known())
                .isEmpty();
    }

    @Test
    void results_that_need_care_are_found_in_the_store_newest_first() throws Exception {
        keep("v-1", new Eligibility.Valid(LAST));
        keep("v-2", new Eligibility.NotFound());
        keep("v-3", new Eligibility.Several(List.of(LAST, LAST)));

        CareReply.Loaded found = (CareReply.Loaded) new CareAnswers(TOKYO).look(store, TODAY);

        assertThat(found.found())
                .extracting(CareReply.Found::cases)
                .containsExactly(
                        java.util.Set.of(CareCase.TWO_INSURERS),
                        java.util.Set.of(CareCase.NOT_FOUND),
                        java.util.Set.of(CareCase.DOT, CareCase.VALID_AFTER_LOSS));
        assertThat(new CareAnswers(TOKYO).of(store, 1))
                .as("the same of one alone")
                .isEqualTo(found.found().getLast().cases());
        assertThat(new CareAnswers(TOKYO).of(store, 99)).as("no longer kept").isEmpty();
    }

    private Optional<String> known() throws Exception {
        return ((Loaded) ask(new DeclarationRequest.Load(TODAY)))
                .known()
                .map(known -> known.card())
                .map(CardFace::kana);
    }

    private Object ask(DeclarationRequest request) throws Exception {
        return answers().answer(store, request, "STAFF GLASS");
    }

    private void keep(String visit, Eligibility eligibility) throws StoreFault {
        store.keep(
                new VisitResult(
                        visit,
                        NOW.minusSeconds(60),
                        NOW,
                        IdentityMethod.PIN,
                        new Consents(java.util.Map.of(), NOW),
                        Choices.NONE,
                        true,
                        eligibility,
                        Optional.empty(),
                        false,
                        Optional.empty()));
    }
}
