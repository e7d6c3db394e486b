package madoguchi.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import madoguchi.camera.CardPhotos;
import madoguchi.camera.Frame;
import madoguchi.camera.FrameSource;
import madoguchi.camera.StepPace;
import madoguchi.camera.SyntheticCamera;
import madoguchi.camera.drawn.People;
import madoguchi.face.FaceCheck.Hint;
import madoguchi.face.FaceCheck.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The decision, with an engine whose scores the test decides. */
class BurstCheckTest {

    private static final byte[] PHOTO = CardPhotos.jp2(People.look("sato"));
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final ScriptedEngine engine = new ScriptedEngine();
    private final StepPace pace = new StepPace();
    private final SyntheticCamera camera = new SyntheticCamera(1, pace);
    private final List<Frame> shown = new ArrayList<>();

    @BeforeEach
    void somebodyStandsThere() {
        camera.stand(People.look("sato"));
    }

    @Test
    void good_frames_that_agree_are_a_match_within_half_a_second() throws InterruptedException {
        var start = pace.now();
        assertThat(check(PHOTO)).isEqualTo(new Verdict.Match(0.875, 0.5));
        assertThat(Duration.between(start, pace.now())).isLessThanOrEqualTo(Duration.ofMillis(500));
    }

    @Test
    void two_lucky_frames_are_no_match() throws InterruptedException {
        engine.score = i -> i % 7 < 2 ? 0.875 : 0.25;
        assertThat(check(PHOTO)).isInstanceOf(Verdict.NoMatch.class);
    }

    @Test
    void two_poor_frames_of_a_burst_are_forgiven() throws InterruptedException {
        engine.score = i -> i < 2 ? 0.25 : 0.875;
        assertThat(check(PHOTO)).isInstanceOf(Verdict.Match.class);
    }

    @Test
    void a_first_burst_that_failed_gets_a_second_chance_but_no_third() throws InterruptedException {
        engine.score = i -> i < 7 ? 0.25 : 0.875;
        assertThat(check(PHOTO)).isInstanceOf(Verdict.Match.class);
        engine.compared = 0;
        engine.score = i -> i < 14 ? 0.25 : 0.875;
        assertThat(check(PHOTO)).isInstanceOf(Verdict.NoMatch.class);
    }

    @Test
    void every_template_and_every_frame_is_wiped() throws InterruptedException {
        check(PHOTO);
        assertThat(engine.given)
                .hasSize(9)
                .allSatisfy(t -> assertThat(t.values()).containsOnly(0f));
        assertThat(shown).isNotEmpty().allSatisfy(f -> assertThat(f.bgr()).containsOnly(0));
    }

    @Test
    void cancelling_is_noticed_before_the_next_frame() throws InterruptedException {
        AtomicInteger asked = new AtomicInteger();
        engine.score = i -> 0.25;
        Verdict verdict =
                new BurstCheck(_ -> engine)
                        .check(
                                PHOTO,
                                camera,
                                LIMIT,
                                (frame, _, _) -> shown.add(frame),
                                () -> asked.incrementAndGet() > 4);
        assertThat(verdict).isEqualTo(new Verdict.Cancelled());
        assertThat(shown).hasSize(4);
    }

    @Test
    void a_camera_without_frames_is_dead_after_three_seconds_or_the_limit()
            throws InterruptedException {
        camera.broken(true);
        var start = pace.now();
        assertThat(check(PHOTO)).isEqualTo(new Verdict.CameraDead());
        assertThat(Duration.between(start, pace.now())).isEqualTo(Duration.ofSeconds(3));
        start = pace.now();
        assertThat(
                        new BurstCheck(_ -> engine)
                                .check(
                                        PHOTO,
                                        camera,
                                        Duration.ofMillis(700),
                                        (_, _, _) -> {},
                                        () -> false))
                .isEqualTo(new Verdict.CameraDead());
        assertThat(Duration.between(start, pace.now())).isEqualTo(Duration.ofMillis(700));
    }

    @Test
    void cancelling_is_noticed_while_the_camera_is_silent() throws InterruptedException {
        camera.broken(true);
        AtomicInteger asked = new AtomicInteger();
        var start = pace.now();
        assertThat(
                        new BurstCheck(_ -> engine)
                                .check(
                                        PHOTO,
                                        camera,
                                        LIMIT,
                                        (_, _, _) -> {},
                                        () -> asked.incrementAndGet() > 2))
                .isEqualTo(new Verdict.Cancelled());
        assertThat(Duration.between(start, pace.now())).isLessThanOrEqualTo(Duration.ofMillis(200));
    }

    @Test
    void a_photo_that_is_broken_or_shows_nobody_is_unusable() throws InterruptedException {
        assertThat(check(new byte[] {1, 2, 3})).isInstanceOf(Verdict.PhotoUnusable.class);
        engine.faceOnCard = false;
        assertThat(check(PHOTO))
                .isEqualTo(
                        new Verdict.PhotoUnusable(
                                "the card's photo shows no face that could be compared"));
        assertThat(shown).isEmpty();
    }

    @Test
    void without_a_good_picture_the_limit_ends_it_with_the_last_hint() throws InterruptedException {
        camera.light(madoguchi.camera.drawn.Stage.Light.DARK);
        var start = pace.now();
        assertThat(check(PHOTO)).isEqualTo(new Verdict.NoGoodPicture(Optional.of(Hint.TOO_DARK)));
        assertThat(Duration.between(start, pace.now())).isBetween(LIMIT, LIMIT.plusMillis(100));
        assertThat(engine.compared).isZero();
    }

    @Test
    void before_a_camera_everybody_is_asked_to_turn_but_not_drawn_people_and_photographs()
            throws InterruptedException {
        assertThat(asks(source(false, false))).isTrue();
        assertThat(asks(source(true, false))).isFalse();
        assertThat(asks(source(false, true))).isFalse();
    }

    @Test
    void networks_that_see_no_person_are_a_doubt_after_three_frames_of_a_burst()
            throws InterruptedException {
        AtomicInteger judged = new AtomicInteger();
        SpoofModel unreal =
                (_, _) -> {
                    judged.incrementAndGet();
                    return OptionalDouble.of(0.9);
                };
        assertThat(asks(source(false, true), unreal)).isTrue();
        assertThat(judged).hasValue(3);
    }

    private boolean asks(FrameSource source) throws InterruptedException {
        return asks(source, SpoofModel.NONE);
    }

    private boolean asks(FrameSource source, SpoofModel spoof) throws InterruptedException {
        AtomicBoolean asked = new AtomicBoolean();
        new BurstCheck(_ -> engine, _ -> spoof, BurstCheck.Asking.BEFORE_A_CAMERA, new Random(1))
                .check(
                        PHOTO,
                        source,
                        LIMIT,
                        (_, _, hint) ->
                                asked.compareAndSet(
                                        false,
                                        hint.filter(
                                                        h ->
                                                                h == Hint.TURN_LEFT
                                                                        || h == Hint.TURN_RIGHT)
                                                .isPresent()),
                        asked::get);
        return asked.get();
    }

    /** The drawn camera, passed off as another. */
    private FrameSource source(boolean drawn, boolean stills) {
        return new FrameSource() {
            @Override
            public String name() {
                return "test";
            }

            @Override
            public boolean drawn() {
                return drawn;
            }

            @Override
            public boolean stills() {
                return stills;
            }

            @Override
            public Optional<Frame> next(Duration limit) throws InterruptedException {
                return camera.next(limit);
            }

            @Override
            public void close() {
                // the camera's matter
            }
        };
    }

    private Verdict check(byte[] photo) throws InterruptedException {
        return new BurstCheck(_ -> engine)
                .check(photo, camera, LIMIT, (frame, _, _) -> shown.add(frame), () -> false);
    }
}
