package madoguchi.desk;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import madoguchi.screen.DeskPlace;
import madoguchi.screen.DeskScreen;
import madoguchi.screen.DeskTouch;
import madoguchi.screen.PracticePanel;
import madoguchi.screen.T06Practice;
import madoguchi.screen.T06Practice.Field;
import madoguchi.screen.T06Practice.Notice;

/** 練習: finds a scenario and has it played. */
public record PracticePage(List<PracticePanel.Group> groups, String search, Optional<Notice> notice)
        implements Page {

    static PracticePage unread() {
        return new PracticePage(List.of(), "", Optional.empty());
    }

    @Override
    public DeskPlace place() {
        return DeskPlace.T06_PRACTICE;
    }

    @Override
    public Turn opened(ZonedDateTime now) {
        return stay(new PracticeRequest.Load());
    }

    @Override
    public Turn touched(DeskTouch touch, ZonedDateTime now) {
        return switch (touch) {
            case DeskTouch.Typed(Field field, String text) when field == Field.SEARCH ->
                    Turn.to(new PracticePage(groups, text, Optional.empty()));
            case DeskTouch.Picked(Field field, String scenario) when field == Field.SCENARIO ->
                    stay(new PracticeRequest.Start(scenario));
            case DeskTouch _ -> stay();
        };
    }

    @Override
    public Turn answered(Reply reply, ZonedDateTime now) {
        return switch (reply) {
            case PracticeReply.Loaded(var loaded) ->
                    Turn.to(new PracticePage(loaded, search, notice));
            case PracticeReply.Started(boolean opened) ->
                    says(opened ? Notice.STARTED : Notice.COULD_NOT);
            case Reply.Failed _ -> says(Notice.COULD_NOT);
            case Reply _ -> stay();
        };
    }

    private Turn says(Notice what) {
        return Turn.to(new PracticePage(groups, search, Optional.of(what)));
    }

    @Override
    public DeskScreen screen() {
        return new T06Practice(search, found(), notice);
    }

    private List<PracticePanel.Group> found() {
        String wanted = search.strip().toLowerCase(Locale.ROOT);
        return groups.stream()
                .map(
                        group ->
                                new PracticePanel.Group(
                                        group.id(),
                                        group.entries().stream()
                                                .filter(entry -> fits(entry, wanted))
                                                .toList()))
                .filter(group -> !group.entries().isEmpty())
                .toList();
    }

    private static boolean fits(PracticePanel.Entry entry, String wanted) {
        return entry.scenario().contains(wanted)
                || entry.title().values().stream()
                        .anyMatch(title -> title.toLowerCase(Locale.ROOT).contains(wanted));
    }
}
