package madoguchi.desk;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import madoguchi.screen.DeskPlace;
import madoguchi.screen.DeskScreen;
import madoguchi.screen.DeskTouch;
import madoguchi.screen.T03CardTest;
import madoguchi.screen.T03CardTest.Action;
import madoguchi.screen.T03CardTest.Field;
import madoguchi.screen.T03CardTest.Notice;
import madoguchi.screen.T03CardTest.Tried;

/** カード試験: one thing at a time; a card that is put down meanwhile is no patient's. */
public record CardTestPage(
        boolean running, Optional<Tried> tried, List<String> recordings, Optional<Notice> notice)
        implements Page {

    static CardTestPage unread() {
        return new CardTestPage(false, Optional.empty(), List.of(), Optional.empty());
    }

    @Override
    public DeskPlace place() {
        return DeskPlace.T03_CARD_TEST;
    }

    @Override
    public boolean takesCard() {
        return true;
    }

    @Override
    public Turn opened(ZonedDateTime now) {
        return stay(new CardTestRequest.Load());
    }

    @Override
    public Turn touched(DeskTouch touch, ZonedDateTime now) {
        if (running) {
            return stay();
        }
        return switch (touch) {
            case DeskTouch.Pressed(Action action) ->
                    run(
                            new CardTestRequest.Try(
                                    switch (action) {
                                        case TRY -> false;
                                        case RECORD -> true;
                                    }));
            case DeskTouch.Picked(Field field, String name)
                    when field == Field.RECORDING && recordings.contains(name) ->
                    run(new CardTestRequest.Replay(name));
            case DeskTouch _ -> stay();
        };
    }

    /** What was found before is not left beside what is asked now. */
    private Turn run(CardTestRequest request) {
        return new CardTestPage(true, Optional.empty(), recordings, Optional.empty()).stay(request);
    }

    @Override
    public Turn answered(Reply reply, ZonedDateTime now) {
        return switch (reply) {
            case CardTestReply.Loaded(var found) ->
                    new CardTestPage(running, tried, found, notice).stay();
            case CardTestReply.Done(Tried came, var found) ->
                    new CardTestPage(false, Optional.of(came), found, Optional.empty()).stay();
            case CardTestReply.BadRecording(int line, String why) ->
                    told(new Notice.BadRecording(line, why));
            case Reply.Failed _ -> told(new Notice.CouldNot());
            case Reply _ -> stay();
        };
    }

    private Turn told(Notice became) {
        return new CardTestPage(false, tried, recordings, Optional.of(became)).stay();
    }

    @Override
    public DeskScreen screen() {
        return new T03CardTest(running, tried, recordings, notice);
    }
}
