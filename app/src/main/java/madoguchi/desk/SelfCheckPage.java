package madoguchi.desk;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import madoguchi.screen.DeskPlace;
import madoguchi.screen.DeskScreen;
import madoguchi.screen.DeskTouch;
import madoguchi.screen.T01SelfCheck;
import madoguchi.screen.T01SelfCheck.Action;
import madoguchi.screen.T01SelfCheck.Notice;

/**
 * 自己診断: begins by itself when it is opened.
 *
 * @param mayExport whether somebody is logged in
 * @param found at the last run
 */
public record SelfCheckPage(
        boolean mayExport,
        boolean running,
        Optional<SelfCheckReply.Checked> found,
        Optional<Notice> notice)
        implements Page {

    static SelfCheckPage unread() {
        return new SelfCheckPage(true, false, Optional.empty(), Optional.empty());
    }

    /** For whoever cannot log in: it looks, and leaves nothing behind. */
    static SelfCheckPage readOnly() {
        return new SelfCheckPage(false, false, Optional.empty(), Optional.empty());
    }

    @Override
    public DeskPlace place() {
        return DeskPlace.T01_SELF_CHECK;
    }

    @Override
    public Turn opened(ZonedDateTime now) {
        return run();
    }

    @Override
    public Turn touched(DeskTouch touch, ZonedDateTime now) {
        return touch instanceof DeskTouch.Pressed(Action action) && !running
                ? pressed(action)
                : stay();
    }

    private Turn pressed(Action action) {
        return switch (action) {
            case CHECK_AGAIN -> run();
            case EXPORT ->
                    mayExport && found.isPresent() ? stay(new SelfCheckRequest.Export()) : stay();
        };
    }

    private Turn run() {
        return new SelfCheckPage(mayExport, true, found, Optional.empty())
                .stay(new SelfCheckRequest.Run());
    }

    @Override
    public Turn answered(Reply reply, ZonedDateTime now) {
        return switch (reply) {
            case SelfCheckReply.Checked made ->
                    new SelfCheckPage(mayExport, false, Optional.of(made), Optional.empty()).stay();
            case SelfCheckReply.Exported(String file) -> told(new Notice.Exported(file));
            case Reply.Failed _ -> told(new Notice.CouldNot());
            case Reply _ -> stay();
        };
    }

    private Turn told(Notice became) {
        return new SelfCheckPage(mayExport, false, found, Optional.of(became)).stay();
    }

    @Override
    public DeskScreen screen() {
        return new T01SelfCheck(
                mayExport,
                running,
                found.map(SelfCheckReply.Checked::at),
                found.map(SelfCheckReply.Checked::points).orElse(List.of()),
                found.map(SelfCheckReply.Checked::rows).orElse(List.of()),
                notice);
    }
}
