package madoguchi.desk.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import madoguchi.settings.BadSettings;
import madoguchi.settings.Changed;
import madoguchi.settings.SettingsFile;
import madoguchi.store.AuditEvent;
import madoguchi.store.AuditNote;
import madoguchi.store.Store;
import madoguchi.store.StoreFault;

/** Changes settings and notes it: the row before the file, so that no change is without one. */
final class NotedSettings {

    private final Path data;
    private final Clock clock;

    NotedSettings(Path data, Clock clock) {
        this.data = data;
        this.clock = clock;
    }

    /**
     * @param values as {@link SettingsFile#draft} takes them
     * @param actor for the audit trail
     * @return where a file is now that could not be used
     * @throws BadSettings they cannot be that: nothing was written or noted
     * @throws StoreFault it could not be noted: nothing was written
     * @throws IOException it could not be written, which is noted too
     */
    Optional<Path> change(Store store, Map<String, String> values, String actor)
            throws BadSettings, StoreFault, IOException {
        SettingsFile.Draft draft = SettingsFile.draft(data, values);
        note(store, AuditEvent.SETTINGS_FILE_CHANGED, AuditNote.BY_HAND, draft.byHand());
        note(store, AuditEvent.SETTING_CHANGED, actor, draft.changed());
        try {
            return draft.write();
        } catch (IOException e) {
            note(store, AuditEvent.SETTING_NOT_CHANGED, actor, draft.changed());
            throw e;
        }
    }

    private void note(Store store, AuditEvent event, String actor, List<Changed> all)
            throws StoreFault {
        for (Changed changed : all) {
            store.trail().note(new AuditNote(clock.instant(), event, actor, changed.told()));
        }
    }
}
