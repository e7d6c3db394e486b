package madoguchi.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import madoguchi.advice.Answer;
import madoguchi.advice.CareCase;
import madoguchi.advice.Holding;
import madoguchi.advice.Occasion;
import madoguchi.advice.Situation;
import madoguchi.advice.Trouble;
import madoguchi.advice.Variant;
import madoguchi.failure.FailureCode;
import madoguchi.settings.Facility;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What an advice is asked about, as options: what happened, what there is to go by, when. */
final class AdviceQuestion {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

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

    /** The cases that are to be explained instead; none: an advice is wanted. */
    Optional<List<CareCase>> care() {
        return Optional.ofNullable(happened.care)
                .map(
                        which ->
                                which.equals("all")
                                        ? List.of(CareCase.values())
                                        : List.of(one(CareCase.class, which, "--care")));
    }

    Situation situation() {
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
            return date == null ? LocalDate.now(Facility.JAPAN) : LocalDate.parse(date);
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
