package madoguchi.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import madoguchi.camera.CardPhotos;
import madoguchi.camera.StepPace;
import madoguchi.camera.SyntheticCamera;
import madoguchi.camera.drawn.People;
import madoguchi.camera.drawn.Stage;
import madoguchi.camera.drawn.Stage.Medium;
import madoguchi.camera.drawn.Stage.Turn;
import madoguchi.face.BurstCheck.Asking;
import madoguchi.face.FaceCheck.Hint;
import madoguchi.face.FaceCheck.Verdict;
import madoguchi.face.LivenessWalk.Species;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Drawn people, and pictures of them held up, before the whole check. */
class LivenessTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final String WHO = "yamada";
    private static final byte[] CARD = CardPhotos.jp2(People.look(WHO));

    /** What a frame costs a slow machine: four a second are left, enough for everything here. */
    private static final Duration SLOW = Duration.ofMillis(190);

    private static final FaceEngine ENGINE = new ClassicalEngine(ClassicalEngine.Kind.DRAWN_PEOPLE);

    private final StepPace pace = new StepPace();
    private final SyntheticCamera camera = new SyntheticCamera(5, pace);
    private Optional<Hint> asked = Optional.empty();
    private Duration cost = SLOW;

    @AfterAll
    static void close() {
        ENGINE.close();
    }

    @Test
    void a_person_in_good_light_is_not_asked_for_anything_and_let_in_within_a_second()
            throws Exception {
        cost = Duration.ZERO;
        var start = pace.now();
        assertThat(verdict(Asking.IN_DOUBT)).isInstanceOf(Verdict.Match.class);
        assertThat(asked).isEmpty();
        assertThat(Duration.between(start, pace.now())).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void who_is_always_asked_is_let_in_after_turning_to_the_side_that_was_asked_for()
            throws Exception {
        assertThat(verdict(Asking.ALWAYS, hint -> hint == Hint.TURN_LEFT ? Turn.LEFT : Turn.RIGHT))
                .isInstanceOf(Verdict.Match.class);
        assertThat(asked).isPresent();
    }

    @Test
    void who_turns_to_the_other_side_only_is_sent_another_way() throws Exception {
        assertThat(verdict(Asking.ALWAYS, hint -> hint == Hint.TURN_LEFT ? Turn.RIGHT : Turn.LEFT))
                .isInstanceOf(Verdict.Unsure.class);
    }

    @Test
    void a_door_behind_a_person_is_a_doubt_and_no_more() throws Exception {
        camera.medium(Medium.PERSON_BEFORE_DOOR);
        assertThat(verdict(Asking.IN_DOUBT, _ -> Turn.BOTH)).isInstanceOf(Verdict.Match.class);
        assertThat(asked).isPresent();
    }

    @ParameterizedTest
    @EnumSource(
            value = Medium.class,
            names = {"PRINT", "PHONE_PHOTO", "PHONE_VIDEO"})
    void a_picture_of_the_right_person_is_sent_another_way(Medium medium) throws Exception {
        camera.medium(medium);
        assertThat(verdict(Asking.IN_DOUBT, _ -> Turn.BOTH)).isInstanceOf(Verdict.Unsure.class);
    }

    @Test
    void a_photo_that_fills_the_picture_is_found_by_the_request_alone() throws Exception {
        camera.medium(Medium.POSTER);
        assertThat(verdict(Asking.ALWAYS, _ -> Turn.BOTH)).isInstanceOf(Verdict.Unsure.class);
    }

    @Test
    void a_photo_of_somebody_else_is_somebody_else() throws Exception {
        camera.medium(Medium.PRINT);
        camera.stand(People.look("sato"));
        assertThat(check(Asking.IN_DOUBT, _ -> Turn.STRAIGHT)).isInstanceOf(Verdict.NoMatch.class);
    }

    @Test
    @DisabledIfSystemProperty(named = "docs.write", matches = "true")
    void what_the_page_says_is_what_is_measured() throws Exception {
        List<String> page = Files.readAllLines(LivenessTable.place());
        for (Species species : Species.values()) {
            // one with glasses, one without, in turn
            String person = species.ordinal() % 2 == 0 ? "yamada" : "mori";
            String now = LivenessTable.line(LivenessTable.reported(ENGINE, species, person));
            String start = "| " + species + " | " + person + " |";
            assertThat(page)
                    .filteredOn(line -> line.startsWith(start))
                    .singleElement()
                    // another processor may round another way: how it ends must hold
                    .satisfies(line -> assertThat(ends(line)).isEqualTo(ends(now)));
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "docs.write", matches = "true")
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void the_page_is_written() throws Exception {
        LivenessTable.main(new String[0]);
    }

    private static String ends(String line) {
        return line.substring(line.length() - 10);
    }

    private Verdict verdict(Asking asking) throws InterruptedException {
        return verdict(asking, _ -> Turn.STRAIGHT);
    }

    private interface Answer {
        Stage.Turn to(Hint request);
    }

    private Verdict verdict(Asking asking, Answer answer) throws InterruptedException {
        camera.stand(People.look(WHO));
        return check(asking, answer);
    }

    private Verdict check(Asking asking, Answer answer) throws InterruptedException {
        AtomicReference<Optional<Hint>> request = new AtomicReference<>(Optional.empty());
        Verdict verdict =
                new BurstCheck(_ -> ENGINE, _ -> SpoofModel.NONE, asking, new Random(3))
                        .check(
                                CARD,
                                camera,
                                LIMIT,
                                (_, _, hint) -> {
                                    Optional<Hint> turn = hint.filter(LivenessTest::isRequest);
                                    turn.ifPresent(h -> request.set(turn));
                                    camera.turn(turn.map(answer::to).orElse(Turn.STRAIGHT));
                                    pace.sleep(cost);
                                },
                                () -> false);
        asked = request.get();
        return verdict;
    }

    private static boolean isRequest(Hint hint) {
        return hint == Hint.TURN_LEFT || hint == Hint.TURN_RIGHT;
    }
}
