package madoguchi.desk;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import madoguchi.advice.Answer;
import madoguchi.advice.Holding;
import madoguchi.advice.Occasion;
import madoguchi.advice.Situation;
import madoguchi.advice.Trouble;
import madoguchi.advice.Variant;
import madoguchi.advice.Way;
import madoguchi.failure.FailureCode;
import madoguchi.screen.S04Fallback.Option;
import madoguchi.screen.S04Fallback.Question;
import madoguchi.screen.S04Fallback.Said;

/**
 * The questions of できなかったとき in the order of seed 001 ( 目視, card, paper, records), and the situation
 * that the answers describe. What an answer makes needless is not asked.
 *
 * @param date the facility's local date: it decides which papers there are
 * @param failed the code that the terminal showed, where staff come from there
 */
record FallbackTalk(LocalDate date, Optional<FailureCode> failed, List<Said> said) {

    private static final Map<Option, Holding> PAPERS =
            Map.of(
                    Option.PORTAL, Holding.PORTAL_SCREEN,
                    Option.NOTICE, Holding.NOTICE,
                    Option.CERTIFICATE, Holding.CERTIFICATE,
                    Option.INSURANCE_CARD, Holding.INSURANCE_CARD);

    FallbackTalk {
        said = List.copyOf(said);
    }

    static FallbackTalk begun(LocalDate date) {
        return new FallbackTalk(date, Optional.empty(), List.of());
    }

    /** The terminal has said itself what happened. */
    static FallbackTalk after(FailureCode code, LocalDate date) {
        return new FallbackTalk(
                date, Optional.of(code), List.of(new Said(Question.WHAT, Option.ERROR)));
    }

    /** What is asked now; nothing once an advice can be given. */
    Optional<Question> asks() {
        if (identified() || number()) {
            return Optional.empty();
        }
        return order().filter(question -> answer(question).isEmpty()).findFirst();
    }

    private Stream<Question> order() {
        Stream<Question> before =
                switch (answer(Question.WHAT).orElse(Option.NOT_IDENTIFIED)) {
                    case NOT_IDENTIFIED -> Stream.of(Question.WHAT, Question.VISUAL);
                    case NO_CARD -> Stream.of(Question.WHAT);
                    default -> Stream.of(Question.WHAT, Question.CARD);
                };
        Stream<Question> after =
                answer(Question.VISIT).equals(Optional.of(Option.RETURN_VISIT))
                        ? Stream.of(Question.PAPER, Question.VISIT, Question.RECORDS)
                        : Stream.of(Question.PAPER, Question.VISIT);
        return Stream.concat(before, after);
    }

    List<Option> options() {
        return asks().map(
                        question ->
                                switch (question) {
                                    case WHAT ->
                                            List.of(
                                                    Option.NOT_IDENTIFIED,
                                                    Option.INVALID,
                                                    Option.NOT_FOUND,
                                                    Option.ERROR,
                                                    Option.NO_CARD,
                                                    Option.OUTAGE,
                                                    Option.DISASTER);
                                    case VISUAL -> List.of(Option.IDENTIFIED, Option.CANNOT_LOOK);
                                    case CARD, RECORDS -> List.of(Option.YES, Option.NO);
                                    case PAPER -> papers();
                                    case VISIT -> List.of(Option.FIRST_VISIT, Option.RETURN_VISIT);
                                })
                .orElse(List.of());
    }

    /** Those that count on this day; two of them only together with the card. */
    private List<Option> papers() {
        return Stream.of(
                        paper(Option.PORTAL, Way.PORTAL, cardThere()),
                        paper(Option.NOTICE, Way.NOTICE, cardThere()),
                        paper(Option.CERTIFICATE, Way.CERTIFICATE, true),
                        paper(Option.INSURANCE_CARD, Way.INSURANCE_CARD, true),
                        Stream.of(Option.NO_PAPER))
                .flatMap(options -> options)
                .toList();
    }

    private Stream<Option> paper(Option option, Way way, boolean counts) {
        return counts && way.openOn(date) ? Stream.of(option) : Stream.empty();
    }

    /** An option that is not asked for now changes nothing. */
    FallbackTalk answered(Option option) {
        return asks().filter(_ -> options().contains(option))
                .map(
                        question ->
                                new FallbackTalk(
                                        date,
                                        failed,
                                        Stream.concat(
                                                        said.stream(),
                                                        Stream.of(new Said(question, option)))
                                                .toList()))
                .orElse(this);
    }

    /** Without the last answer. */
    FallbackTalk back() {
        return said.isEmpty()
                ? this
                : new FallbackTalk(date, failed, said.subList(0, said.size() - 1));
    }

    /** Staff can see who it is: nothing else is needed. */
    boolean identified() {
        return answer(Question.VISUAL).equals(Optional.of(Option.IDENTIFIED));
    }

    /** A paper that is there tells the number. */
    private boolean number() {
        return answer(Question.PAPER).filter(PAPERS::containsKey).isPresent();
    }

    private boolean cardThere() {
        return switch (answer(Question.WHAT).orElse(Option.NO_CARD)) {
            case NO_CARD -> false;
            case NOT_IDENTIFIED -> true;
            default -> answer(Question.CARD).equals(Optional.of(Option.YES));
        };
    }

    Situation situation() {
        Set<Holding> has = EnumSet.noneOf(Holding.class);
        if (cardThere()) {
            has.add(Holding.CARD);
        }
        answer(Question.PAPER).map(PAPERS::get).ifPresent(has::add);
        if (answer(Question.RECORDS).equals(Optional.of(Option.YES))) {
            has.add(Holding.PAST_DATA);
        }
        return new Situation(
                trouble(),
                has,
                date,
                answer(Question.VISIT).equals(Optional.of(Option.RETURN_VISIT))
                        ? Occasion.RETURN_VISIT
                        : Occasion.FIRST_VISIT,
                Variant.COUNTER);
    }

    private Trouble trouble() {
        return switch (answer(Question.WHAT).orElseThrow()) {
            case NOT_IDENTIFIED -> new Trouble.NotIdentified();
            case INVALID -> new Trouble.Answered(Answer.INVALID);
            case NOT_FOUND -> new Trouble.Answered(Answer.NOT_FOUND);
            case NO_CARD -> new Trouble.NoCard();
            case OUTAGE -> new Trouble.Outage();
            case DISASTER -> new Trouble.Disaster();
            case ERROR -> new Trouble.Failed(failed.orElse(FailureCode.CANNOT_CONTINUE));
            case IDENTIFIED,
                    CANNOT_LOOK,
                    PORTAL,
                    NOTICE,
                    CERTIFICATE,
                    INSURANCE_CARD,
                    NO_PAPER,
                    FIRST_VISIT,
                    RETURN_VISIT,
                    YES,
                    NO ->
                    throw new IllegalStateException("nobody can answer so");
        };
    }

    private Optional<Option> answer(Question question) {
        return Optional.ofNullable(
                said.stream()
                        .collect(Collectors.toMap(Said::question, Said::option))
                        .get(question));
    }
}
