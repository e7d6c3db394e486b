package madoguchi.receipt.record;

import static madoguchi.store.Samples.MORNING;
import static madoguchi.store.Samples.everything;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import madoguchi.eligibility.Eligibility;
import madoguchi.store.Samples;
import madoguchi.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** JSON, CSV and HTTP tell what the view tells, field by field. */
class ColumnsTest {

    @TempDir private Path folder;
    private Path file;
    private Store store;

    @BeforeEach
    void open() throws Exception {
        file = folder.resolve("madoguchi.db");
        store = Store.open(file);
    }

    @AfterEach
    void close() throws Exception {
        store.close();
    }

    @Test
    void the_fields_are_the_columns_of_the_view_in_their_order() throws Exception {
        store.keep(Samples.rich("v-1"));

        List<String> columns = List.copyOf(inView(1).keySet());

        assertThat(columns).contains("sealed");
        assertThat(Columns.names())
                .isEqualTo(columns.stream().filter(name -> !name.equals("sealed")).toList());
    }

    @Test
    void a_result_with_everything_says_the_same_in_both() throws Exception {
        long id = store.keep(Samples.rich("v-1"));
        store.outbox().acknowledge(id, "reception-1", MORNING.plusSeconds(60));

        bothSayTheSame(id);
        assertThat(Columns.of(store.outbox().find(id).orElseThrow()))
                .containsEntry("acknowledged_by", "reception-1")
                .containsEntry("specific_diseases", "1 2")
                .containsEntry("prescription_issue", 2);
    }

    @Test
    void results_without_a_person_without_consent_and_with_a_later_limit_say_the_same_in_both()
            throws Exception {
        Eligibility hanako = new Eligibility.Valid(Samples.HANAKO);
        bothSayTheSame(store.keep(Samples.result("v-1")));
        bothSayTheSame(
                store.keep(
                        Samples.result(
                                "v-2", new Eligibility.NotFound(), everything(false), false)));
        bothSayTheSame(store.keep(Samples.result("v-3", hanako, everything(true), false)));
        long limited = store.keep(Samples.result("v-4", hanako, everything(false), true));
        store.keepLimit(limited, MORNING.plusSeconds(20), true, Optional.of(Samples.LIMIT));
        bothSayTheSame(limited);
    }

    private void bothSayTheSame(long id) throws Exception {
        Map<String, Object> inView = inView(id);
        inView.remove("sealed");

        Map<String, Object> told = Columns.of(store.outbox().find(id).orElseThrow());

        assertThat(told.keySet()).isEqualTo(inView.keySet());
        assertThat(told)
                .allSatisfy(
                        (name, value) ->
                                assertThat(text(value)).as(name).isEqualTo(text(inView.get(name))));
    }

    private static String text(Object value) {
        return value == null ? "NULL" : value.toString();
    }

    private Map<String, Object> inView(long id) throws Exception {
        return Samples.look(file, "SELECT * FROM v1_result WHERE result_id = " + id).getFirst();
    }
}
