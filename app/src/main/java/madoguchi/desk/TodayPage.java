package madoguchi.desk;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import madoguchi.screen.DeskPlace;
import madoguchi.screen.DeskScreen;
import madoguchi.screen.DeskTouch;
import madoguchi.screen.S02Today;
import madoguchi.screen.S02Today.Action;
import madoguchi.screen.S02Today.Field;
import madoguchi.screen.S02Today.How;

/**
 * 受付一覧.
 *
 * @param day whose visits
 */
public record TodayPage(
        DeskRules rules, LocalDate today, LocalDate day, String search, Optional<How> method)
        implements Page {

    static TodayPage unread(DeskRules rules) {
        return new TodayPage(rules, LocalDate.EPOCH, LocalDate.EPOCH, "", Optional.empty());
    }

    @Override
    public DeskPlace place() {
        return DeskPlace.S02_TODAY;
    }

    @Override
    public Turn opened(ZonedDateTime now) {
        LocalDate date = now.toLocalDate();
        return new TodayPage(rules, date, date, search, method).stay(new TodayRequest.Load(date));
    }

    @Override
    public Turn touched(DeskTouch touch, ZonedDateTime now) {
        return switch (touch) {
            case DeskTouch.Typed(Field field, String text) when field == Field.SEARCH ->
                    Turn.to(new TodayPage(rules, today, day, text, method));
            case DeskTouch.Picked(Field field, String key) -> stay();
            case DeskTouch.Pressed(Action action) -> stay();
            case DeskTouch _ -> stay();
        };
    }

    @Override
    public Turn answered(Reply reply, ZonedDateTime now) {
        return stay();
    }

    @Override
    public DeskScreen screen() {
        return new S02Today(
                day,
                day.equals(today),
                search,
                method,
                List.of(),
                List.of(),
                List.of(),
                0,
                Optional.empty(),
                Optional.empty());
    }
}
