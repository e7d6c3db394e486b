package madoguchi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import madoguchi.practice.Pace;
import madoguchi.practice.PracticeReport;
import madoguchi.scenario.Scenario;
import madoguchi.screen.Language;
import madoguchi.screen.PracticePanel;
import madoguchi.screen.PracticeTouch;
import madoguchi.screen.SimPanel;
import madoguchi.screen.SimTouch;
import madoguchi.screen.Touch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Practice on a whole kiosk of its own, in a window that nobody looks at. */
class PracticeTest {

    @TempDir private static Path reports;
    private static Practice practice;

    /** One for all: keys of cards are made once, as in an hour of practice. */
    @BeforeAll
    static void open() throws Exception {
        Screenless.use(Walk.WIDTH, Walk.HEIGHT);
        practice = open(Practice.LEFT_ALONE);
    }

    private static Practice open(java.time.Duration leftAlone) throws Exception {
        return Practice.open(
                new Practice.Setting(
                        Language.JA, false, Pace.AT_ONCE, reports, Optional.empty(), leftAlone));
    }

    @AfterAll
    static void close() {
        practice.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"network-down", "pulled-at-pin"})
    void a_scenario_that_is_left_alone_goes_as_it_says(String name) throws Exception {
        PracticeReport report = practice.once(Scenario.bundled(name));

        assertThat(report.left()).isEmpty();
        assertThat(report.asTheScenarioSays()).isTrue();
        assertThat(report.linesDone()).isEqualTo(report.lines());
        assertThat(report.byHand()).isEmpty();
    }

    @Test
    void a_fault_by_hand_ends_the_scenario_and_no_practice() throws Exception {
        PracticeReport report =
                byHand(
                        "pin",
                        walk -> {
                            walk.device(
                                    new SimTouch.SwitchFault(SimPanel.Fault.NETWORK_DOWN, true));
                            walk.touched(new PracticeTouch.Play());
                        },
                        PracticePanel.Mode.BY_HAND);

        assertThat(report.asTheScenarioSays()).isFalse();
        assertThat(report.left()).isPresent();
        assertThat(report.outcome()).isEqualTo(Scenario.Outcome.SORRY);
        assertThat(report.hints()).contains(new PracticeReport.Hint.Code("011"));
        assertThat(String.join("\n", PracticeFiles.lines(report, Language.JA)))
                .contains("手でしたこと", "故障を起こします：通信切断", "【011：ネットワークエラー】", "場面の終わり方：完了まで進みました。");
    }

    @Test
    void what_was_done_by_hand_is_left_out_and_the_scenario_goes_on() throws Exception {
        PracticeReport report =
                byHand(
                        "pin",
                        walk -> {
                            walk.glass(new Touch.Pressed(Touch.Answer.PIN));
                            walk.touched(new PracticeTouch.Play());
                        },
                        PracticePanel.Mode.PREPARING);

        assertThat(report.asTheScenarioSays()).isTrue();
        assertThat(report.linesDone()).isLessThan(report.lines());
        assertThat(report.byHand()).hasSize(1);
    }

    @Test
    void a_report_is_saved_for_people_and_for_programs_without_anybodys_name() throws Exception {
        PracticeReport report = practice.once(Scenario.bundled("pin"));
        practice.save(report);

        try (Stream<Path> files = Files.list(reports)) {
            List<Path> saved = files.sorted().toList();
            assertThat(saved).hasSize(2);
            assertThat(Files.readString(saved.getFirst()))
                    .contains("\"scenario\" : \"pin\"", "\"as_the_scenario_says\" : true");
            for (Path file : saved) {
                assertThat(Files.readString(file)).doesNotContain("山田", "ヤマダ", "1234", "1211");
            }
        }
    }

    @Test
    void practice_leaves_nothing_behind() throws Exception {
        Set<String> before = practiceFolders();
        Practice another = open(Practice.LEFT_ALONE);
        assertThat(practiceFolders()).hasSize(before.size() + 1);
        another.close();

        assertThat(practiceFolders()).isEqualTo(before);
    }

    @Test
    void who_leaves_the_list_alone_has_done_with_practice() throws Exception {
        try (Practice left = open(java.time.Duration.ofMillis(1))) {
            left.run(Optional.empty());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void who_leaves_a_walk_that_stands_still_has_done_with_it(boolean goesOnByHand)
            throws Exception {
        try (Practice left = open(java.time.Duration.ofMillis(1))) {
            PracticeReport report =
                    byHand(
                            left,
                            "pin",
                            walk -> {
                                walk.device(
                                        new SimTouch.SwitchFault(
                                                SimPanel.Fault.NETWORK_DOWN, true));
                                if (goesOnByHand) {
                                    walk.touched(new PracticeTouch.Play());
                                }
                            },
                            Optional.empty());
            assertThat(report.asTheScenarioSays()).isFalse();
        }
    }

    @Test
    void every_scenario_is_in_a_group_that_has_a_name() {
        List<PracticePanel.Group> groups = Practice.groups();

        assertThat(groups.stream().flatMap(group -> group.entries().stream()))
                .extracting(PracticePanel.Entry::scenario)
                .containsExactlyElementsOf(Scenario.bundled());
        assertThat(groups)
                .allSatisfy(
                        group ->
                                assertThat(
                                                madoguchi.ui.words.Wording.of(Language.JA)
                                                        .has("practice.group." + group.id()))
                                        .as(group.id())
                                        .isTrue());
    }

    private interface Hands {
        void act(PracticeWalk walk);
    }

    /**
     * Walks to the choice of methods, stops there, has somebody act, and lets it go on.
     *
     * @param until the walk is ended when it comes to this
     */
    private PracticeReport byHand(String name, Hands hands, PracticePanel.Mode until)
            throws Exception {
        return byHand(practice, name, hands, Optional.of(until));
    }

    private PracticeReport byHand(
            Practice where, String name, Hands hands, Optional<PracticePanel.Mode> until)
            throws Exception {
        CompletableFuture<PracticeWalk> begun = new CompletableFuture<>();
        where.listen(
                panel -> {
                    if (panel instanceof PracticePanel.Playing playing) {
                        PracticeWalk walk = begun.getNow(null);
                        if (walk != null && until.equals(Optional.of(playing.mode()))) {
                            walk.touched(new PracticeTouch.Report());
                        }
                        if (walk != null && playing.line() == 4 && !acted) {
                            acted = true;
                            hands.act(walk);
                        }
                    }
                });
        return where.walk(Scenario.bundled(name), begun::complete).report();
    }

    private boolean acted;

    private static Set<String> practiceFolders() throws Exception {
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.map(each -> each.getFileName().toString())
                    .filter(each -> each.startsWith("madoguchi-practice-"))
                    .collect(java.util.stream.Collectors.toCollection(TreeSet::new));
        }
    }
}
