package madoguchi.desk;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import madoguchi.screen.DeskPassword;
import madoguchi.screen.DeskPlace;
import madoguchi.screen.DeskScreen;
import madoguchi.screen.DeskTouch;
import madoguchi.screen.S08Settings;
import madoguchi.screen.S08Settings.Action;
import madoguchi.screen.S08Settings.Choosing;
import madoguchi.screen.S08Settings.Field;
import madoguchi.screen.S08Settings.Notice;
import madoguchi.screen.S08Settings.Row;
import madoguchi.screen.Secret;

/**
 * 設定: one setting at a time is changed, and saved or not; or a password.
 *
 * @param open the setting that is being changed
 * @param draft what it would become
 * @param wrong why it was not saved
 * @param choosing the password that is being changed
 * @param changed something was saved since the page was opened
 */
public record SettingsPage(
        Optional<SettingsReply.Loaded> loaded,
        Optional<String> open,
        String draft,
        Optional<String> wrong,
        Optional<PasswordChoice> choosing,
        boolean changed,
        Optional<Notice> notice)
        implements Page {

    static SettingsPage unread() {
        return new SettingsPage(
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty());
    }

    @Override
    public DeskPlace place() {
        return DeskPlace.S08_SETTINGS;
    }

    @Override
    public Turn opened(ZonedDateTime now) {
        return stay(new SettingsRequest.Load());
    }

    @Override
    public Turn touched(DeskTouch touch, ZonedDateTime now) {
        return switch (touch) {
            case DeskTouch.Picked(Field field, String key) ->
                    switch (field) {
                        case ROW -> opening(key).stay();
                        case CHOICE -> drafting(key).stay();
                        case VALUE -> stay();
                    };
            case DeskTouch.Typed(Field field, String text) when field == Field.VALUE ->
                    drafting(text).stay();
            case DeskTouch.Pressed(Action action) ->
                    switch (action) {
                        case SAVE -> save();
                        case BACK -> list(Optional.empty()).stay();
                        case START_AGAIN -> stay(new SettingsRequest.StartAgain());
                        case PASSWORD_STAFF -> choosing(DeskPassword.STAFF).stay();
                        case PASSWORD_ADMINISTRATOR -> choosing(DeskPassword.ADMINISTRATOR).stay();
                        case PASSWORD_FACILITY -> choosing(DeskPassword.FACILITY).stay();
                    };
            case DeskTouch _ -> stay();
        };
    }

    @Override
    public Turn entered(Secret password, ZonedDateTime now) {
        return choosing.map(
                        at ->
                                stay(
                                        switch (at.stage()) {
                                            case CHOOSE ->
                                                    new SettingsRequest.Hold(at.which(), password);
                                            case REPEAT ->
                                                    new SettingsRequest.Compare(
                                                            at.which(), password);
                                        }))
                .orElseGet(this::stay);
    }

    @Override
    public Turn answered(Reply reply, ZonedDateTime now) {
        return switch (reply) {
            case SettingsReply.Loaded read ->
                    new SettingsPage(
                                    Optional.of(read),
                                    read.saved() ? Optional.empty() : open,
                                    read.saved() ? "" : draft,
                                    Optional.empty(),
                                    choosing,
                                    changed || read.saved(),
                                    read.saved() ? Optional.of(Notice.SAVED) : notice)
                            .stay();
            case SettingsReply.Refused(String why) ->
                    new SettingsPage(
                                    loaded,
                                    open,
                                    draft,
                                    Optional.of(why),
                                    choosing,
                                    changed,
                                    Optional.empty())
                            .stay();
            case SettingsReply.Judged(var judgement) -> judged(judgement).stay();
            case SettingsReply.WillStartAgain _ ->
                    list(Optional.of(Notice.WILL_START_AGAIN)).stay();
            case Reply.Failed _ -> list(Optional.of(Notice.COULD_NOT)).stay();
            case Reply _ -> stay();
        };
    }

    private SettingsPage judged(DeskEvent.Judgement judgement) {
        return choosing.map(
                        at ->
                                judgement == DeskEvent.Judgement.KEPT
                                        ? list(Optional.of(Notice.PASSWORD_CHANGED))
                                        : choosing(at.judged(judgement)))
                .orElse(this);
    }

    private SettingsPage choosing(DeskPassword which) {
        return choosing(PasswordChoice.of(which));
    }

    private SettingsPage choosing(PasswordChoice choice) {
        return new SettingsPage(
                loaded,
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.of(choice),
                changed,
                Optional.empty());
    }

    private SettingsPage opening(String key) {
        return row(key).map(
                        row ->
                                new SettingsPage(
                                        loaded,
                                        Optional.of(key),
                                        row.value(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        changed,
                                        Optional.empty()))
                .orElse(this);
    }

    private SettingsPage drafting(String text) {
        return new SettingsPage(loaded, open, text, Optional.empty(), choosing, changed, notice);
    }

    private SettingsPage list(Optional<Notice> told) {
        return new SettingsPage(
                loaded, Optional.empty(), "", Optional.empty(), Optional.empty(), changed, told);
    }

    private Turn save() {
        return open.map(key -> stay(new SettingsRequest.Save(key, draft))).orElseGet(this::stay);
    }

    private Optional<Row> row(String key) {
        return rows().stream().filter(row -> row.key().equals(key)).findFirst();
    }

    private List<Row> rows() {
        return loaded.map(SettingsReply.Loaded::rows).orElse(List.of());
    }

    @Override
    public DeskScreen screen() {
        return new S08Settings(
                loaded.flatMap(SettingsReply.Loaded::complaint),
                rows(),
                open.flatMap(this::row)
                        .map(row -> new S08Settings.Open(row, choices(row.key()), draft, wrong)),
                choosing.map(
                        at ->
                                new Choosing(
                                        at.which(),
                                        at.stage(),
                                        at.problem(),
                                        PasswordChoice.minimumLength(at.which()))),
                changed,
                notice);
    }

    private List<String> choices(String key) {
        return loaded.map(read -> read.choices().getOrDefault(key, List.of())).orElse(List.of());
    }
}
