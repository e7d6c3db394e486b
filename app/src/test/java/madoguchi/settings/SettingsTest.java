package madoguchi.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import madoguchi.advice.Claim;
import madoguchi.eligibility.CertificateGrace;
import madoguchi.face.BurstCheck;
import madoguchi.face.FaceEngines;
import madoguchi.screen.Language;
import madoguchi.screen.Languages;
import madoguchi.visit.ConsentRules;
import madoguchi.visit.Generation;
import madoguchi.visit.Rules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    @TempDir private Path folder;

    private SettingsFile.Loaded load() throws Exception {
        try (DataFolder data = DataFolder.claim(folder)) {
            return SettingsFile.in(data).load();
        }
    }

    private void write(String text) throws Exception {
        Files.writeString(folder.resolve("settings.yaml"), text);
    }

    private Optional<Path> change(Map<String, String> values) throws Exception {
        return SettingsFile.draft(folder, values).write();
    }

    private String written() throws Exception {
        return Files.readString(folder.resolve("settings.yaml"));
    }

    @Test
    void a_new_file_names_every_setting_above_its_default_and_chooses_nothing() throws Exception {
        assertThat(load())
                .isEqualTo(
                        new SettingsFile.Loaded(Settings.standard(), Optional.empty(), List.of()));

        assertThat(written().lines().filter(line -> !line.isBlank()))
                .allMatch(line -> line.matches(" *#.*|[a-z-]+:"));
        assertThat(Setting.all())
                .allSatisfy(
                        setting ->
                                assertThat(written())
                                        .containsPattern("\n *#" + setting.name() + ": "));
    }

    @Test
    void every_line_of_a_new_file_can_be_freed_of_its_mark() throws Exception {
        load();
        write(written().replaceAll("(?m)^( *)#(\\S)", "$1$2"));

        assertThat(load())
                .isEqualTo(
                        new SettingsFile.Loaded(Settings.standard(), Optional.empty(), List.of()));
    }

    @Test
    void what_is_chosen_holds_and_the_rest_is_as_usual() throws Exception {
        write(
                "reader: native\nreader-name: ACR\naccept-cards: any\nsurface: typed\nconsent-layout: balanced\n"
                        + "face-engine: classical\nmodels: /srv/models\nliveness: always\n"
                        + "staff:\n  show-photo-on-pin: yes\n");

        Settings chosen = load().settings();

        assertThat(chosen.reader()).isEqualTo(Settings.Reader.NATIVE);
        assertThat(chosen.readerName()).hasValue("ACR");
        assertThat(chosen.acceptCards()).isEqualTo(Settings.AcceptCards.ANY);
        assertThat(chosen.surface()).isEqualTo(Settings.Surface.TYPED);
        assertThat(chosen.generation()).isEqualTo(Generation.G2025_03);
        assertThat(chosen.camera()).isEmpty();
        assertThat(chosen.faceEngine()).isEqualTo(FaceEngines.Choice.CLASSICAL);
        assertThat(chosen.models()).hasValue("/srv/models");
        assertThat(chosen.liveness()).isEqualTo(BurstCheck.Asking.ALWAYS);
        assertThat(chosen.rules().photoOnPin()).isTrue();
        assertThat(chosen.rules().consent().layout()).isEqualTo(Rules.ConsentLayout.BALANCED);
    }

    @Test
    void without_a_choice_the_procedure_is_the_printed_one() throws Exception {
        for (Generation generation : Generation.values()) {
            write("generation: " + generation.label() + "\n");

            assertThat(load().settings().rules()).isEqualTo(Rules.of(generation));
        }
    }

    @Test
    void a_clinic_chooses_what_is_asked_and_how_long_a_certificate_holds() throws Exception {
        write(
                "review: no\ncheckup-from: 40\nrecords: yes\nbeforehand: yes\ncertificate-month-end: no\n");

        Rules rules = load().settings().rules();

        assertThat(rules.consent())
                .isEqualTo(
                        new ConsentRules(
                                Rules.ConsentLayout.FAITHFUL,
                                false,
                                ConsentRules.FORTY,
                                true,
                                true));
        assertThat(rules.certificate().grace()).isEqualTo(new CertificateGrace(3, false));
    }

    @Test
    void a_generation_without_grace_has_none_by_setting_either() throws Exception {
        write("generation: 2023-04\ncertificate-month-end: yes\nreview: yes\n");

        Rules rules = load().settings().rules();

        assertThat(rules.certificate().grace()).isEqualTo(CertificateGrace.NONE);
        assertThat(rules.consent().review()).isTrue();
    }

    @Test
    void the_sevens_of_a_claim_are_as_long_as_the_receipt_computer_wants_them() throws Exception {
        assertThat(load().settings().sevens()).isEqualTo(Claim.Sevens.STANDARD);

        write("sevens-symbol: 4\nsevens-insured-number: 7\n");

        assertThat(load().settings().sevens())
                .isEqualTo(new Claim.Sevens(8, Optional.of(4), Optional.of(7)));
    }

    @Test
    void a_clinic_chooses_its_languages_and_the_order_in_which_they_stand() throws Exception {
        assertThat(load().settings().patients().spoken()).isEqualTo(Languages.all(Language.JA));

        write("patients:\n  language: en\n  languages: en ja\n");

        assertThat(load().settings().patients().spoken())
                .isEqualTo(new Languages(Language.EN, List.of(Language.EN, Language.JA)));

        write("patients: {languages: ja}\n");

        assertThat(load().settings().patients().spoken())
                .isEqualTo(new Languages(Language.JA, List.of(Language.JA)));
    }

    @Test
    void a_screen_waits_as_long_as_the_clinic_wants() throws Exception {
        write("patients: {time-out: 120}\n");

        Rules.Times times = load().settings().rules().times();

        assertThat(times)
                .isEqualTo(Rules.Times.standard().withIdle(Duration.ofMinutes(2)))
                .isNotEqualTo(Rules.Times.standard());
    }

    @Test
    void what_nobody_fetched_goes_sooner_if_the_clinic_wants_it_so() throws Exception {
        LocalDate day = LocalDate.of(2026, 11, 3);
        assertThat(load().settings().rules().retention().lastDayUnfetched(day))
                .isEqualTo(LocalDate.of(2026, 12, 31));

        write("privacy: {unfetched-months: 0}\n");

        assertThat(load().settings().rules().retention().lastDayUnfetched(day))
                .isEqualTo(LocalDate.of(2026, 11, 30));
    }

    @Test
    void looking_writes_nothing_and_needs_no_claim() throws Exception {
        assertThat(SettingsFile.look(folder).settings()).isEqualTo(Settings.standard());
        assertThat(folder).isEmptyDirectory();

        write("sevens-symbol: 4\n");
        try (DataFolder _ = DataFolder.claim(folder)) {
            assertThat(SettingsFile.look(folder).settings().sevensSymbol()).hasValue(4);
        }
        assertThat(folder.resolve("settings.last-good.yaml")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "reader: usb | reader: \"usb\" is none of simulated, auto, native, smartcardio",
                "generation: 2030-01 | generation: \"2030-01\" is none of 2023-04, 2024-10,",
                "raeder: auto | there is no setting \"raeder\"; there are reader, reader-name, ",
                "camera: frontdoor | camera: \"frontdoor\" is none of device:0, video:FILE,"
                        + " folder:DIR, drawn",
                "camera: 'video:' | camera: \"video:\" is none of device:0, video:FILE, folder:DIR,"
                        + " drawn",
                "centre: {address: 'http://10.0.0.1'} | centre.address: \"http://10.0.0.1\" is no address as in https",
                "camera: [a, b] | camera is one word or one text, as in camera: \"\"",
                "reader: [auto | reader is one word or one text, as in reader: simulated",
                "just words | a line is a name, a colon, a space and a value",
                "checkup-from: forty | checkup-from: \"forty\" is no whole number",
                "checkup-from: 0 | checkup-from: 0 is not from 1 to 120",
                "sevens-symbol: 99 | sevens-symbol: 99 is not from 1 to 20",
                "records: perhaps | records: \"perhaps\" is none of as-printed, yes, no",
                "liveness: never | liveness: \"never\" is none of before-a-camera, in-doubt, always",
                "hand-over: /srv | hand-over is a section: its settings stand below it",
                "hand-over: {folder: [a]} | hand-over.folder is one word or one text, as in folder: \"\"",
                "hand-over: {folders: a} | there is no setting \"hand-over.folders\"; there are files, folder",
                "patients: {languages: fr} | patients.languages: \"fr\" is neither all nor some of ja, en,",
                "patients: {languages: ja en ja} | is neither all nor some of ja, en, each once",
                "patients: {languages: '  '} | patients.languages: \"  \" is neither all nor some of",
                "patients: {languages: [ja]} | patients.languages is one word or one text, as in languages: \"all\"",
                "patients: {language: fr} | patients.language: \"fr\" is none of ja, en",
                "patients: {languages: en} | patients.language: ja is not among the languages that are offered (en)",
                "patients: {time-out: 29} | patients.time-out: 29 is not from 30 to 300",
                "patients: {time-out: 301} | patients.time-out: 301 is not from 30 to 300",
                "patients: {shuffled-digits: maybe} | \"maybe\" is none of no, yes",
                "privacy: {unfetched-months: 2} | privacy.unfetched-months: 2 is not from 0 to 1",
                "privacy: {logs-kept: 6} | privacy.logs-kept: 6 is not from 7 to 365",
                "staff: {log-out-after: 5} | staff.log-out-after: 5 is not from 30 to 3600",
                "surface: typed | Duplicate"
            })
    void a_wrong_line_is_named_with_what_would_be_right(String line, String complaint)
            throws Exception {
        write("# mine\n\nsurface: persona\n" + line + "\n");

        assertThat(load().complaint().map(Complaint::sentence))
                .hasValueSatisfying(
                        said ->
                                assertThat(said)
                                        .matches("(?s).*settings\\.yaml, line [345]: .*")
                                        .contains(complaint)
                                        .endsWith("The standard settings hold instead."));
    }

    @Test
    void the_line_is_counted_as_an_editor_does() throws Exception {
        write("# mine\n\nreader: usb\nsurface: persona\n");

        assertThat(load().complaint().orElseThrow().sentence()).contains("settings.yaml, line 3: ");
    }

    @Test
    void a_line_of_a_section_is_looked_for_in_its_section() throws Exception {
        write("hand-over:\n  folder: a\nstaff:\n  # long\n  log-out-after: 9999\n");

        assertThat(load().complaint().orElseThrow().sentence())
                .contains("settings.yaml, line 5: staff.log-out-after: 9999 is not");
    }

    @Test
    void with_a_mistake_in_the_file_the_last_good_settings_hold_and_the_file_stays()
            throws Exception {
        write("reader: smartcardio\n");
        load();
        write("reader: smartcardoi\n");

        SettingsFile.Loaded loaded = load();

        assertThat(loaded.settings().reader()).isEqualTo(Settings.Reader.SMARTCARDIO);
        assertThat(loaded.complaint().orElseThrow().sentence())
                .endsWith("were good last hold instead.");
        assertThat(written()).isEqualTo("reader: smartcardoi\n");
    }

    @Test
    void a_file_in_other_characters_stops_nobody() throws Exception {
        write("reader: smartcardio\n");
        load();
        Files.write(
                folder.resolve("settings.yaml"),
                "facility:\n  name: 窓口医院\n".getBytes(Charset.forName("Shift_JIS")));

        SettingsFile.Loaded loaded = load();

        assertThat(loaded.settings().reader()).isEqualTo(Settings.Reader.SMARTCARDIO);
        assertThat(loaded.complaint().orElseThrow().sentence())
                .contains("settings.yaml cannot be read: it is no UTF-8 text. The settings that");
        assertThat(SettingsFile.look(folder)).isEqualTo(loaded);
    }

    @Test
    void a_file_that_cannot_be_opened_stops_nobody() throws Exception {
        Files.createDirectory(folder.resolve("settings.yaml"));

        assertThat(load().settings()).isEqualTo(Settings.standard());
        assertThat(load().complaint().orElseThrow().sentence())
                .contains("settings.yaml cannot be read: ");
    }

    @Test
    void what_an_operator_wrote_is_kept_before_a_change_is_saved_over_its_mistake()
            throws Exception {
        write("reader: smartcardio\n");
        load();
        String byHand = "# the one at the door\nreader: smartcardio\ncamera: door\n";
        write(byHand);

        Path kept = change(Map.of("checkup-from", "40")).orElseThrow();

        assertThat(kept.getFileName().toString()).startsWith("settings.yaml.bad-20");
        assertThat(kept).hasContent(byHand);
        assertThat(load().complaint()).isEmpty();
        assertThat(load().settings().checkupFrom()).hasValue(40);

        write(byHand + "# again");
        assertThat(change(Map.of("checkup-from", "50")).orElseThrow())
                .isNotEqualTo(kept)
                .hasContent(byHand + "# again");
        assertThat(kept).hasContent(byHand);
        assertThat(change(Map.of("checkup-from", "60"))).isEmpty();
    }

    @Test
    void every_mistake_has_its_words_on_the_screen() throws Exception {
        for (Language language : Language.values()) {
            Properties texts = new Properties();
            String path = "/madoguchi/wording/" + language.tag() + "/S08.properties";
            try (var stream = SettingsTest.class.getResourceAsStream(path)) {
                texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            }
            assertThat(texts.stringPropertyNames())
                    .filteredOn(key -> key.startsWith("S08.mistake."))
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.of(Mistake.Kind.values())
                                    .map(kind -> "S08.mistake." + kind)
                                    .toList());
        }
    }

    @Test
    void what_is_saved_is_read_again_with_its_comments() throws Exception {
        Settings chosen =
                SettingsText.read(
                        "camera: 'folder:/a b/\"c\"'\ncheckup-from: 40\nrecords: yes\nreader: auto\n"
                                + "staff: {log-out-after: 60}\n");
        try (DataFolder data = DataFolder.claim(folder)) {
            SettingsFile.in(data).save(chosen);
        }

        assertThat(load().settings()).isEqualTo(chosen);
        assertThat(written())
                .contains("# where cards are put down", "\nreader: auto\n", "\ncheckup-from: 40\n")
                .contains("\nstaff:\n", "\n  log-out-after: 60\n");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("lock", "settings.yaml", "settings.last-good.yaml");
        }
    }

    @Test
    void what_is_changed_by_hand_is_told_once_with_what_it_was() throws Exception {
        load();
        assertThat(load().byHand()).as("as the program wrote it").isEmpty();
        change(Map.of("staff.log-out-after", "60"));
        assertThat(load().byHand()).as("as a page wrote it").isEmpty();

        write("staff:\n  log-out-after: 90\nprivacy:\n  key-file: /safe/place/key\n");
        SettingsFile.Draft draft = SettingsFile.draft(folder, Map.of("checkup-from", "40"));
        assertThat(draft.changed().stream().map(Changed::told))
                .containsExactly("checkup-from: (none) -> 40");
        assertThat(draft.byHand().stream().map(Changed::told))
                .as("where the key lies is not told")
                .containsExactly("staff.log-out-after: 60 -> 90", "privacy.key-file");

        assertThat(load().byHand()).isEqualTo(draft.byHand());
        assertThat(load().byHand()).isEmpty();
        assertThat(Stream.of("staff.log-out-after: 60 -> 90", "reader").map(Changed::keyOf))
                .containsExactly(Optional.of("staff.log-out-after"), Optional.of("reader"));
    }

    @Test
    void several_settings_are_changed_together_or_not_at_all() throws Exception {
        write("reader: auto\nfacility:\n  name: \"もみじ医院\"\n");
        assertThatThrownBy(() -> change(Map.of("facility.name", "さくら医院", "facility.code", "1")))
                .isInstanceOf(BadSettings.class);
        assertThat(written()).startsWith("reader: auto\nfacility:\n  name: \"もみじ医院\"");

        change(Map.of("facility.name", "さくら医院", "facility.code", "1319999999"));

        Settings after = SettingsFile.look(folder).settings();
        assertThat(after.facility()).isEqualTo(new Place("さくら医院", "1319999999"));
        assertThat(after.reader()).as("as it was").isEqualTo(Settings.Reader.AUTO);
        change(Map.of("facility.name", "", "facility.code", ""));
        assertThat(SettingsFile.look(folder).settings().facility())
                .isEqualTo(Settings.standard().facility());
        assertThatThrownBy(() -> change(Map.of("facility.nmae", "x")))
                .hasMessage("no setting facility.nmae");
    }

    @Test
    void two_languages_that_need_each_other_are_changed_in_one_step() throws Exception {
        assertThatThrownBy(() -> change(Map.of("patients.languages", "en")))
                .as("the first one is Japanese")
                .isInstanceOf(BadSettings.class);

        change(
                Map.of(
                        "patients.language",
                        "en",
                        "patients.languages",
                        Patients.written(List.of(Language.EN))));

        assertThat(SettingsFile.look(folder).settings().patients().spoken().offered())
                .containsExactly(Language.EN);
        assertThat(Patients.written(List.of(Language.values()))).isEqualTo("all");
    }

    @Test
    void a_name_has_one_to_forty_characters_and_a_code_ten_digits() {
        assertThat(SettingsFile.accepts("facility.name", "医".repeat(40))).isTrue();
        assertThat(SettingsFile.accepts("facility.name", "医".repeat(41))).isFalse();
        assertThat(SettingsFile.accepts("facility.code", "1319999999")).isTrue();
        assertThat(SettingsFile.accepts("facility.code", "13199999991")).isFalse();
        assertThat(SettingsFile.accepts("facility.code", "131999999x")).isFalse();
    }

    @Test
    void an_empty_file_chooses_nothing() throws Exception {
        write("\n# nothing\n");

        assertThat(load().settings()).isEqualTo(Settings.standard());
    }

    @Test
    void the_paper_has_a_row_for_each_setting() throws Exception {
        String paper = Files.readString(Path.of("..", "docs", "settings.md"));

        assertThat(Setting.all())
                .allSatisfy(
                        setting -> assertThat(paper).contains("\n| `" + setting.key() + "` | "));
    }
}
