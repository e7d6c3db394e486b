package madoguchi.desk.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import madoguchi.desk.DeskRules.Site;
import madoguchi.desk.Reply;
import madoguchi.desk.SettingsReply;
import madoguchi.desk.SettingsRequest;
import madoguchi.screen.DeskPassword;
import madoguchi.screen.S08Settings.By;
import madoguchi.screen.S08Settings.Change;
import madoguchi.screen.S08Settings.Row;
import madoguchi.screen.S08Settings.Source;
import madoguchi.screen.Said;
import madoguchi.settings.BadSettings;
import madoguchi.settings.Changed;
import madoguchi.settings.Complaint;
import madoguchi.settings.Mistake;
import madoguchi.settings.SettingsFile;
import madoguchi.store.AuditNote;
import madoguchi.store.AuditRow;
import madoguchi.store.DeskWishes.Wish;
import madoguchi.store.Store;
import madoguchi.store.StoreFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers 設定 from the settings file. */
final class SettingsAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(SettingsAnswers.class);

    private final DeskRoom.Tools tools;
    private final TypedPasswords passwords;
    private final NotedSettings noted;

    SettingsAnswers(DeskRoom.Tools tools, TypedPasswords passwords) {
        this.tools = tools;
        this.passwords = passwords;
        this.noted = new NotedSettings(tools.data(), tools.clock());
    }

    /**
     * @param typed the password in the request, if there is one; wiped here
     * @param actor for the audit trail
     */
    Reply answer(Store store, SettingsRequest request, byte[] typed, String actor)
            throws StoreFault {
        try {
            return switch (request) {
                case SettingsRequest.Load _ -> load(store, false, Optional.empty());
                case SettingsRequest.Save(String key, String value) ->
                        save(store, key, value, actor);
                case SettingsRequest.Hold(DeskPassword which, _) ->
                        new SettingsReply.Judged(passwords.hold(which, typed));
                case SettingsRequest.Compare(DeskPassword which, _) ->
                        compare(store, which, typed, actor);
                case SettingsRequest.StartAgain _ -> {
                    store.deskWishes().want(Wish.START_AGAIN, actor, tools.clock().instant());
                    yield new SettingsReply.WillStartAgain();
                }
            };
        } catch (IOException e) {
            LOG.error("desk: the settings cannot be read or written: {}", e.toString());
            return new Reply.Failed(request);
        }
    }

    private Reply save(Store store, String key, String value, String actor)
            throws StoreFault, IOException {
        try {
            Optional<Path> kept = noted.change(store, Map.of(key, value), actor);
            return load(store, true, kept);
        } catch (BadSettings wrong) {
            return new SettingsReply.Refused(said(wrong.mistake()));
        }
    }

    private Reply compare(Store store, DeskPassword which, byte[] typed, String actor)
            throws StoreFault {
        return new SettingsReply.Judged(
                passwords.compare(store, which, typed, which == DeskPassword.STAFF, actor));
    }

    /** In the language of whoever reads it. */
    private static Said said(Mistake mistake) {
        return new Said.Phrase(
                "S08.mistake." + mistake.kind(),
                mistake.about().stream().<Said>map(Said::data).toList());
    }

    private static Said said(Complaint complaint) {
        Said mistake = said(complaint.mistake());
        return complaint.line().isPresent()
                ? Said.phrase("S08.line", Said.data(complaint.line().getAsInt()), mistake)
                : mistake;
    }

    private SettingsReply load(Store store, boolean saved, Optional<Path> kept) throws StoreFault {
        SettingsFile.Loaded file = SettingsFile.look(tools.data());
        List<SettingsFile.Line> lines = SettingsFile.lines(file.settings());
        Map<String, String> given = tools.commandLine().get();
        Map<String, List<String>> choices = new HashMap<>();
        Map<String, Change> lastChanged = lastChanged(store);
        lines.forEach(
                line -> {
                    if (!line.choices().isEmpty()) {
                        choices.put(line.key(), line.choices());
                    }
                });
        return new SettingsReply.Loaded(
                file.complaint().map(SettingsAnswers::said),
                kept.map(bad -> bad.getFileName().toString()),
                lines.stream().map(line -> row(line, given, lastChanged)).toList(),
                choices,
                saved);
    }

    private static Row row(
            SettingsFile.Line line, Map<String, String> given, Map<String, Change> lastChanged) {
        Optional<Change> change = Optional.ofNullable(lastChanged.get(line.key()));
        return Optional.ofNullable(given.get(line.key()))
                .map(value -> new Row(line.key(), value, Source.COMMAND_LINE, change))
                .orElseGet(
                        () ->
                                new Row(
                                        line.key(),
                                        line.value(),
                                        line.usual() ? Source.DEFAULT : Source.FILE,
                                        change));
    }

    /** By setting, as the audit trail has it. */
    private Map<String, Change> lastChanged(Store store) throws StoreFault {
        Map<String, Change> last = new HashMap<>();
        for (AuditRow row : store.trail().settingsChanged()) {
            row.code().flatMap(Changed::keyOf).ifPresent(key -> last.putIfAbsent(key, change(row)));
        }
        return last;
    }

    private Change change(AuditRow row) {
        String actor = row.actor().orElse("");
        By by =
                actor.equals(AuditNote.BY_HAND)
                        ? By.HAND
                        : actor.equals(DeskRoom.firstStart(Site.GLASS))
                                ? By.FIRST_START
                                : actor.endsWith(" " + Site.WINDOW) ? By.WINDOW : By.GLASS;
        return new Change(LocalDateTime.ofInstant(row.at(), tools.zone()), by);
    }
}
