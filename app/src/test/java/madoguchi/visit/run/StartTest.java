package madoguchi.visit.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import madoguchi.screen.ConsentScreen;
import madoguchi.screen.DeskPassword;
import madoguchi.screen.DeskTouch;
import madoguchi.screen.DoneScreen;
import madoguchi.screen.IdentityScreen;
import madoguchi.screen.IdentityScreen.Method;
import madoguchi.screen.Language;
import madoguchi.screen.Languages;
import madoguchi.screen.Screen;
import madoguchi.screen.Secret;
import madoguchi.screen.StaffScreen;
import madoguchi.screen.StaffScreen.S00Facility;
import madoguchi.screen.StaffScreen.S00Facility.Field;
import madoguchi.screen.StaffScreen.S00Languages;
import madoguchi.screen.StaffScreen.S00Password;
import madoguchi.screen.StaffScreen.S00Password.Stage;
import madoguchi.screen.Touch;
import madoguchi.screen.Touch.Answer;
import madoguchi.settings.Place;
import madoguchi.settings.SettingsFile;
import madoguchi.store.StoreFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a counter begins: with what it finds, and what it remembers of the time before. */
class StartTest {

    @TempDir Path folder;

    @Test
    void a_store_that_cannot_be_opened_closes_the_counter_until_it_can() throws Exception {
        Path inTheWay = Files.createDirectory(folder.resolve("madoguchi.db"));
        try (Rig rig = new Rig(folder)) {
            rig.counter.open();
            rig.glass.see(0, Screen.P01Closed.class, p -> p.code().equals("K-401"));
            int closed = rig.glass.size();
            rig.alarms.look();
            rig.put("ordinary");
            rig.take();
            rig.settle();
            assertThat(rig.glass.size())
                    .as("still closed, but for the voice")
                    .isEqualTo(closed + 1);

            Files.delete(inTheWay);
            Rig.setPassword(folder);
            rig.alarms.look();
            rig.glass.see(closed, Screen.P01Welcome.class);
            assertThat(Patient.hanako(rig, Method.PIN).visits("ordinary").done()).isTrue();
        }
    }

    @Test
    void a_damaged_store_is_set_aside_and_the_passwords_are_asked_for_again() throws Exception {
        Files.writeString(folder.resolve("madoguchi.db"), "no database");
        try (Rig rig = new Rig(folder)) {
            rig.counter.open();
            rig.glass.see(0, S00Facility.class, s -> !s.busy());

            assertThat(StoreFile.damagedBeside(rig.database))
                    .singleElement()
                    .satisfies(aside -> assertThat(aside).hasContent("no database"));
            assertThat(Kept.look(rig.database, "SELECT event FROM audit")).startsWith("SET_ASIDE");
        }
    }

    @Test
    void passwords_chosen_after_a_store_broke_under_the_desk_are_those_of_the_new_one()
            throws Exception {
        try (Rig rig = Rig.open(folder)) {
            rig.glass.see(0, Screen.P01Welcome.class);
            rig.counter.touched(new Touch.DeskWanted());
            rig.glass.see(0, StaffScreen.S01LogIn.class);
            rig.counter.touched(new Touch.PasswordEntered(secret("not-the-password")));
            rig.glass.see(0, StaffScreen.S01LogIn.class, StaffScreen.S01LogIn::wrongBefore);
            int from = rig.glass.size();
            Files.writeString(rig.database, "no database");
            HandOverRoomTest.await(
                    () -> {
                        rig.alarms.look();
                        return !StoreFile.damagedBeside(rig.database).isEmpty();
                    });
            rig.press(Answer.LEAVE);
            rig.glass.seeWhile(rig.alarms::look, from, S00Facility.class, s -> !s.busy());

            acceptSettings(rig);
            choose(rig, from, DeskPassword.ADMINISTRATOR, "to-the-workshop");
            int next = rig.glass.size();
            choose(rig, from, DeskPassword.FACILITY, Rig.PASSWORD);
            toPassword(rig, next);
            int typed = rig.glass.size();
            rig.counter.touched(new Touch.PasswordEntered(secret(Rig.PASSWORD)));
            rig.glass.see(typed, IdentityScreen.P07Compare.class);
            assertThat(StoreFile.damagedBeside(rig.database)).hasSize(1);
        }
    }

    @Test
    void the_first_start_asks_for_each_password_twice_and_only_then_opens() throws Exception {
        try (Rig rig = new Rig(folder)) {
            rig.counter.open();
            acceptSettings(rig);
            rig.glass.see(0, S00Password.class);
            Secret pin = secret("1234");
            rig.counter.touched(new Touch.PinEntered(pin));
            Secret[] administrator = choose(rig, 0, DeskPassword.ADMINISTRATOR, "to-the-workshop");
            int next = rig.glass.size();
            Secret[] facility = choose(rig, 0, DeskPassword.FACILITY, Rig.PASSWORD);
            rig.glass.see(next, Screen.P01Welcome.class);

            assertThat(List.of(pin)).allMatch(Secret::wiped);
            assertThat(administrator).allMatch(Secret::wiped);
            assertThat(facility).allMatch(Secret::wiped);
            assertThat(Kept.look(rig.database, "SELECT role FROM password ORDER BY role"))
                    .containsExactly("ADMINISTRATOR", "FACILITY");
            assertThat(folder.resolve("settings.yaml")).as("nothing changed").doesNotExist();
            rig.alarms.look();
            rig.settle();
            assertThat(rig.restarts).hasValue(0);
        }
    }

    @Test
    void what_the_first_start_changes_is_kept_before_the_passwords_and_holds_by_a_restart()
            throws Exception {
        try (Rig rig = new Rig(folder)) {
            rig.counter.open();
            rig.glass.see(0, S00Facility.class, s -> !s.busy());
            type(rig, Field.NAME, " さくら医院 ");
            type(rig, Field.CODE, "131234");
            rig.press(Answer.CONFIRM);
            rig.glass.see(0, S00Facility.class, s -> s.wrong().equals(Set.of(Field.CODE)));
            assertThat(folder.resolve("settings.yaml")).as("neither of both").doesNotExist();
            type(rig, Field.CODE, "１３１９９９９９９９");
            rig.press(Answer.CONFIRM);
            rig.glass.see(0, S00Languages.class);
            assertThat(SettingsFile.look(folder).settings().facility())
                    .isEqualTo(new Place("さくら医院", "1319999999"));
            rig.counter.touched(
                    new Touch.AtDesk(
                            new DeskTouch.Picked(S00Languages.Field.LANGUAGE, Language.JA.tag())));
            rig.press(Answer.CONFIRM);
            rig.glass.see(0, S00Password.class);
        }
        assertThat(SettingsFile.look(folder).settings().patients().spoken())
                .isEqualTo(new Languages(Language.EN, List.of(Language.EN)));
        assertThat(
                        Kept.look(
                                folder.resolve("madoguchi.db"),
                                "SELECT event || ' ' || actor || ' ' || code FROM audit"))
                .containsExactly(
                        "SETTING_CHANGED FIRST_START GLASS facility.name: まどぐち医院 -> さくら医院",
                        "SETTING_CHANGED FIRST_START GLASS facility.code: 1312345678 -> 1319999999",
                        "SETTING_CHANGED FIRST_START GLASS patients.language: ja -> en",
                        "SETTING_CHANGED FIRST_START GLASS patients.languages: all -> en");
    }

    @Test
    void a_first_start_that_was_cut_off_asks_again_with_what_was_kept() throws Exception {
        SettingsFile.draft(folder, Map.of("facility.name", "さくら医院")).write();
        try (Rig rig = new Rig(folder)) {
            rig.counter.open();
            rig.glass.see(0, S00Facility.class, s -> s.name().equals("さくら医院"));
            type(rig, Field.NAME, "もみじ医院");
            rig.press(Answer.CONFIRM);
            rig.glass.see(0, S00Languages.class);
            rig.press(Answer.CONFIRM);
            choose(rig, 0, DeskPassword.ADMINISTRATOR, "to-the-workshop");
            assertThat(rig.restarts).as("not under their hands").hasValue(0);
            int next = rig.glass.size();
            choose(rig, 0, DeskPassword.FACILITY, Rig.PASSWORD);
            rig.glass.see(next, Screen.P01Welcome.class);

            assertThat(rig.restarted.tryAcquire(20, TimeUnit.SECONDS))
                    .as("at once, without a round of looks")
                    .isTrue();
        }
    }

    private static void acceptSettings(Rig rig) {
        rig.glass.see(0, S00Facility.class, s -> !s.busy());
        rig.press(Answer.CONFIRM);
        rig.glass.see(0, S00Languages.class);
        rig.press(Answer.CONFIRM);
    }

    private static void type(Rig rig, Field field, String text) {
        rig.counter.touched(new Touch.AtDesk(new DeskTouch.Typed(field, text)));
    }

    private static Secret[] choose(Rig rig, int from, DeskPassword which, String password) {
        rig.glass.see(
                from, S00Password.class, s -> s.which() == which && s.stage() == Stage.CHOOSE);
        Secret first = secret(password);
        rig.counter.touched(new Touch.PasswordEntered(first));
        rig.glass.see(
                from, S00Password.class, s -> s.which() == which && s.stage() == Stage.REPEAT);
        Secret second = secret(password);
        rig.counter.touched(new Touch.PasswordEntered(second));
        return new Secret[] {first, second};
    }

    @Test
    void a_card_that_lay_there_before_must_be_taken_first() throws Exception {
        Rig.setPassword(folder);
        try (Rig rig = new Rig(folder)) {
            rig.put("ordinary");
            rig.counter.open();
            rig.glass.see(0, Screen.P17TakeCard.class);
            int from = rig.glass.size();
            rig.take();
            rig.glass.see(from, Screen.P01Welcome.class);
            assertThat(Patient.hanako(rig, Method.PIN).visits("ordinary").done()).isTrue();
        }
    }

    @Test
    void wrong_facility_passwords_delay_the_next_try_also_across_a_restart() throws Exception {
        try (Rig rig = Rig.open(folder)) {
            toPassword(rig);
            for (int i = 0; i < 3; i++) {
                tryPassword(rig, "wrong-" + i);
            }
            assertThat(((IdentityScreen.P07Password) rig.glass.last().screen()).waitSeconds())
                    .isEqualTo(5);
        }
        try (Rig rig = Rig.open(folder, false)) {
            toPassword(rig);
            tryPassword(rig, Rig.PASSWORD);
            assertThat(((IdentityScreen.P07Password) rig.glass.last().screen()).waitSeconds())
                    .as("not even looked at")
                    .isEqualTo(5);
            int over = rig.glass.size();
            rig.alarms.ring();
            rig.glass.see(over, IdentityScreen.P07Password.class, p -> p.waitSeconds() == 0);
            int from = rig.glass.size();
            rig.counter.touched(new Touch.PasswordEntered(secret(Rig.PASSWORD)));
            rig.glass.see(from, IdentityScreen.P07Compare.class);
            rig.glass.awaitPortrait();
            rig.press(Answer.SAME_PERSON);
            rig.glass.see(from, ConsentScreen.P11Consent.class);
            rig.press(Answer.AGREE_ALL);
            rig.glass.see(from, DoneScreen.P15Done.class);
            assertThat(Kept.look(rig.database, "SELECT identity_method FROM v1_result"))
                    .containsExactly("VISUAL");
        }
    }

    @Test
    void from_a_visit_that_could_not_finish_the_desk_is_behind_its_password() throws Exception {
        try (Rig rig = Rig.open(folder)) {
            rig.glass.see(0, Screen.P01Welcome.class);
            int from = rig.glass.size();
            rig.put("driving-licence");
            rig.glass.see(from, Screen.P20Sorry.class);
            rig.counter.touched(new Touch.DeskWanted());

            rig.glass.see(from, StaffScreen.S01LogIn.class);
        }
    }

    private static void toPassword(Rig rig) throws Exception {
        toPassword(rig, 0);
    }

    private static void toPassword(Rig rig, int open) throws Exception {
        rig.glass.see(open, Screen.P01Welcome.class);
        int from = rig.glass.size();
        rig.put("ordinary");
        rig.glass.see(from, IdentityScreen.P03Method.class);
        rig.press(Answer.VISUAL);
        rig.glass.see(from, IdentityScreen.P07Password.class);
    }

    private static void tryPassword(Rig rig, String password) {
        int from = rig.glass.size();
        Secret typed = secret(password);
        rig.counter.touched(new Touch.PasswordEntered(typed));
        rig.glass.see(from, IdentityScreen.P07Password.class, IdentityScreen.P07Password::checking);
        rig.glass.see(from, IdentityScreen.P07Password.class, p -> !p.checking());
        assertThat(typed.wiped()).isTrue();
    }

    private static Secret secret(String text) {
        return Secret.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
