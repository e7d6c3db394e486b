package madoguchi.desk.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import madoguchi.desk.DeskEvent.Judgement;
import madoguchi.desk.Reply;
import madoguchi.desk.SettingsReply;
import madoguchi.desk.SettingsRequest;
import madoguchi.screen.DeskPassword;
import madoguchi.screen.S08Settings.Row;
import madoguchi.screen.S08Settings.Source;
import madoguchi.screen.Said;
import madoguchi.settings.BadSettings;
import madoguchi.settings.Complaint;
import madoguchi.settings.Mistake;
import madoguchi.settings.SettingsFile;
import madoguchi.store.DeskWishes.Wish;
import madoguchi.store.Store;
import madoguchi.store.StoreFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers 設定 from the settings file. */
final class SettingsRoom {

    private static final Logger LOG = LoggerFactory.getLogger(SettingsRoom.class);

    private final DeskRoom.Tools tools;
    private final TypedPasswords passwords;

    SettingsRoom(DeskRoom.Tools tools, TypedPasswords passwords) {
        this.tools = tools;
        this.passwords = passwords;
    }

    /**
     * @param typed the password in the request, if there is one; wiped here
     * @param actor for the audit trail
     */
    Reply answer(Store store, SettingsRequest request, byte[] typed, String actor)
            throws StoreFault {
        try {
            return switch (request) {
                case SettingsRequest.Load _ -> load(false, Optional.empty());
                case SettingsRequest.Save(String key, String value) ->
                        save(store, key, value, actor);
                case SettingsRequest.Hold(DeskPassword which, _) ->
                        new SettingsReply.Judged(passwords.hold(which, typed));
                case SettingsRequest.Compare(DeskPassword which, _) ->
                        compare(store, which, typed, actor);
                case SettingsRequest.StartAgain _ -> {
                    store.deskWishes().want(Wish.START_AGAIN, tools.clock().instant());
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
        Optional<Path> kept;
        try {
            kept = SettingsFile.change(tools.data(), Map.of(key, value));
        } catch (BadSettings wrong) {
            return new SettingsReply.Refused(said(wrong.mistake()));
        }
        store.audit(tools.clock().instant(), "SETTING_CHANGED", actor, key);
        return load(true, kept);
    }

    private Reply compare(Store store, DeskPassword which, byte[] typed, String actor)
            throws StoreFault {
        Judgement judgement = passwords.compare(store, which, typed, which == DeskPassword.STAFF);
        if (judgement == Judgement.KEPT) {
            store.audit(tools.clock().instant(), "PASSWORD_CHANGED", actor, which.name());
        }
        return new SettingsReply.Judged(judgement);
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

    private SettingsReply load(boolean saved, Optional<Path> kept) {
        SettingsFile.Loaded file = SettingsFile.look(tools.data());
        List<SettingsFile.Line> lines = SettingsFile.lines(file.settings());
        Map<String, String> given = tools.commandLine().get();
        Map<String, List<String>> choices = new HashMap<>();
        lines.forEach(
                line -> {
                    if (!line.choices().isEmpty()) {
                        choices.put(line.key(), line.choices());
                    }
                });
        return new SettingsReply.Loaded(
                file.complaint().map(SettingsRoom::said),
                kept.map(bad -> bad.getFileName().toString()),
                lines.stream().map(line -> row(line, given)).toList(),
                choices,
                saved);
    }

    private static Row row(SettingsFile.Line line, Map<String, String> given) {
        return Optional.ofNullable(given.get(line.key()))
                .map(value -> new Row(line.key(), value, Source.COMMAND_LINE))
                .orElseGet(
                        () ->
                                new Row(
                                        line.key(),
                                        line.value(),
                                        line.usual() ? Source.DEFAULT : Source.FILE));
    }
}
