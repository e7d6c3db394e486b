package madoguchi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import madoguchi.camera.CardPhotos;
import madoguchi.health.log.Archive;
import madoguchi.scenario.Cast;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A reception by PIN, one by face and one by the staff's eyes leave nothing behind that is not
 * meant to stay: what the kiosk has written is searched while it runs and once it is closed. The
 * process has home, temporary and data folder of its own, so everything that it writes is searched.
 */
class PrivacyTest {

    @TempDir static Path folder;

    private static List<Needle> neverAnywhere;
    private static List<Needle> onlyInResults;

    private record Haystack(String moment, Path file, byte[] bytes) {
        boolean isLog() {
            return file.startsWith(folder.resolve("logs"));
        }

        boolean isDatabase() {
            return file.getFileName().toString().startsWith("madoguchi.db");
        }

        /** What lies there for the receipt computer. */
        boolean isHandOver() {
            return file.startsWith(folder.resolve("data").resolve("receipt").resolve("Face"));
        }

        boolean holds(Needle needle) {
            return isDatabase() ? needle.inDatabase(bytes) : needle.inText(bytes);
        }

        List<String> found(List<Needle> needles) {
            return needles.stream()
                    .filter(this::holds)
                    .map(
                            needle ->
                                    "%s in %s, %s"
                                            .formatted(
                                                    needle.what(), folder.relativize(file), moment))
                    .toList();
        }
    }

    private static final List<Haystack> HAYSTACKS = new ArrayList<>();
    private static Process kiosk;

    @BeforeAll
    static void walk() throws Exception {
        fixture();
        for (String name : List.of("logs", "tmp", "home", "work")) {
            Files.createDirectory(folder.resolve(name));
        }
        kiosk = start();
        assertThat(kiosk.inputReader().readLine())
                .as(() -> "the walk; standard error says: " + errors())
                .isEqualTo(PrivacyWalk.WALKED);
        collect("while the kiosk runs");
        kiosk.outputWriter().append('\n').flush();
        assertThat(kiosk.waitFor()).as(PrivacyTest::errors).isZero();
        collect("once it is closed");
    }

    @AfterAll
    static void end() {
        if (kiosk != null) {
            kiosk.destroyForcibly();
        }
    }

    @Test
    void pin_password_number_and_portrait_are_nowhere() {
        assertThat(HAYSTACKS.stream().flatMap(hay -> hay.found(neverAnywhere).stream())).isEmpty();
    }

    @Test
    void name_and_insured_number_are_only_in_the_database_and_the_hand_over() {
        assertThat(
                        HAYSTACKS.stream()
                                .filter(hay -> !hay.isDatabase() && !hay.isHandOver())
                                .flatMap(hay -> hay.found(onlyInResults).stream()))
                .isEmpty();
    }

    @Test
    void the_archive_for_support_holds_none_of_it() throws Exception {
        Path zip = folder.resolve("support.zip");
        new Archive(folder.resolve("data")).write(zip);
        List<Haystack> entries = new ArrayList<>();
        try (ZipFile archive = new ZipFile(zip.toFile())) {
            for (ZipEntry entry : Collections.list(archive.entries())) {
                entries.add(
                        new Haystack(
                                "in the archive",
                                folder.resolve(entry.getName()),
                                archive.getInputStream(entry).readAllBytes()));
            }
        }

        assertThat(entries)
                .extracting(entry -> entry.file().getFileName().toString())
                .contains("madoguchi.log");
        assertThat(
                        entries.stream()
                                .flatMap(
                                        entry ->
                                                Stream.concat(
                                                        entry.found(neverAnywhere).stream(),
                                                        entry.found(onlyInResults).stream())))
                .isEmpty();
    }

    @Test
    void in_the_database_they_are_in_the_result_and_in_no_other_table() throws Exception {
        assertThat(columnsThatHold(onlyInResults))
                .isNotEmpty()
                .allMatch(column -> column.startsWith("result."));
    }

    @Test
    void everything_was_looked_at() {
        assertThat(
                        HAYSTACKS.stream()
                                .filter(hay -> hay.moment().equals("while the kiosk runs"))
                                .map(hay -> hay.file().getFileName().toString()))
                .contains(
                        "madoguchi.db",
                        "madoguchi.db-wal",
                        "madoguchi.db-shm",
                        "slf4j.log",
                        "jul.log");
        assertThat(text("slf4j.log"))
                .contains(
                        "TRACE", "madoguchi.card.TracedReader", "DEBUG", "PinJudged", "FaceJudged");
        assertThat(text("jul.log")).contains("FINE");
        assertThat(
                        HAYSTACKS.stream()
                                .filter(Haystack::isHandOver)
                                .flatMap(hay -> hay.found(onlyInResults).stream()))
                .as("the results of the visits lie there")
                .isNotEmpty();
        assertThat(onlyInResults)
                .as("all of these are in the database, so the needles are the right ones")
                .allMatch(
                        needle ->
                                HAYSTACKS.stream()
                                        .filter(Haystack::isDatabase)
                                        .anyMatch(hay -> hay.holds(needle)));
    }

    /** The persona's file and the words of the walk: whose secrets these are. */
    private static void fixture() throws IOException {
        JsonNode persona;
        try (InputStream yaml =
                Cast.class.getResourceAsStream(
                        "/madoguchi/personas/" + PrivacyWalk.PERSONA + ".yaml")) {
            persona = new YAMLMapper().readTree(yaml);
        }
        JsonNode card = persona.get("card");
        JsonNode centre = persona.get("centre");
        assertThat(card.get("pin").asString()).isEqualTo(PrivacyWalk.PIN);
        byte[] portrait =
                CardPhotos.jp2(
                        Cast.bundled(LocalDate.of(2026, 11, 21))
                                .lookOf(persona.get("person").asString()));
        neverAnywhere =
                List.of(
                        Needle.digits("the PIN", PrivacyWalk.PIN),
                        Needle.digits("a wrong PIN", PrivacyWalk.WRONG_PIN),
                        Needle.text("the facility password", PrivacyWalk.PASSWORD),
                        Needle.text("a wrong password", PrivacyWalk.WRONG_PASSWORD),
                        Needle.digits("the 12-digit number", card.get("number").asString()),
                        Needle.runs("the portrait", portrait),
                        Needle.text("a pressed key", "Touchable[id=key-"));
        onlyInResults =
                List.of(
                        Needle.text("the name", centre.get("name").asString()),
                        Needle.text("the kana", centre.get("kana").asString()),
                        Needle.digits("the insured number", centre.get("insuredNumber").asString()),
                        Needle.text(
                                "the family name", centre.get("name").asString().split("　")[0]));
    }

    /** JDK loggers talk as much as they can, but for those that the product itself forbids to. */
    private static Process start() throws IOException {
        Path logs = folder.resolve("logs");
        Path jul = folder.resolve("jul.properties");
        Files.writeString(
                jul,
                """
                %s
                handlers=java.util.logging.FileHandler
                java.util.logging.FileHandler.pattern=%s
                java.util.logging.FileHandler.level=ALL
                java.util.logging.FileHandler.encoding=UTF-8
                java.util.logging.FileHandler.formatter=java.util.logging.SimpleFormatter
                .level=ALL
                """
                        .formatted(
                                Files.readString(
                                        Path.of("src/main/resources/madoguchi/quiet.properties")),
                                logs.resolve("jul.log")));
        Path natives =
                Path.of(
                        System.getProperty(
                                "org.bytedeco.javacpp.cachedir",
                                System.getProperty("user.home") + "/.javacpp/cache"));
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Xmx512m",
                        "-Djava.io.tmpdir=" + folder.resolve("tmp"),
                        "-Duser.home=" + folder.resolve("home"),
                        "-Dorg.bytedeco.javacpp.cachedir=" + natives,
                        "-Djava.util.logging.config.file=" + jul,
                        "-Dlogback.configurationFile=madoguchi/everything.xml",
                        "-Dlog=" + logs.resolve("slf4j.log"),
                        "-cp",
                        System.getProperty(
                                "surefire.test.class.path", System.getProperty("java.class.path")),
                        PrivacyWalk.class.getName(),
                        folder.resolve("data").toString())
                .directory(folder.resolve("work").toFile())
                .redirectError(logs.resolve("standard-error").toFile())
                .start();
    }

    /**
     * All files but the simulated cards' own, which have to know their PIN's counter and their
     * keys, and the shared libraries that Java unpacks.
     */
    private static void collect(String moment) throws IOException {
        Path cards = folder.resolve("data").resolve("simulated-cards");
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files =
                    all.filter(Files::isRegularFile)
                            .filter(file -> !file.startsWith(cards))
                            .filter(file -> !file.getFileName().toString().contains(".so"))
                            .toList();
        }
        for (Path file : files) {
            try {
                HAYSTACKS.add(new Haystack(moment, file, Files.readAllBytes(file)));
            } catch (NoSuchFileException e) {
                assertThat(file.toString()).as("only what is renamed goes").endsWith(".tmp");
            }
        }
    }

    private static List<String> columnsThatHold(List<Needle> needles) throws Exception {
        List<String> columns = new ArrayList<>();
        try (var connection =
                        java.sql.DriverManager.getConnection(
                                "jdbc:sqlite:" + folder.resolve("data").resolve("madoguchi.db"));
                var query = connection.createStatement();
                var names = connection.createStatement();
                var tables =
                        names.executeQuery("SELECT name FROM sqlite_master WHERE type = 'table'")) {
            while (tables.next()) {
                String table = tables.getString(1);
                try (var rows = query.executeQuery("SELECT * FROM " + table)) {
                    while (rows.next()) {
                        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                            byte[] value =
                                    String.valueOf(rows.getString(i))
                                            .getBytes(StandardCharsets.UTF_8);
                            if (needles.stream().anyMatch(needle -> needle.inText(value))) {
                                columns.add(table + "." + rows.getMetaData().getColumnName(i));
                            }
                        }
                    }
                }
            }
        }
        return columns;
    }

    private static String text(String log) {
        return HAYSTACKS.stream()
                .filter(hay -> hay.isLog() && hay.file().endsWith(log))
                .map(hay -> new String(hay.bytes(), StandardCharsets.UTF_8))
                .findFirst()
                .orElse("");
    }

    private static String errors() {
        try {
            return Files.readString(folder.resolve("logs").resolve("standard-error"));
        } catch (IOException e) {
            return "nothing: " + e.getMessage();
        }
    }
}
