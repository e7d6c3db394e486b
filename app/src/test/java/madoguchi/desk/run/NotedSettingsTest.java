package madoguchi.desk.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import madoguchi.settings.BadSettings;
import madoguchi.settings.SettingsFile;
import madoguchi.store.AuditRow;
import madoguchi.store.Store;
import madoguchi.store.StoreFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotedSettingsTest {

    private static final Instant NOON = Instant.parse("2026-11-21T03:00:00Z");

    @TempDir Path folder;

    @Test
    void a_change_tells_what_was_and_what_somebody_changed_by_hand_before() throws Exception {
        Files.writeString(folder.resolve("settings.yaml"), "staff:\n  log-out-after: 90\n");
        try (Store store = store()) {
            noted().change(store, Map.of("staff.log-out-after", "60"), "ADMINISTRATOR GLASS");

            assertThat(rows(store))
                    .containsExactly(
                            "SETTING_CHANGED ADMINISTRATOR GLASS staff.log-out-after: 90 -> 60",
                            "SETTINGS_FILE_CHANGED HAND staff.log-out-after: 180 -> 90");
        }
        assertThat(SettingsFile.look(folder).settings().staff().logOutAfter()).isEqualTo(60);
    }

    @Test
    void what_cannot_be_noted_is_not_changed() throws Exception {
        Store closed = store();
        closed.close();

        assertThatThrownBy(
                        () -> noted().change(closed, Map.of("checkup-from", "40"), "STAFF GLASS"))
                .isInstanceOf(StoreFault.class);
        assertThat(folder.resolve("settings.yaml")).doesNotExist();
    }

    @Test
    void what_is_refused_leaves_no_row_and_what_could_not_be_written_says_so() throws Exception {
        try (Store store = store()) {
            assertThatThrownBy(
                            () -> noted().change(store, Map.of("checkup-from", "0"), "STAFF GLASS"))
                    .isInstanceOf(BadSettings.class);
            assertThat(rows(store)).isEmpty();

            Files.createDirectory(folder.resolve("settings.yaml.new"));
            assertThatThrownBy(
                            () ->
                                    noted().change(
                                                    store,
                                                    Map.of("checkup-from", "40"),
                                                    "STAFF GLASS"))
                    .isInstanceOf(IOException.class);
            assertThat(rows(store))
                    .containsExactly(
                            "SETTING_NOT_CHANGED STAFF GLASS checkup-from: (none) -> 40",
                            "SETTING_CHANGED STAFF GLASS checkup-from: (none) -> 40");
        }
    }

    private NotedSettings noted() {
        return new NotedSettings(folder, Clock.fixed(NOON, ZoneId.of("Asia/Tokyo")));
    }

    private Store store() throws Exception {
        return Store.open(folder.resolve("madoguchi.db"));
    }

    private static List<String> rows(Store store) throws Exception {
        return store.trail().rows(NOON, NOON.plusSeconds(1), false).stream()
                .map(NotedSettingsTest::text)
                .toList();
    }

    private static String text(AuditRow row) {
        return String.join(" ", row.event(), row.actor().orElse("-"), row.code().orElse("-"));
    }
}
