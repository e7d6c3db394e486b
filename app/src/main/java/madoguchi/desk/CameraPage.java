package madoguchi.desk;

import java.time.ZonedDateTime;
import java.util.Optional;
import madoguchi.screen.DeskPlace;
import madoguchi.screen.DeskScreen;
import madoguchi.screen.DeskTouch;
import madoguchi.screen.T02Camera;
import madoguchi.screen.T02Camera.Action;
import madoguchi.screen.T02Camera.Found;
import madoguchi.screen.T02Camera.Why;

/**
 * カメラ調整: looks again and again where the picture is live, else once and when it is asked to. It
 * begins with the first tick: the page is on the glass by then.
 */
public record CameraPage(boolean running, boolean live, Optional<Found> found) implements Page {

    static CameraPage unread() {
        return new CameraPage(false, false, Optional.empty());
    }

    @Override
    public DeskPlace place() {
        return DeskPlace.T02_CAMERA;
    }

    @Override
    public Turn opened(ZonedDateTime now) {
        return stay();
    }

    @Override
    public Turn ticked(ZonedDateTime now) {
        return live || found.isEmpty() ? look() : stay();
    }

    @Override
    public Turn touched(DeskTouch touch, ZonedDateTime now) {
        return touch instanceof DeskTouch.Pressed(Action action) && action == Action.LOOK_AGAIN
                ? look()
                : stay();
    }

    private Turn look() {
        return running ? stay() : new CameraPage(true, live, found).stay(new CameraRequest.Look());
    }

    @Override
    public Turn answered(Reply reply, ZonedDateTime now) {
        return switch (reply) {
            case CameraReply.Looked(boolean shown, Found seen) ->
                    new CameraPage(false, shown, Optional.of(seen)).stay();
            case Reply.Failed _ ->
                    new CameraPage(false, live, Optional.of(new Found.Blind(Why.COULD_NOT))).stay();
            case Reply _ -> stay();
        };
    }

    @Override
    public DeskScreen screen() {
        return new T02Camera(running, live, found);
    }
}
