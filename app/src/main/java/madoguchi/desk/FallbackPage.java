package madoguchi.desk;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import madoguchi.advice.Advice;
import madoguchi.advice.Advisor;
import madoguchi.advice.Claim;
import madoguchi.advice.Way;
import madoguchi.failure.FailureCode;
import madoguchi.screen.DeskPlace;
import madoguchi.screen.DeskScreen;
import madoguchi.screen.DeskTouch;
import madoguchi.screen.S04Fallback;
import madoguchi.screen.S04Fallback.Action;
import madoguchi.screen.S04Fallback.Field;
import madoguchi.screen.S04Fallback.Option;

/** できなかったとき: asks until an advice can be given, and gives it. */
record FallbackPage(FallbackTalk talk, Claim.Sevens sevens) implements Page {

    static FallbackPage begun() {
        return new FallbackPage(FallbackTalk.begun(LocalDate.EPOCH), Claim.Sevens.STANDARD);
    }

    /** What failed is known, and not asked. */
    static FallbackPage after(FailureCode code) {
        return new FallbackPage(FallbackTalk.after(code, LocalDate.EPOCH), Claim.Sevens.STANDARD);
    }

    @Override
    public DeskPlace place() {
        return DeskPlace.S04_FALLBACK;
    }

    @Override
    public Turn opened(ZonedDateTime now) {
        LocalDate today = now.toLocalDate();
        FallbackTalk first =
                talk.failed()
                        .map(code -> FallbackTalk.after(code, today))
                        .orElseGet(() -> FallbackTalk.begun(today));
        return new FallbackPage(first, sevens).stay(new FallbackRequest.Load());
    }

    @Override
    public Turn touched(DeskTouch touch, ZonedDateTime now) {
        return switch (touch) {
            case DeskTouch.Picked(Field _, String key) ->
                    Stream.of(Option.values())
                            .filter(option -> option.name().equals(key))
                            .findFirst()
                            .map(option -> to(talk.answered(option)))
                            .orElseGet(this::stay);
            case DeskTouch.Pressed(Action action) ->
                    switch (action) {
                        case BACK -> to(talk.back());
                        case START_AGAIN -> to(FallbackTalk.begun(now.toLocalDate()));
                        case DECLARATION -> declares() ? DeclarationPage.opening(now) : stay();
                    };
            case DeskTouch _ -> stay();
        };
    }

    @Override
    public Turn answered(Reply reply, ZonedDateTime now) {
        return reply instanceof FallbackReply.Loaded(var length)
                ? new FallbackPage(talk, length).stay()
                : stay();
    }

    private Turn to(FallbackTalk next) {
        return Turn.to(new FallbackPage(next, sevens));
    }

    private boolean declares() {
        return talk.asks().isEmpty()
                && !talk.identified()
                && declares(new Advisor(sevens).advise(talk.situation()));
    }

    private static boolean declares(Advice advice) {
        return advice.steps().stream()
                .map(Advice.Step::way)
                .anyMatch(way -> way == Way.DECLARATION || way == Way.DECLARATION_2023);
    }

    @Override
    public DeskScreen screen() {
        return new S04Fallback(talk.said(), talk.asks(), talk.options(), outcome());
    }

    private Optional<S04Fallback.Outcome> outcome() {
        if (talk.asks().isPresent()) {
            return Optional.empty();
        }
        return Optional.of(
                talk.identified()
                        ? new S04Fallback.Identified()
                        : advised(new Advisor(sevens).advise(talk.situation())));
    }

    private static S04Fallback.Advised advised(Advice advice) {
        Claim claim = advice.claim();
        return new S04Fallback.Advised(
                advice.route().name(),
                advice.steps().stream().map(FallbackPage::step).toList(),
                claim.order().map(Quotes::of),
                claim.choices().stream()
                        .map(
                                choice ->
                                        new S04Fallback.Choice(
                                                choice.name(), Quotes.of(choice.passages())))
                        .toList(),
                claim.sevens()
                        .map(
                                sevens ->
                                        new S04Fallback.Sevens(
                                                Claim.Sevens.digits(sevens.insurerNumber()),
                                                sevens.symbol().map(Claim.Sevens::digits),
                                                sevens.insuredNumber().map(Claim.Sevens::digits))),
                Quotes.of(advice.share()),
                declares(advice));
    }

    private static S04Fallback.Step step(Advice.Step step) {
        return new S04Fallback.Step(
                step.way().name(),
                step.possible(),
                Quotes.of(
                        Stream.of(step.way().passages(), step.because())
                                .flatMap(List::stream)
                                .toList()));
    }
}
