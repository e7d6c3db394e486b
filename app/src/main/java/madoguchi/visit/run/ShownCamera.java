package madoguchi.visit.run;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import madoguchi.camera.Frame;
import madoguchi.camera.FrameSource;

/**
 * A camera whose pictures are shown while it is looked through, at its own speed where it can, and
 * that gives nothing more when nobody wants to see it.
 */
final class ShownCamera implements FrameSource {

    private final FrameSource camera;
    private final BooleanSupplier wanted;
    private final Consumer<Frame> show;
    private final boolean showsItself;

    /**
     * @param show keeps nothing of the frame; the caller ends the watching
     */
    ShownCamera(FrameSource camera, BooleanSupplier wanted, Consumer<Frame> show) {
        this.camera = camera;
        this.wanted = wanted;
        this.show = show;
        this.showsItself = camera.watched(this::showIfWanted);
    }

    private void showIfWanted(Frame frame) {
        if (wanted.getAsBoolean()) {
            show.accept(frame);
        }
    }

    @Override
    public String name() {
        return camera.name();
    }

    @Override
    public boolean drawn() {
        return camera.drawn();
    }

    @Override
    public boolean stills() {
        return camera.stills();
    }

    @Override
    public Optional<Frame> next(Duration limit) throws InterruptedException {
        if (!wanted.getAsBoolean()) {
            return Optional.empty();
        }
        Optional<Frame> frame = camera.next(limit);
        if (!showsItself) {
            frame.ifPresent(this::showIfWanted);
        }
        return frame;
    }

    /** The camera belongs to somebody else. */
    @Override
    public void close() {}
}
