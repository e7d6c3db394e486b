package madoguchi.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import madoguchi.advice.Advice;
import madoguchi.advice.Advisor;
import madoguchi.advice.Answer;
import madoguchi.advice.CareCase;
import madoguchi.advice.Claim;
import madoguchi.advice.Holding;
import madoguchi.advice.Occasion;
import madoguchi.advice.Situation;
import madoguchi.advice.Trouble;
import madoguchi.advice.Variant;
import madoguchi.failure.FailureCode;
import madoguchi.screen.Language;
import madoguchi.settings.Complaint;
import madoguchi.settings.DataFolder;
import madoguchi.settings.SettingsFile;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
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

    @ArgGroup(multiplicity = "1", heading = "What happened (exactly one):%n")
    private Happened happened;

    static final class Happened {
        @Option(
                names = "--failure",
                paramLabel = "CODE",
                description = "The terminal showed this code: 011, K-104, ...")
        private String failure;

        @Option(
                names = "--eligibility",
                paramLabel = "ANSWER",
                description =
                        "The centre answered invalid 「資格（無効）」, invalid-new-exists 無効（新しい資格あり）, not-found"
                                + " 「資格情報なし」 or several 複数該当.")
        private String eligibility;

        @Option(
                names = "--not-identified",
                description = "Neither face nor PIN worked; the card has a photograph.")
        private boolean notIdentified;

        @Option(names = "--no-card", description = "The patient brought no My Number card.")
        private boolean noCard;

        @Option(names = "--outage", description = "障害時: the centre or the network is down.")
        private boolean outage;

        @Option(names = "--disaster", description = "災害時.")
        private boolean disaster;

        @Option(
                names = "--care",
                paramLabel = "CASE",
                arity = "0..1",
                fallbackValue = "all",
                description =
                        "Instead: a result that needs care, by its name (default: all of them).")
        private String care;
    }

    @Option(
            names = "--has",
            paramLabel = "WHAT",
            split = ",",
            description = "What there is to go by, below (default: card, with --no-card none).")
    private List<String> has;

    @Option(
            names = "--date",
            paramLabel = "YYYY-MM-DD",
            description = "Which papers count (default: today).")
    private String date;

    @Option(
            names = "--variant",
            paramLabel = "1|2|3",
            defaultValue = "1",
            description = "1 at the counter (default), 2 居宅同意取得型, 3 資格確認限定型.")
    private int variant;

    @ArgGroup private Which which = new Which();

    static final class Which {
        @Option(names = "--first-visit", description = "初診 (default).")
        private boolean first;

        @Option(names = "--return-visit", description = "再診.")
        private boolean again;
    }

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
        if (happened.care != null) {
            care(words);
            return 0;
        }
        Situation situation = situation();
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

    private void care(AdviceWords words) {
        List<CareCase> cases =
                happened.care.equals("all")
                        ? List.of(CareCase.values())
                        : List.of(one(CareCase.class, happened.care, "--care"));
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

    private Situation situation() {
        try {
            return new Situation(
                    trouble(),
                    holdings(),
                    date(),
                    which.again ? Occasion.RETURN_VISIT : Occasion.FIRST_VISIT,
                    variant());
        } catch (IllegalArgumentException e) {
            throw wrong(e.getMessage());
        }
    }

    private Trouble trouble() {
        if (happened.failure != null) {
            return new Trouble.Failed(
                    FailureCode.of(happened.failure.toUpperCase(Locale.ROOT))
                            .orElseThrow(
                                    () ->
                                            wrong(
                                                    "--failure: there is no code \"%s\"; known are %s"
                                                            .formatted(
                                                                    happened.failure,
                                                                    Arrays.stream(
                                                                                    FailureCode
                                                                                            .values())
                                                                            .map(FailureCode::code)
                                                                            .collect(
                                                                                    Collectors
                                                                                            .joining(
                                                                                                    ", "))))));
        }
        if (happened.eligibility != null) {
            return new Trouble.Answered(one(Answer.class, happened.eligibility, "--eligibility"));
        }
        if (happened.notIdentified) {
            return new Trouble.NotIdentified();
        }
        if (happened.noCard) {
            return new Trouble.NoCard();
        }
        return happened.outage ? new Trouble.Outage() : new Trouble.Disaster();
    }

    private Set<Holding> holdings() {
        if (has == null) {
            return happened.noCard ? Set.of() : Set.of(Holding.CARD);
        }
        if (has.equals(List.of("none"))) {
            return Set.of();
        }
        Set<Holding> holdings = EnumSet.noneOf(Holding.class);
        has.forEach(what -> holdings.add(one(Holding.class, what, "--has")));
        if (happened.noCard && holdings.contains(Holding.CARD)) {
            throw wrong("--no-card and --has card contradict each other");
        }
        return holdings;
    }

    private LocalDate date() {
        try {
            return date == null ? LocalDate.now(Demo.FACILITY.zone()) : LocalDate.parse(date);
        } catch (DateTimeException e) {
            throw wrong("--date: \"%s\" is no day (like 2025-12-01)".formatted(date));
        }
    }

    private Variant variant() {
        if (variant < 1 || variant > Variant.values().length) {
            throw wrong("--variant: 1, 2 or 3, not " + variant);
        }
        return Variant.values()[variant - 1];
    }

    private Language language() {
        return Arrays.stream(Language.values())
                .filter(known -> known.tag().equals(language))
                .findFirst()
                .orElseThrow(() -> wrong("--lang: ja or en, not \"%s\"".formatted(language)));
    }

    private <E extends Enum<E>> E one(Class<E> kind, String word, String option) {
        return Optional.of(word.strip().toUpperCase(Locale.ROOT).replace('-', '_'))
                .flatMap(
                        name ->
                                Arrays.stream(kind.getEnumConstants())
                                        .filter(value -> value.name().equals(name))
                                        .findFirst())
                .orElseThrow(
                        () ->
                                wrong(
                                        "%s: there is no \"%s\"; known are %s"
                                                .formatted(
                                                        option,
                                                        word,
                                                        Arrays.stream(kind.getEnumConstants())
                                                                .map(AdviceJson::id)
                                                                .collect(
                                                                        Collectors.joining(
                                                                                ", ")))));
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
