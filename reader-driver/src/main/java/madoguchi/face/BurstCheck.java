package madoguchi.face;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import madoguchi.camera.Frame;
import madoguchi.camera.FrameSource;
import madoguchi.camera.PictureUnreadable;
import madoguchi.camera.Pictures;

/**
 * The face check by bursts of good frames. One burst that agrees is a match, once no doubt is left
 * that a person stands there; a second that does not agree is another face. Runs on the camera's
 * thread, keeps its time by the frames' instants, and leaves neither frame nor template behind.
 */
public final class BurstCheck implements FaceCheck {

    /** When the head is to be turned. */
    public enum Asking {
        /**
         * Whoever stands before a camera always; drawn people and photographs out of files, which
         * are for practice, when in doubt.
         */
        BEFORE_A_CAMERA {
            @Override
            boolean always(FrameSource source) {
                return !source.drawn() && !source.stills();
            }
        },
        /** When a frame looked like paper or a screen. */
        IN_DOUBT {
            @Override
            boolean always(FrameSource source) {
                return false;
            }
        },
        ALWAYS {
            @Override
            boolean always(FrameSource source) {
                return true;
            }
        };

        abstract boolean always(FrameSource source);
    }

    private final Function<FrameSource, FaceEngine> engines;
    private final Function<FrameSource, SpoofModel> spoof;
    private final Asking asking;
    private final RandomGenerator sides;

    /** Asks when in doubt, with no network to help. */
    public BurstCheck(Function<FrameSource, FaceEngine> engines) {
        this(engines, _ -> SpoofModel.NONE, Asking.IN_DOUBT, new SecureRandom());
    }

    /**
     * @param engines chooses the engine for a camera: {@link FaceEngines#forSource}; asked on the
     *     camera's thread
     * @param spoof the same for the network that helps with liveness
     * @param sides which way to turn: nobody may know before
     */
    public BurstCheck(
            Function<FrameSource, FaceEngine> engines,
            Function<FrameSource, SpoofModel> spoof,
            Asking asking,
            RandomGenerator sides) {
        this.engines = engines;
        this.spoof = spoof;
        this.asking = asking;
        this.sides = sides;
    }

    @Override
    public Verdict check(
            byte[] cardPhoto,
            FrameSource camera,
            Duration limit,
            Preview preview,
            BooleanSupplier cancelled)
            throws InterruptedException {
        FaceEngine engine = engines.apply(camera);
        Optional<Template> template;
        try {
            template = fromCard(engine, cardPhoto);
        } catch (PictureUnreadable e) {
            return new Verdict.PhotoUnusable(e.getMessage());
        }
        if (template.isEmpty()) {
            return new Verdict.PhotoUnusable(
                    "the card's photo shows no face that could be compared");
        }
        try (Template card = template.get()) {
            TurnRequest.Side side =
                    sides.nextBoolean() ? TurnRequest.Side.LEFT : TurnRequest.Side.RIGHT;
            return new CheckRun(
                            engine,
                            card,
                            camera,
                            limit,
                            preview,
                            cancelled,
                            asking.always(camera),
                            side,
                            spoof.apply(camera))
                    .verdict();
        }
    }

    private static Optional<Template> fromCard(FaceEngine engine, byte[] cardPhoto)
            throws PictureUnreadable {
        Frame photo = Pictures.decode(cardPhoto);
        try {
            return engine.portrait(photo);
        } finally {
            photo.wipe();
        }
    }
}
