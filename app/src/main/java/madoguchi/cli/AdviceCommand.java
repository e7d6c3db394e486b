package madoguchi.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import madoguchi.advice.Advice;
import madoguchi.advice.Advisor;
import madoguchi.advice.CareCase;
import madoguchi.advice.Claim;
import madoguchi.advice.Situation;
import madoguchi.screen.Language;
import madoguchi.settings.Complaint;
import madoguchi.settings.DataFolder;
import madoguchi.settings.SettingsFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "advice",
        description =
                "Says what staff do when a check did not succeed: the ways in the order of the rules, how to fill in"
                        + " the claim, what the patient pays. Each sentence in 「」 is quoted and names where it"
                        + " stands. Asks nobody and stores nothing.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:there is an advice", "2:the question cannot be understood"},
        footer = {
            "",
            "What is said about the patient (--has, parted by commas):",
            "  card            the My Number card",
            "  portal-screen   マイナポータル画面        portal-pdf    its PDF",
            "  notice          資格情報のお知らせ",
            "  insurance-card  健康保険証 (to 2025-12-01)",
            "  certificate     資格確認書 (from 2024-12-02)",
            "  past-data       known from earlier visits",
            "  none            nothing at all",
            "",
            "Examples:",
            "  ./kiosk advice --eligibility not-found --first-visit",
            "  ./kiosk advice --failure 006 --has card,portal-pdf --json",
            "  ./kiosk advice --failure 011 --return-visit --has card,past-data --lang en",
            "  ./kiosk advice --care dot"
        })
final class AdviceCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Mixin private AdviceQuestion question;

    @Option(
            names = "--lang",
            paramLabel = "ja|en",
            defaultValue = "ja",
            description = "Default: ja.")
    private String language;

    @Option(names = "--json", description = "One JSON object instead of text.")
    private boolean json;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "The data folder whose settings.yaml says how many 7 a claim's fields have (default: the"
                            + " user's own).")
    private Optional<Path> data = Optional.empty();

    @Override
    public Integer call() throws IOException {
        AdviceWords words = new AdviceWords(language());
        Optional<List<CareCase>> care = question.care();
        if (care.isPresent()) {
            explain(care.get(), words);
            return 0;
        }
        Situation situation = question.situation();
        Advice advice = new Advisor(sevens()).advise(situation);
        if (json) {
            print(new AdviceJson(words).of(situation, advice));
        } else {
            new AdviceText(words).lines(advice).forEach(Out::line);
        }
        return 0;
    }

    private Claim.Sevens sevens() throws IOException {
        SettingsFile.Loaded loaded = SettingsFile.look(data.orElseGet(DataFolder::ofUser));
        loaded.complaint().map(Complaint::sentence).ifPresent(spec.commandLine().getErr()::println);
        return loaded.settings().sevens();
    }

    private void explain(List<CareCase> cases, AdviceWords words) {
        if (json) {
            print(new AdviceJson(words).of(cases));
        } else {
            cases.stream()
                    .map(new AdviceText(words)::lines)
                    .forEach(lines -> lines.forEach(Out::line));
        }
    }

    private static void print(Object value) {
        Out.line(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(value));
    }

    private Language language() {
        return Arrays.stream(Language.values())
                .filter(known -> known.tag().equals(language))
                .findFirst()
                .orElseThrow(() -> wrong("--lang: ja or en, not \"%s\"".formatted(language)));
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
