package madoguchi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import madoguchi.advice.Advisor;
import madoguchi.advice.Answer;
import madoguchi.advice.Claim;
import madoguchi.advice.Holding;
import madoguchi.advice.Occasion;
import madoguchi.advice.Situation;
import madoguchi.advice.Trouble;
import madoguchi.advice.Variant;
import madoguchi.screen.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AdviceCommandTest {

    private static final Situation EXAMPLE =
            new Situation(
                    new Trouble.Answered(Answer.NOT_FOUND),
                    Set.of(Holding.CARD, Holding.PORTAL_PDF),
                    LocalDate.of(2026, 11, 21),
                    Occasion.FIRST_VISIT,
                    Variant.COUNTER);

    @Test
    void the_paper_shows_what_the_command_says() throws IOException {
        String said =
                String.join(
                        "\n",
                        new AdviceText(new AdviceWords(Language.JA))
                                .lines(new Advisor(Claim.Sevens.STANDARD).advise(EXAMPLE)));

        assertThat(Files.readString(Path.of("..", "docs", "advice.md")))
                .contains("--date 2026-11-21\n" + said + "\n```");
    }

    @Test
    void a_program_finds_the_ids() {
        JsonNode json =
                JsonMapper.shared()
                        .valueToTree(
                                new AdviceJson(new AdviceWords(Language.EN))
                                        .of(
                                                EXAMPLE,
                                                new Advisor(Claim.Sevens.STANDARD)
                                                        .advise(EXAMPLE)));

        assertThat(json.at("/situation/trouble").asString()).isEqualTo("eligibility:not-found");
        assertThat(json.at("/situation/has/1").asString()).isEqualTo("portal-pdf");
        assertThat(json.at("/route").asString()).isEqualTo("fallback");
        assertThat(json.at("/first").asString()).isEqualTo("portal");
        assertThat(json.at("/steps/0/possible").asBoolean()).isTrue();
        assertThat(json.at("/steps/0/passages/0/seed").asString()).isEqualTo("001");
        assertThat(json.at("/claim/choices/0/choice").asString()).isEqualTo("confirmed");
        assertThat(json.at("/claim/sevens").isNull()).isTrue();
        assertThat(json.at("/share/0/id").asString()).isEqualTo("right-share");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "--eligibility invalid; 0; ''",
                "--disaster --variant 2 --return-visit --has card,past-data; 0; ''",
                "--care; 0; ''",
                "--care dot --json; 0; ''",
                "--failure k-104 --lang en; 0; ''",
                "--no-card --has none; 0; ''",
                "--failure 999; 2; there is no code \"999\"",
                "--eligibility valid; 2; there is no \"valid\"",
                "--outage --disaster; 2; mutually exclusive",
                "--outage --first-visit --return-visit; 2; mutually exclusive",
                "--outage --variant 4; 2; 1, 2 or 3, not 4",
                "--outage --date 2025-13-01; 2; is no day",
                "--outage --lang fr; 2; ja or en",
                "--outage --has passport; 2; there is no \"passport\"",
                "--no-card --has card; 2; contradict each other",
                "--outage --has card,past-data; 2; at a first visit",
            })
    void the_exit_status_says_whether_the_question_was_understood(
            String question, int status, String sentence) {
        StringWriter complaints = new StringWriter();
        CommandLine command = KioskCommand.commandLine();
        command.setErr(new PrintWriter(complaints, true));

        assertThat(command.execute(("advice " + question + " --data nowhere").split(" ")))
                .isEqualTo(status);
        assertThat(complaints.toString()).contains(sentence);
    }
}
