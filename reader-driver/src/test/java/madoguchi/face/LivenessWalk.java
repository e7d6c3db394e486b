package madoguchi.face;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import madoguchi.camera.Frame;
import madoguchi.camera.drawn.LiveScene;
import madoguchi.camera.drawn.Look;
import madoguchi.camera.drawn.People;
import madoguchi.camera.drawn.Stage;

/**
 * One presentation to the drawn camera, measured: what the frames of a burst show, and how far the
 * face turns when it is asked to.
 *
 * @param signs none when the quality gate let no burst through
 * @param turned in the measure of {@link FacePatch#turn()}, to the side that was asked for
 * @param held whether the turn was one to {@link TurnRequest}
 */
record LivenessWalk(
        Species species, String person, Optional<Signs> signs, double turned, boolean held) {

    /** What is presented, and how it answers a request to turn. */
    enum Species {
        PERSON("a person who does as asked", Stage.Medium.PERSON, Stage.Turn.LEFT),
        PERSON_BEFORE_DOOR(
                "a person before a door, who does as asked",
                Stage.Medium.PERSON_BEFORE_DOOR,
                Stage.Turn.LEFT),
        PRINT("printed photo, border visible, tilted", Stage.Medium.PRINT, Stage.Turn.LEFT),
        POSTER("printed photo filling the picture, tilted", Stage.Medium.POSTER, Stage.Turn.LEFT),
        PHONE_PHOTO("photo on a telephone, tilted", Stage.Medium.PHONE_PHOTO, Stage.Turn.LEFT),
        PHONE_VIDEO(
                "video on a telephone, blinks and moves",
                Stage.Medium.PHONE_VIDEO,
                Stage.Turn.STRAIGHT),
        TURNING_VIDEO(
                "video on a telephone, turns both ways", Stage.Medium.PHONE_VIDEO, Stage.Turn.BOTH);

        final String words;
        private final Stage.Medium medium;
        private final Stage.Turn answer;

        Species(String words, Stage.Medium medium, Stage.Turn answer) {
            this.words = words;
            this.medium = medium;
            this.answer = answer;
        }

        boolean attack() {
            return this != PERSON && this != PERSON_BEFORE_DOOR;
        }
    }

    /** How the check would end. */
    enum End {
        AT_ONCE,
        AFTER_THE_REQUEST,
        UNSURE,
        NO_GOOD_PICTURE
    }

    private static final int BURST = 7;

    /** Three seconds. */
    private static final int ANSWER = 45;

    /** As a slow machine sees it: five frames a second. */
    private static final int STEP = 3;

    static LivenessWalk walk(FaceEngine engine, Species species, String person, long seed) {
        LiveScene scene = new LiveScene(seed);
        Look look = People.look(person);
        Stage still = Stage.EMPTY.withPerson(Optional.of(look)).withMedium(species.medium);
        List<Signs> signs = new ArrayList<>();
        double straight = 0;
        int number = 0;
        for (; number < 30 && signs.size() < BURST; number++) {
            Frame frame = frame(scene, number, still);
            Optional<Face> face = engine.detect(frame);
            Quality quality = QualityGate.judge(frame, face);
            if (quality.fault().isEmpty()) {
                straight += quality.measures().orElseThrow().marks().orElseThrow().turn() / BURST;
                signs.add(SignReader.of(frame, face.orElseThrow().box(), OptionalDouble.empty()));
            }
        }
        TurnRequest request =
                new TurnRequest(
                        TurnRequest.Side.LEFT, straight, TurnRequest.ENOUGH_DRAWN, Instant.EPOCH);
        Stage answering = still.withTurn(species.answer);
        for (int i = 0; i < ANSWER; i += STEP) {
            // a moment to hear it
            Frame frame = frame(scene, number + i, i < 4 ? still : answering);
            Optional<Face> face = engine.detect(frame);
            OptionalDouble turn =
                    QualityGate.judge(frame, face)
                            .measures()
                            .flatMap(Quality.Measures::marks)
                            .map(marks -> OptionalDouble.of(marks.turn()))
                            .orElse(OptionalDouble.empty());
            request.look(face, turn, frame.at());
        }
        return new LivenessWalk(
                species,
                person,
                signs.size() < BURST ? Optional.empty() : Optional.of(Signs.median(signs)),
                request.furthest(),
                request.seen());
    }

    End end(Signs limits, BurstCheck.Asking asking) {
        if (signs.isEmpty()) {
            return End.NO_GOOD_PICTURE;
        }
        int against = signs.get().count(limits);
        if (against > 1) {
            return End.UNSURE;
        }
        if (against == 0 && asking == BurstCheck.Asking.IN_DOUBT) {
            return End.AT_ONCE;
        }
        return held ? End.AFTER_THE_REQUEST : End.UNSURE;
    }

    private static Frame frame(LiveScene scene, int number, Stage stage) {
        return new Frame(
                number,
                Instant.EPOCH.plusMillis(number * 1000L / LiveScene.FRAMES_PER_SECOND),
                LiveScene.WIDTH,
                LiveScene.HEIGHT,
                scene.frame(number, stage));
    }
}
