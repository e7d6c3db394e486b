package madoguchi.receipt.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import madoguchi.eligibility.Eligibility;
import madoguchi.eligibility.Eligibility.Insured;
import madoguchi.eligibility.Eligibility.Sex;
import madoguchi.store.Samples;
import madoguchi.store.Store;
import madoguchi.store.StoredResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @TempDir private Path folder;

    @Test
    void a_line_of_names_and_a_line_for_each_result_end_as_rfc_4180_wants() throws Exception {
        String csv = Csv.of(List.of(of("見本　花子"), of("見本　花子")));

        assertThat(csv.split("\r\n", -1))
                .hasSize(4)
                .satisfies(
                        lines -> {
                            assertThat(lines[0]).isEqualTo(String.join(",", Columns.names()));
                            assertThat(lines[1].split(",", -1)).hasSize(Columns.names().size());
                            assertThat(lines[3]).isEmpty();
                        });
        assertThat(csv).contains(",見本　花子,").doesNotContain("null");
    }

    @Test
    void what_would_end_a_cell_is_quoted() throws Exception {
        assertThat(Csv.of(List.of(of("a,b")))).contains(",\"a,b\",");
        assertThat(Csv.of(List.of(of("a\"b")))).contains(",\"a\"\"b\",");
        assertThat(Csv.of(List.of(of("a\nb")))).contains(",\"a\nb\",");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+81", "-1", "@SUM(A1)", "\t=1", "＝1", "＠x"})
    void what_a_spreadsheet_would_calculate_is_a_text(String name) throws Exception {
        assertThat(Csv.of(List.of(of(name)))).contains(",'" + name + ",");
    }

    @Test
    void a_formula_in_quotes_is_a_text_too() throws Exception {
        assertThat(Csv.of(List.of(of("=HYPERLINK(\"x\",\"y\")"))))
                .contains(",\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\",");
    }

    private StoredResult of(String name) throws Exception {
        Insured named =
                new Insured(
                        name,
                        "ミホン",
                        LocalDate.of(1980, 2, 17),
                        Sex.FEMALE,
                        "",
                        "01130012",
                        "見本健康保険組合",
                        "",
                        "4567",
                        "01",
                        30,
                        LocalDate.of(2024, 4, 1),
                        Optional.empty());
        try (Store store = Store.open(folder.resolve(name.hashCode() + ".db"))) {
            long id =
                    store.keep(
                            Samples.result(
                                    "v-1",
                                    new Eligibility.Valid(named),
                                    Samples.everything(true),
                                    true));
            return store.outbox().find(id).orElseThrow();
        }
    }
}
