package madoguchi.visit.run;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import madoguchi.camera.Frame;
import madoguchi.camera.FrameSource;
import madoguchi.camera.PictureUnreadable;
import madoguchi.camera.Pictures;
import madoguchi.face.CameraReport;
import madoguchi.face.Face;
import madoguchi.face.FaceCheck;
import madoguchi.face.FaceEngines;
import madoguchi.failure.FailureCode;
import madoguchi.health.probe.CameraProbe;
import madoguchi.room.Room;
import madoguchi.screen.Glass;
import madoguchi.screen.IdentityScreen.FaceHint;
import madoguchi.visit.Event.FaceVerdict;
import madoguchi.visit.Event.Outcome;
import madoguchi.visit.Visit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Camera and face engine, on one thread. Pictures live here for as long as one look lasts. */
final class FaceRoom implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FaceRoom.class);
    private static final Duration FIRST_FRAME = Duration.ofSeconds(2);

    private final FrameSource camera;
    private final FaceCheck check;
    private final Glass glass;
    private final Mailbox mailbox;
    private final Room room = new Room("camera");

    private boolean broken;
    private volatile AtomicBoolean stop = new AtomicBoolean(true);

    FaceRoom(FrameSource camera, FaceCheck check, Glass glass, Mailbox mailbox) {
        this.camera = camera;
        this.check = check;
        this.glass = glass;
        this.mailbox = mailbox;
    }

    /** Loads the engine and looks whether the camera gives pictures. */
    void warmUp() {
        room.run(() -> works(ready()), () -> works(false));
    }

    /** While nobody is looked at: does the camera still, or again, give pictures? */
    void probe() {
        if (stop.get()) {
            room.run(() -> works(stop.get() ? ready() : !broken), () -> works(false));
        }
    }

    void look(Visit visit, byte[] photo, Duration limit) {
        AtomicBoolean stopped = new AtomicBoolean();
        stop = stopped;
        room.run(
                        () -> {
                            try {
                                judge(visit, photo, limit, stopped);
                            } finally {
                                stopped.set(true);
                            }
                        },
                        () -> {
                            works(false);
                            report(visit, FaceVerdict.CAMERA_DEAD);
                        })
                .whenComplete((_, _) -> Arrays.fill(photo, (byte) 0));
    }

    private void judge(Visit visit, byte[] photo, Duration limit, AtomicBoolean stopped)
            throws InterruptedException {
        Hints hints = new Hints(visit);
        // the picture on the glass runs at the camera's speed, however long a face takes to judge
        AtomicReference<Optional<Glass.FacePosition>> seen =
                new AtomicReference<>(Optional.empty());
        boolean watched =
                camera.watched(
                        frame -> {
                            if (!stopped.get()) {
                                glass.preview(picture(frame), seen.get());
                            }
                        });
        FaceCheck.Preview preview =
                (frame, face, hint) -> {
                    if (!stopped.get()) {
                        seen.set(face.map(f -> position(frame, f)));
                        if (!watched) {
                            glass.preview(picture(frame), seen.get());
                        }
                        hints.tell(hint);
                    }
                };
        try {
            report(visit, check.check(photo, camera, limit, preview, stopped::get));
        } finally {
            camera.unwatched();
        }
    }

    private void report(Visit visit, FaceCheck.Verdict verdict) {
        switch (verdict) {
            case FaceCheck.Verdict.Match(double score, double threshold) -> {
                LOG.info("face: match, score {} of {}", score, threshold);
                report(visit, FaceVerdict.MATCH);
            }
            case FaceCheck.Verdict.NoMatch(double score, double threshold) -> {
                LOG.info("face: no match, score {} of {}", score, threshold);
                report(visit, FaceVerdict.NO_MATCH);
            }
            case FaceCheck.Verdict.Unsure(double score, double threshold, String why) -> {
                LOG.info("face: unsure, score {} of {}: {}", score, threshold, why);
                report(visit, FaceVerdict.UNSURE);
            }
            case FaceCheck.Verdict.NoGoodPicture(var last) -> {
                LOG.info("face: no good picture, last hint {}", last);
                report(visit, FaceVerdict.NO_GOOD_PICTURE);
            }
            case FaceCheck.Verdict.PhotoUnusable(String why) -> {
                LOG.warn("face: the card's photo cannot be used: {}", why);
                report(visit, FaceVerdict.PHOTO_UNUSABLE);
            }
            case FaceCheck.Verdict.CameraDead _ -> {
                works(false);
                report(visit, FaceVerdict.CAMERA_DEAD);
            }
            case FaceCheck.Verdict.Cancelled _ -> LOG.debug("face: cancelled");
        }
    }

    /** The card's photo, decoded, for staff to compare. */
    void bringPhoto(byte[] photo) {
        room.run(
                        () -> {
                            try {
                                Frame decoded = Pictures.decode(photo);
                                glass.portrait(picture(decoded));
                                decoded.wipe();
                            } catch (PictureUnreadable e) {
                                LOG.warn(
                                        "face: the card's photo cannot be shown: {}",
                                        e.getMessage());
                            }
                        },
                        () -> {})
                .whenComplete((_, _) -> Arrays.fill(photo, (byte) 0));
    }

    /** What the camera sees, for the self-check; waits its turn. */
    CameraProbe.Seen report() throws InterruptedException {
        return seen(camera, () -> {});
    }

    /**
     * The same, with the picture on the glass meanwhile; ends within a frame when nobody wants it
     * any more, and leaves no picture then.
     */
    CameraProbe.Seen show(BooleanSupplier wanted) throws InterruptedException {
        return seen(
                new ShownCamera(camera, wanted, f -> glass.preview(picture(f), Optional.empty())),
                () -> {
                    if (!wanted.getAsBoolean()) {
                        glass.wipe();
                    }
                });
    }

    private CameraProbe.Seen seen(FrameSource through, Runnable after) throws InterruptedException {
        CompletableFuture<CameraProbe.Seen> seen = new CompletableFuture<>();
        room.run(
                        () -> {
                            try (FaceEngines engines = new FaceEngines()) {
                                seen.complete(
                                        new CameraProbe.Seen(
                                                CameraReport.of(
                                                        through,
                                                        engines.forSource(camera),
                                                        CameraProbe.TIME,
                                                        CameraProbe.BETWEEN_FACES),
                                                camera.drawn()));
                            } finally {
                                camera.unwatched();
                                after.run();
                            }
                        },
                        () -> seen.completeExceptionally(new IllegalStateException("no camera")))
                .thenRun(() -> seen.completeExceptionally(new IllegalStateException("closing")));
        try {
            return seen.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the camera's room failed", e);
        }
    }

    /** The camera is free again when the future is done: within one frame. */
    CompletableFuture<Void> stop() {
        stop.set(true);
        return room.run(() -> {}, () -> {});
    }

    @Override
    public void close() {
        stop.set(true);
        room.close();
        camera.close();
    }

    /** An engine that cannot be loaded stays out of order, whatever the camera does. */
    private boolean ready() throws InterruptedException {
        try {
            FaceEngines.warmUp();
        } catch (IllegalStateException e) {
            if (!broken) {
                LOG.error("face: the engine is out of order", e);
            }
            return false;
        }
        return frameComes();
    }

    private boolean frameComes() throws InterruptedException {
        Optional<Frame> frame = camera.next(FIRST_FRAME);
        frame.ifPresent(Frame::wipe);
        return frame.isPresent();
    }

    private void works(boolean now) {
        if (now == broken) {
            broken = !now;
            mailbox.trouble(FailureCode.CAMERA_OUT_OF_ORDER, broken);
        }
    }

    private void report(Visit visit, FaceVerdict verdict) {
        mailbox.post(new Outcome.FaceJudged(mailbox.now(), visit.number(), verdict));
    }

    private static Glass.Picture picture(Frame frame) {
        return new Glass.Picture(frame.width(), frame.height(), frame.bgr());
    }

    private static Glass.FacePosition position(Frame frame, Face face) {
        return new Glass.FacePosition(
                face.box().centreX() / frame.width(),
                face.box().centreY() / frame.height(),
                face.box().width() / frame.width(),
                face.box().height() / frame.height());
    }

    /** Only a change of the hint is an event. */
    private final class Hints {
        private final Visit visit;
        private Optional<FaceCheck.Hint> told = Optional.empty();

        Hints(Visit visit) {
            this.visit = visit;
        }

        void tell(Optional<FaceCheck.Hint> hint) {
            if (!hint.equals(told)) {
                told = hint;
                mailbox.post(
                        new Outcome.HintChanged(
                                mailbox.now(), visit.number(), hint.map(Hints::words)));
            }
        }

        private static FaceHint words(FaceCheck.Hint hint) {
            return switch (hint) {
                case NO_FACE -> FaceHint.NO_FACE;
                case SEVERAL_FACES -> FaceHint.SEVERAL_FACES;
                case TOO_CLOSE -> FaceHint.TOO_CLOSE;
                case TOO_FAR -> FaceHint.TOO_FAR;
                case OFF_CENTRE -> FaceHint.OFF_CENTRE;
                case BACKLIT -> FaceHint.BACKLIT;
                case TOO_DARK -> FaceHint.TOO_DARK;
                case GLARE -> FaceHint.GLARE;
                case EYES_HIDDEN -> FaceHint.EYES_HIDDEN;
                case LOOK_STRAIGHT -> FaceHint.LOOK_STRAIGHT;
                case HOLD_STILL -> FaceHint.HOLD_STILL;
                case FACE_COVERED -> FaceHint.FACE_COVERED;
                case TURN_LEFT -> FaceHint.TURN_LEFT;
                case TURN_RIGHT -> FaceHint.TURN_RIGHT;
            };
        }
    }
}
