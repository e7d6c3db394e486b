package madoguchi.desk;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import madoguchi.failure.FailureCode;
import madoguchi.screen.DeskPlace;
import madoguchi.screen.DeskScreen;
import madoguchi.screen.DeskTouch;
import madoguchi.screen.T04ErrorBook;
import madoguchi.screen.T04ErrorBook.Action;
import madoguchi.screen.T04ErrorBook.Entry;
import madoguchi.screen.T04ErrorBook.Field;

/**
 * エラーコード.
 *
 * @param history what happened here, the latest first
 * @param open the code that is looked at
 */
public record ErrorBookPage(String search, List<Entry> history, Optional<String> open)
        implements Page {

    static ErrorBookPage unread() {
        return new ErrorBookPage("", List.of(), Optional.empty());
    }

    @Override
    public DeskPlace place() {
        return DeskPlace.T04_ERROR_BOOK;
    }

    @Override
    public Turn opened(ZonedDateTime now) {
        return stay(new ErrorBookRequest.Load());
    }

    @Override
    public Turn touched(DeskTouch touch, ZonedDateTime now) {
        return switch (touch) {
            case DeskTouch.Typed(Field field, String text) when field == Field.SEARCH ->
                    new ErrorBookPage(text, history, open).stay();
            case DeskTouch.Picked(Field field, String code)
                    when field == Field.ROW && FailureCode.of(code).isPresent() ->
                    new ErrorBookPage(search, history, Optional.of(code)).stay();
            case DeskTouch.Pressed(Action action) when action == Action.CLOSE_ENTRY ->
                    new ErrorBookPage(search, history, Optional.empty()).stay();
            case DeskTouch _ -> stay();
        };
    }

    @Override
    public Turn answered(Reply reply, ZonedDateTime now) {
        return reply instanceof ErrorBookReply.Loaded(List<Entry> happened)
                ? new ErrorBookPage(search, happened, open).stay()
                : stay();
    }

    @Override
    public DeskScreen screen() {
        Set<String> here = history.stream().map(Entry::code).collect(Collectors.toSet());
        List<Entry> all = new ArrayList<>(history);
        for (FailureCode code : FailureCode.values()) {
            if (!here.contains(code.code())) {
                all.add(new Entry(code.code(), 0, Optional.empty()));
            }
        }
        return new T04ErrorBook(search, all, open);
    }
}
