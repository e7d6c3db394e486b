package madoguchi.visit.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import madoguchi.desk.run.DeskPlan;
import madoguchi.desk.run.StaffDesk;
import madoguchi.desk.run.Technician;
import madoguchi.eligibility.Choices;
import madoguchi.eligibility.ConsentKind;
import madoguchi.eligibility.Consents;
import madoguchi.eligibility.Eligibility;
import madoguchi.eligibility.IdentityMethod;
import madoguchi.screen.DeskPlace;
import madoguchi.screen.DeskRole;
import madoguchi.screen.DeskScreen;
import madoguchi.screen.DeskTouch;
import madoguchi.screen.IdentityScreen;
import madoguchi.screen.S02Today;
import madoguchi.screen.S08Settings;
import madoguchi.screen.Said;
import madoguchi.screen.Screen;
import madoguchi.screen.Secret;
import madoguchi.screen.StaffScreen;
import madoguchi.screen.StaffScreen.S00Password;
import madoguchi.screen.T01SelfCheck;
import madoguchi.screen.Touch;
import madoguchi.settings.SettingsFile;
import madoguchi.store.DeskWishes.Wish;
import madoguchi.store.Store;
import madoguchi.store.StorePlan;
import madoguchi.visit.VisitResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Staff at work, with a store, a settings file and passwords as they are on a terminal. */
class StaffDeskTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    private static final Instant NOON = Instant.parse("2026-11-21T03:00:00Z");
    private static final String OWN = "words-of-my-own";

    @TempDir Path folder;

    private final RecordedGlass glass = new RecordedGlass();

    @Test
    void staff_come_in_with_the_facility_password_once_and_find_the_visits_of_today()
            throws Exception {
        Rig.setPassword(folder);
        keep("V-1");
        try (StaffDesk desk = open()) {
            List<Secret> typed = logInFirst(desk, DeskRole.STAFF);

            S02Today today = page(0, S02Today.class, s -> !s.rows().isEmpty());
            assertThat(today.rows())
                    .singleElement()
                    .satisfies(
                            row -> {
                                assertThat(row.name()).contains("見本 花子");
                                assertThat(row.way()).isEqualTo(S02Today.Way.WAITING);
                            });
            touch(desk, new DeskTouch.Picked(S02Today.Field.ROW, today.rows().getFirst().key()));
            page(0, S02Today.class, s -> s.open().isPresent());
            touch(desk, new DeskTouch.Pressed(S02Today.Action.HAND_OVER_AGAIN));
            page(0, S02Today.class, told(S02Today.Notice.HANDED_OVER_AGAIN));
            touch(desk, new DeskTouch.Pressed(S02Today.Action.PRINT));
            page(0, S02Today.class, told(S02Today.Notice.NO_PRINTER));
            touch(desk, new DeskTouch.LogOut());
            glass.see(glass.size() - 1, StaffScreen.S01LogIn.class);

            assertThat(typed).allMatch(Secret::wiped);
        }
        assertThat(
                        Kept.look(
                                folder.resolve("madoguchi.db"),
                                "SELECT event || ' ' || coalesce(actor, '') FROM audit"
                                        + " WHERE event <> 'RESULT'"))
                .containsExactly(
                        "PASSWORD_SET FIRST_START GLASS",
                        "LOG_IN_FAILED STAFF WINDOW",
                        "PASSWORD_SET STAFF WINDOW",
                        "LOGGED_IN STAFF WINDOW",
                        "RESULTS_SEEN STAFF WINDOW",
                        "RESULT_SHOWN STAFF WINDOW",
                        "HAND_OVER_AGAIN STAFF WINDOW",
                        "LOGGED_OUT STAFF WINDOW");
        assertThat(Kept.look(folder.resolve("madoguchi.db"), "SELECT revision FROM result"))
                .containsExactly("1");
    }

    @Test
    void what_the_kiosks_command_line_gave_is_shown_as_long_as_the_kiosk_says_so()
            throws Exception {
        Rig.setPassword(folder);
        Map<String, String> given = new ConcurrentHashMap<>(Map.of("camera", "device:0"));
        try (StaffDesk desk = open(DeskPlan.standard().with(() -> Map.copyOf(given)))) {
            logInFirst(desk, DeskRole.ADMINISTRATOR);
            touch(desk, new DeskTouch.Go(DeskPlace.S08_SETTINGS));
            S08Settings shown = page(0, S08Settings.class, s -> !s.rows().isEmpty());
            assertThat(shown.rows())
                    .contains(
                            new S08Settings.Row(
                                    "camera",
                                    "device:0",
                                    S08Settings.Source.COMMAND_LINE,
                                    Optional.empty()));

            given.clear();
            int from = glass.size();
            change(desk, "staff.log-out-after", "60");
            assertThat(page(from, S08Settings.class, S08Settings::changed).rows())
                    .noneMatch(row -> row.source() == S08Settings.Source.COMMAND_LINE);
        }
    }

    @Test
    void a_change_that_the_disk_refuses_is_not_lost() throws Exception {
        Rig.setPassword(folder);
        try (StaffDesk desk = open()) {
            logInFirst(desk, DeskRole.ADMINISTRATOR);
            touch(desk, new DeskTouch.Go(DeskPlace.S08_SETTINGS));
            page(0, S08Settings.class, s -> !s.rows().isEmpty());
            Files.createDirectories(folder.resolve("settings.yaml.new/in-the-way"));

            change(desk, "staff.log-out-after", "60");

            S08Settings failed = page(0, S08Settings.class, s -> s.notice().isPresent());
            assertThat(failed.notice()).hasValue(S08Settings.Notice.COULD_NOT);
            assertThat(failed.open().orElseThrow().draft()).isEqualTo("60");
            assertThat(folder.resolve("settings.yaml")).doesNotExist();
        }
    }

    @Test
    void a_setting_that_cannot_be_is_refused_beside_its_field_and_nothing_is_written()
            throws Exception {
        Rig.setPassword(folder);
        try (StaffDesk desk = open()) {
            logInFirst(desk, DeskRole.ADMINISTRATOR);
            touch(desk, new DeskTouch.Go(DeskPlace.S08_SETTINGS));
            page(0, S08Settings.class, s -> !s.rows().isEmpty());

            change(desk, "staff.log-out-after", "5");
            S08Settings refused =
                    page(0, S08Settings.class, s -> s.open().flatMap(o -> o.wrong()).isPresent());
            assertThat(refused.open().get().wrong())
                    .hasValue(
                            Said.phrase(
                                    "S08.mistake.OUT_OF_RANGE",
                                    Said.data("staff.log-out-after"),
                                    Said.data(5),
                                    Said.data(30),
                                    Said.data(3600)));
            assertThat(refused.open().get().draft()).as("nothing is lost").isEqualTo("5");
            assertThat(folder.resolve("settings.yaml")).doesNotExist();

            change(desk, "staff.log-out-after", "60");
            S08Settings saved = page(0, S08Settings.class, S08Settings::changed);
            assertThat(saved.rows())
                    .filteredOn(row -> row.key().equals("staff.log-out-after"))
                    .singleElement()
                    .satisfies(
                            row -> {
                                assertThat(row.value()).isEqualTo("60");
                                assertThat(row.source()).isEqualTo(S08Settings.Source.FILE);
                                assertThat(row.changed())
                                        .contains(
                                                new S08Settings.Change(
                                                        LocalDateTime.ofInstant(NOON, ZONE),
                                                        S08Settings.By.WINDOW));
                            });
        }
        assertThat(SettingsFile.look(folder).settings().staff().logOutAfter()).isEqualTo(60);
        assertThat(Files.list(folder).map(file -> file.getFileName().toString()))
                .noneMatch(name -> name.endsWith(".new"));
        assertThat(
                        Kept.look(
                                folder.resolve("madoguchi.db"),
                                "SELECT actor || ' ' || code FROM audit WHERE event = 'SETTING_CHANGED'"))
                .containsExactly("ADMINISTRATOR WINDOW staff.log-out-after: 180 -> 60");
    }

    @Test
    void what_the_administrator_gives_the_staff_must_change_before_anything_opens()
            throws Exception {
        Rig.setPassword(folder);
        try (StaffDesk desk = open()) {
            logInFirst(desk, DeskRole.ADMINISTRATOR);
            touch(desk, new DeskTouch.Go(DeskPlace.S08_SETTINGS));
            page(0, S08Settings.class, _ -> true);
            touch(desk, new DeskTouch.Pressed(S08Settings.Action.PASSWORD_STAFF));
            page(0, S08Settings.class, s -> s.choosing().isPresent());
            type(desk, "given-to-the-staff");
            page(
                    0,
                    S08Settings.class,
                    s ->
                            s.choosing()
                                    .filter(c -> c.stage() == S00Password.Stage.REPEAT)
                                    .isPresent());
            type(desk, "given-to-the-staff");
            page(
                    0,
                    S08Settings.class,
                    s -> s.notice().equals(Optional.of(S08Settings.Notice.PASSWORD_CHANGED)));
            int out = glass.size();
            touch(desk, new DeskTouch.LogOut());
            glass.see(out, StaffScreen.S01LogIn.class, s -> s.role() == DeskRole.STAFF);
            type(desk, "given-to-the-staff");
            glass.see(out, S00Password.class, S00Password::change);
            type(desk, "given-to-the-staff");
            glass.see(
                    out,
                    S00Password.class,
                    s -> s.problem().equals(Optional.of(S00Password.Problem.SAME_AS_BEFORE)));
        }
    }

    @Test
    void a_card_put_down_takes_the_glass_from_staff() throws Exception {
        try (Rig rig = Rig.open(folder)) {
            rig.glass.see(0, Screen.P01Welcome.class);
            rig.counter.touched(new Touch.DeskWanted());
            rig.glass.see(0, StaffScreen.S01LogIn.class);
            int from = rig.glass.size();
            rig.put("ordinary");
            rig.glass.see(from, IdentityScreen.P03Method.class);

            rig.counter.touched(new Touch.DeskWanted());
            rig.settle();
            assertThat(rig.glass.last().screen())
                    .as("never in a visit")
                    .isInstanceOf(IdentityScreen.P03Method.class);
        }
    }

    @Test
    void a_wish_is_taken_once_and_not_by_a_kiosk_that_did_not_run_then() throws Exception {
        try (Store store = Store.open(folder.resolve("madoguchi.db"))) {
            store.deskWishes()
                    .want(Wish.START_AGAIN, "ADMINISTRATOR WINDOW", NOON.minusSeconds(60));
            store.deskWishes().want(Wish.VISUAL_MODE_ON, "STAFF WINDOW", NOON);
            store.deskWishes().want(Wish.VISUAL_MODE_OFF, "STAFF WINDOW", NOON);

            assertThat(store.deskWishes().take(NOON, NOON))
                    .containsExactly(Wish.VISUAL_MODE_ON, Wish.VISUAL_MODE_OFF);
            assertThat(store.deskWishes().take(Instant.EPOCH, NOON)).isEmpty();
        }
    }

    @Test
    void nobody_who_logs_in_waits_behind_a_look_that_takes_its_time() throws Exception {
        Rig.setPassword(folder);
        CountDownLatch looked = new CountDownLatch(1);
        DeskPlan slow = DeskPlan.standard().with(_ -> looksUntil(looked));
        try (StaffDesk desk = open(slow)) {
            logInFirst(desk, DeskRole.ADMINISTRATOR);
            touch(desk, new DeskTouch.Go(DeskPlace.T01_SELF_CHECK));
            page(0, T01SelfCheck.class, T01SelfCheck::running);
            int out = glass.size();
            touch(desk, new DeskTouch.LogOut());
            glass.see(out, StaffScreen.S01LogIn.class);
            desk.touched(new Touch.LogInAs(DeskRole.ADMINISTRATOR));
            type(desk, OWN);
            page(out, S02Today.class, s -> !s.status().isEmpty());
            looked.countDown();
        } finally {
            looked.countDown();
        }
    }

    @Test
    void with_a_store_out_of_order_the_door_says_so_and_opens_the_self_check() throws Exception {
        Files.createDirectory(folder.resolve("madoguchi.db"));
        try (StaffDesk desk = open()) {
            type(desk, "whatever-it-may-be");
            glass.see(
                    0,
                    StaffScreen.S01LogIn.class,
                    s -> s.cannot().equals(Optional.of("K-401")) && s.selfCheck());
            touch(desk, new DeskTouch.Go(DeskPlace.T01_SELF_CHECK));
            page(0, T01SelfCheck.class, s -> !s.mayExport() && s.at().isPresent());
            int out = glass.size();
            touch(desk, new DeskTouch.LogOut());
            glass.see(out, StaffScreen.S01LogIn.class);
        }
    }

    @Test
    void what_is_typed_at_a_window_that_closes_is_wiped() throws Exception {
        Rig.setPassword(folder);
        StaffDesk desk = open();
        desk.close();

        assertThat(type(desk, "too-late-to-be-used").wiped()).isTrue();
    }

    private static Technician looksUntil(CountDownLatch looked) {
        Technician usual = DeskPlan.standard().technician().make(Optional.empty());
        return (Technician)
                Proxy.newProxyInstance(
                        Technician.class.getClassLoader(),
                        new Class<?>[] {Technician.class},
                        (_, method, arguments) -> {
                            if (method.getName().equals("check")) {
                                looked.await();
                            }
                            return method.invoke(usual, arguments);
                        });
    }

    private StaffDesk open() {
        return open(DeskPlan.standard());
    }

    private StaffDesk open(DeskPlan plan) {
        Clock clock = Clock.fixed(NOON, ZONE);
        StaffDesk desk =
                new StaffDesk(
                        plan,
                        StaffDesk.tools(
                                folder,
                                StorePlan.plain(folder.resolve("madoguchi.db")),
                                clock,
                                plan),
                        glass,
                        () -> {});
        desk.open();
        glass.see(0, StaffScreen.S01LogIn.class);
        return desk;
    }

    /** With the facility's password, after a wrong one, and with one of their own from then on. */
    private List<Secret> logInFirst(StaffDesk desk, DeskRole role) {
        desk.touched(new Touch.LogInAs(role));
        Secret wrong = type(desk, "not-the-right-one");
        glass.see(0, StaffScreen.S01LogIn.class, s -> s.wrongBefore() && s.role() == role);
        Secret right = type(desk, Rig.PASSWORD);
        glass.see(0, S00Password.class, S00Password::change);
        Secret first = type(desk, OWN);
        glass.see(0, S00Password.class, s -> s.stage() == S00Password.Stage.REPEAT);
        Secret second = type(desk, OWN);
        page(0, S02Today.class, _ -> true);
        return List.of(wrong, right, first, second);
    }

    private void change(StaffDesk desk, String key, String value) {
        touch(desk, new DeskTouch.Picked(S08Settings.Field.ROW, key));
        touch(desk, new DeskTouch.Typed(S08Settings.Field.VALUE, value));
        touch(desk, new DeskTouch.Pressed(S08Settings.Action.SAVE));
    }

    private static Predicate<S02Today> told(S02Today.Notice notice) {
        return screen -> screen.notice().equals(Optional.of(notice));
    }

    private static void touch(StaffDesk desk, DeskTouch touch) {
        desk.touched(new Touch.AtDesk(touch));
    }

    private static Secret type(StaffDesk desk, String password) {
        Secret secret = Secret.of(password.getBytes(StandardCharsets.UTF_8));
        desk.touched(new Touch.PasswordEntered(secret));
        return secret;
    }

    private <S extends DeskScreen> S page(int from, Class<S> kind, Predicate<S> wanted) {
        return kind.cast(
                glass.see(
                                from,
                                Screen.AtDesk.class,
                                s -> kind.isInstance(s.page()) && wanted.test(kind.cast(s.page())))
                        .page());
    }

    private void keep(String visit) throws Exception {
        Eligibility.Insured hanako =
                new Eligibility.Insured(
                        "見本 花子",
                        "ミホン ハナコ",
                        LocalDate.of(1980, 2, 17),
                        Eligibility.Sex.FEMALE,
                        "",
                        "01130012",
                        "見本健康保険組合",
                        "１２３",
                        "4567",
                        "01",
                        30,
                        LocalDate.of(2024, 4, 1),
                        Optional.empty());
        try (Store store = Store.open(folder.resolve("madoguchi.db"))) {
            store.keep(
                    new VisitResult(
                            visit,
                            NOON.minusSeconds(100),
                            NOON.minusSeconds(60),
                            IdentityMethod.FACE,
                            new Consents(Map.of(ConsentKind.SURGERY, true), NOON.minusSeconds(70)),
                            Choices.NONE,
                            true,
                            new Eligibility.Valid(hanako),
                            Optional.empty(),
                            false,
                            Optional.empty()));
        }
    }
}
