package madoguchi.desk;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import madoguchi.advice.CareCase;
import madoguchi.desk.CareReply.Found;
import madoguchi.screen.DeskPlace;
import madoguchi.screen.DeskScreen;
import madoguchi.screen.DeskTouch;
import madoguchi.screen.S06Care;
import madoguchi.screen.S06Care.Action;
import madoguchi.screen.S06Care.Field;

/**
 * 気をつける結果: what the data shows is listed, and every case is explained.
 *
 * @param of the day whose results are looked through; none: of today
 * @param readAt when the results were asked for last
 * @param picked the result whose cases alone are explained
 */
record CarePage(
        Optional<LocalDate> of,
        Optional<ZonedDateTime> readAt,
        boolean read,
        List<Found> found,
        Optional<String> picked)
        implements Page {

    private static final Duration AGAIN = Duration.ofMinutes(1);

    CarePage {
        found = List.copyOf(found);
    }

    static CarePage unread() {
        return new CarePage(Optional.empty(), Optional.empty(), false, List.of(), Optional.empty());
    }

    /** From a result that staff look at to what in it needs care. */
    static CarePage about(LocalDate day, String key) {
        return new CarePage(Optional.of(day), Optional.empty(), false, List.of(), Optional.of(key));
    }

    @Override
    public DeskPlace place() {
        return DeskPlace.S06_CARE;
    }

    @Override
    public Turn opened(ZonedDateTime now) {
        return Turn.to(
                new CarePage(of, Optional.of(now), read, found, picked),
                new CareRequest.Load(of.orElse(now.toLocalDate())));
    }

    @Override
    public Turn ticked(ZonedDateTime now) {
        boolean old = readAt.filter(at -> now.isBefore(at.plus(AGAIN))).isEmpty();
        return old ? opened(now) : stay();
    }

    @Override
    public Turn touched(DeskTouch touch, ZonedDateTime now) {
        return switch (touch) {
            case DeskTouch.Picked(Field _, String key) ->
                    Turn.to(
                            with(
                                    Optional.of(key)
                                            .filter(
                                                    known ->
                                                            found.stream()
                                                                    .anyMatch(
                                                                            each ->
                                                                                    each.key()
                                                                                            .equals(
                                                                                                    known)))));
            case DeskTouch.Pressed(Action action) ->
                    switch (action) {
                        case ALL_CASES -> Turn.to(with(Optional.empty()));
                        case FALL_BACK -> FallbackPage.begun().opened(now);
                    };
            case DeskTouch _ -> stay();
        };
    }

    @Override
    public Turn answered(Reply reply, ZonedDateTime now) {
        return reply instanceof CareReply.Loaded(var loaded)
                ? Turn.to(new CarePage(of, readAt, true, loaded, picked))
                : stay();
    }

    private CarePage with(Optional<String> key) {
        return new CarePage(of, readAt, read, found, key);
    }

    @Override
    public DeskScreen screen() {
        return new S06Care(
                of.filter(day -> !readAt.map(ZonedDateTime::toLocalDate).equals(of)),
                read,
                found.stream().map(CarePage::row).toList(),
                picked,
                cases().map(CarePage::explained).toList());
    }

    private Stream<CareCase> cases() {
        Set<CareCase> of =
                found.stream()
                        .filter(each -> picked.equals(Optional.of(each.key())))
                        .findFirst()
                        .map(Found::cases)
                        .orElse(Set.of(CareCase.values()));
        return of.stream().sorted();
    }

    private static S06Care.Row row(Found found) {
        return new S06Care.Row(
                found.key(),
                found.at(),
                found.name(),
                found.kana(),
                found.cases().stream().sorted().map(CareCase::name).toList());
    }

    private static S06Care.Case explained(CareCase care) {
        return new S06Care.Case(
                care.name(), care.act().name(), care.noticed().name(), Quotes.of(care.passages()));
    }
}
