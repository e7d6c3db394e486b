package madoguchi.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import madoguchi.camera.CardPhotos;
import madoguchi.camera.StepPace;
import madoguchi.camera.SyntheticCamera;
import madoguchi.camera.drawn.People;
import madoguchi.camera.drawn.Stage;
import madoguchi.face.FaceCheck.Hint;
import madoguchi.face.FaceCheck.Verdict;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing scripted: drawn people, the real engine, the whole check. */
class DrawnPeopleTest {

    private static final Duration SHORT = Duration.ofMillis(1300);
    private static final FaceEngines ENGINES = new FaceEngines();

    /** What a frame costs a slow machine: four a second are left, enough for everything here. */
    private static final Duration SLOW = Duration.ofMillis(190);

    private final StepPace pace = new StepPace();
    private final SyntheticCamera camera = new SyntheticCamera(5, pace);

    @AfterAll
    static void close() {
        ENGINES.close();
    }

    @Test
    void everybody_matches_their_own_card_and_nobody_elses_and_the_page_says_so() throws Exception {
        DrawnPeopleTable measured = DrawnPeopleTable.measure();
        double threshold = ClassicalEngine.Kind.DRAWN_PEOPLE.info().threshold();
        assertThat(measured.missed() + measured.fooled()).isZero();
        assertThat(measured.refused()).isLessThan(measured.frames());
        assertThat(measured.lowestGenuine()).isGreaterThan(threshold + 0.02);
        assertThat(measured.highestImpostor()).isLessThan(threshold - 0.02);

        String page = Files.readString(DrawnPeopleTable.place());
        List<Double> written = numbers(page);
        List<Double> now = numbers(measured.table());
        assertThat(written).hasSizeGreaterThanOrEqualTo(now.size());
        for (int i = 0; i < now.size(); i++) {
            // another processor may round another way, a changed face changes more
            assertThat(written.get(i))
                    .as("number %d of docs/drawn-people.md", i)
                    .isCloseTo(now.get(i), within(0.025));
        }
    }

    @Test
    void only_the_person_before_the_camera_decides() throws InterruptedException {
        byte[] card = CardPhotos.jp2(People.look("yamada"));
        camera.stand(People.look("yamada"));
        assertThat(check(card, Duration.ofSeconds(8)).verdict()).isInstanceOf(Verdict.Match.class);
        camera.stand(People.look("abe"));
        assertThat(check(card, Duration.ofSeconds(8)).verdict())
                .isInstanceOf(Verdict.NoMatch.class);
    }

    @Test
    void a_carer_beside_the_patient_is_no_fault_and_does_not_count() throws InterruptedException {
        camera.stand(People.look("suzuki"));
        camera.companion(Optional.of(People.look("sato")));
        assertThat(check(CardPhotos.jp2(People.look("suzuki")), Duration.ofSeconds(8)).verdict())
                .isInstanceOf(Verdict.Match.class);
        assertThat(check(CardPhotos.jp2(People.look("sato")), Duration.ofSeconds(8)).verdict())
                .isInstanceOf(Verdict.NoMatch.class);
    }

    @ParameterizedTest
    @CsvSource({
        "NORMAL,  NEAR,  TOO_CLOSE",
        "NORMAL,  FAR,   TOO_FAR",
        "BACKLIT, RIGHT, BACKLIT",
        "DARK,    RIGHT, TOO_DARK"
    })
    void light_and_distance_each_give_their_hint(
            Stage.Light light, Stage.Distance distance, Hint hint) throws InterruptedException {
        for (String id : List.of("tanaka", "yoshida")) {
            camera.stand(People.look(id));
            camera.light(light);
            camera.distance(distance);
            Outcome outcome = check(CardPhotos.jp2(People.look(id)), SHORT);
            assertThat(outcome)
                    .as(id)
                    .isEqualTo(
                            new Outcome(
                                    new Verdict.NoGoodPicture(Optional.of(hint)),
                                    Optional.of(hint)));
        }
    }

    @Test
    void an_empty_place_gives_its_hint() throws InterruptedException {
        assertThat(check(CardPhotos.jp2(People.look("ito")), SHORT).verdict())
                .isEqualTo(new Verdict.NoGoodPicture(Optional.of(Hint.NO_FACE)));
    }

    private record Outcome(Verdict verdict, Optional<Hint> shown) {}

    private Outcome check(byte[] card, Duration limit) throws InterruptedException {
        AtomicReference<Optional<Hint>> last = new AtomicReference<>(Optional.empty());
        Verdict verdict =
                new BurstCheck(ENGINES::forSource)
                        .check(
                                card,
                                camera,
                                limit,
                                (_, _, hint) -> {
                                    last.set(hint);
                                    pace.sleep(SLOW);
                                },
                                () -> false);
        return new Outcome(verdict, last.get());
    }

    private static List<Double> numbers(String page) {
        return Pattern.compile("(?<=[|*] ?)-?\\d\\.\\d\\d(?=[* ])")
                .matcher(page)
                .results()
                .map(match -> Double.valueOf(match.group()))
                .toList();
    }
}
