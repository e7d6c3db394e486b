package madoguchi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import picocli.CommandLine;

class ScenarioCommandTest {

    private static final String MUTE_CARD =
            """
            title: {ja: 試し, en: Mine}
            given: {facilityPassword: kaminari-2026}
            walk:
              - see: P01Welcome
              - break: card-mute
              - put: transit
              - see: P20Sorry
              - take: card
              - touch: UNDERSTOOD
              - see: P01Welcome
            ends:
              outcome: sorry
              code: "%s"
              consents: {}
              screens: [P01Welcome, P02Reading, P20Sorry, P01Welcome]
            """;

    private static final String NOBODYS_CARD =
            """
            title: {ja: 試し, en: Mine}
            given: {facilityPassword: kaminari-2026}
            walk:
              - see: P01Welcome
              - put: nobody
            ends: {outcome: left, consents: {}, screens: [P01Welcome]}
            """;

    @TempDir private Path folder;

    private final StringWriter complaints = new StringWriter();

    @Test
    void a_folder_is_walked_in_the_order_of_names_and_the_report_says_what_differs()
            throws Exception {
        Path files = Files.createDirectory(folder.resolve("files"));
        Files.writeString(files.resolve("b-other-code.yaml"), MUTE_CARD.formatted("002"));
        Files.writeString(files.resolve("a-as-it-says.yaml"), MUTE_CARD.formatted("001"));
        Files.writeString(files.resolve("c-nobody.yaml"), NOBODYS_CARD);
        Path report = folder.resolve("report").resolve("junit.xml");

        assertThat(
                        run(
                                files,
                                "--out",
                                folder.resolve("out").toString(),
                                "--junit",
                                report.toString()))
                .isEqualTo(1);

        Element suite =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(report.toFile())
                        .getDocumentElement();
        assertThat(suite.getAttribute("tests")).isEqualTo("3");
        assertThat(suite.getAttribute("failures")).isEqualTo("2");
        assertThat(name(suite, 0)).isEqualTo("a-as-it-says");
        assertThat(name(suite, 1)).isEqualTo("b-other-code");
        assertThat(failure(suite, 0)).startsWith("code: expected Optional[002], was Optional[001]");
        assertThat(failure(suite, 1))
                .startsWith(
                        "line 2 of the walk (put: nobody): expected that it can be done, was there is"
                                + " no persona \"nobody\" on P01Welcome (picture stuck.png)");
        assertThat(folder.resolve("out/c-nobody/pictures/stuck.png")).isNotEmptyFile();
        assertThat(folder.resolve("out/a-as-it-says/data/madoguchi.db")).exists();
    }

    @Test
    void mistakes_in_files_are_told_together_and_nothing_is_walked() throws Exception {
        Files.writeString(folder.resolve("one.yaml"), "title: {en: One}\nwalk: soon\n");
        Files.writeString(folder.resolve("two.yaml"), MUTE_CARD.formatted("001") + "colour: red\n");

        assertThat(run(folder, "--out", folder.resolve("out").toString())).isEqualTo(2);

        assertThat(complaints.toString())
                .contains("one.yaml, line 2: ", "two.yaml, line 16: there is no field \"colour\"");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void what_is_not_there_is_named() {
        assertThat(run(folder.resolve("gone.yaml"))).isEqualTo(2);
        assertThat(run(folder)).isEqualTo(2);

        assertThat(complaints.toString())
                .contains("there is no ", "gone.yaml", "there is no .yaml file in ");
    }

    private int run(Path place, String... options) {
        CommandLine command = KioskCommand.commandLine();
        command.setErr(new PrintWriter(complaints, true));
        String[] arguments = new String[options.length + 2];
        arguments[0] = "scenario";
        arguments[1] = place.toString();
        System.arraycopy(options, 0, arguments, 2, options.length);
        return command.execute(arguments);
    }

    private static String name(Element suite, int index) {
        return ((Element) suite.getElementsByTagName("testcase").item(index)).getAttribute("name");
    }

    private static String failure(Element suite, int index) {
        return suite.getElementsByTagName("failure").item(index).getTextContent();
    }
}
