package madoguchi.desk;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import madoguchi.advice.CareCase;
import madoguchi.failure.FailureCode;
import madoguchi.screen.DeskPlace;
import madoguchi.screen.DeskScreen;
import madoguchi.screen.DeskTouch;
import madoguchi.screen.Lamp;
import madoguchi.screen.S02Today;
import madoguchi.screen.S02Today.Action;
import madoguchi.screen.S02Today.Field;
import madoguchi.screen.S02Today.How;
import madoguchi.screen.S02Today.Missed;
import madoguchi.screen.S02Today.Notice;
import madoguchi.screen.S02Today.Part;
import madoguchi.screen.S02Today.Span;
import madoguchi.screen.S02Today.Status;

/**
 * 受付一覧: what was read of one day, or of what nobody has fetched, and how it is looked at. Read anew
 * every few seconds, so that the list follows what happens at the counter.
 *
 * @param now of what is shown, in the facility's zone; none before the page was opened
 * @param day whose visits; none: what nobody has fetched of any day
 * @param loaded what was read last
 * @param readAt when it was asked for last
 * @param open the result that is looked at, and what in it needs care once that is known
 */
public record TodayPage(
        Optional<ZonedDateTime> now,
        Optional<LocalDate> day,
        String search,
        Optional<How> method,
        Optional<TodayReply.Loaded> loaded,
        Optional<ZonedDateTime> readAt,
        Optional<Opened> open,
        Optional<Notice> notice)
        implements Page {

    private static final Duration AGAIN = Duration.ofSeconds(5);

    /** A result that is looked at. */
    record Opened(long id, Set<CareCase> care) {
        Opened {
            care = Set.copyOf(care);
        }
    }

    static TodayPage unread() {
        return new TodayPage(
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    @Override
    public DeskPlace place() {
        return DeskPlace.S02_TODAY;
    }

    @Override
    public Turn opened(ZonedDateTime at) {
        return at(at).on(Optional.of(at.toLocalDate()));
    }

    @Override
    public Turn ticked(ZonedDateTime at) {
        boolean midnight = day.isPresent() && day.equals(today()) && !at(at).today().equals(day);
        if (midnight) {
            return at(at).on(Optional.of(at.toLocalDate()));
        }
        boolean old = readAt.filter(read -> at.isBefore(read.plus(AGAIN))).isEmpty();
        return old ? at(at).read() : at(at).stay();
    }

    @Override
    public Turn touched(DeskTouch touch, ZonedDateTime at) {
        return switch (touch) {
            case DeskTouch.Typed(Field field, String text) when field == Field.SEARCH ->
                    with(text, method).stay();
            case DeskTouch.Picked(Field field, String key) -> picked(field, key, at);
            case DeskTouch.Pressed(Action action) -> pressed(action, at);
            case DeskTouch _ -> stay();
        };
    }

    private Turn picked(Field field, String key, ZonedDateTime at) {
        return switch (field) {
            case SEARCH -> stay();
            case METHOD ->
                    with(search, key.isEmpty() ? Optional.empty() : Optional.of(How.valueOf(key)))
                            .stay();
            case ROW ->
                    entry(key)
                            .map(entry -> new Opened(entry.id(), Set.of()))
                            .map(
                                    opened ->
                                            looking(Optional.of(opened), Optional.empty())
                                                    .stay(new TodayRequest.Looked(opened.id())))
                            .orElseGet(this::stay);
            case MISSED ->
                    FailureCode.of(key)
                            .map(code -> FallbackPage.after(code).opened(at))
                            .orElseGet(this::stay);
        };
    }

    private Turn pressed(Action action, ZonedDateTime at) {
        return switch (action) {
            case DAY_BEFORE ->
                    day.map(of -> on(Optional.of(of.minusDays(1)))).orElseGet(this::stay);
            case DAY_AFTER ->
                    day.filter(of -> of.isBefore(at.toLocalDate()))
                            .map(of -> on(Optional.of(of.plusDays(1))))
                            .orElseGet(this::stay);
            case UNFETCHED -> on(Optional.empty());
            case TODAY -> on(Optional.of(at.toLocalDate()));
            case CLOSE_RESULT -> looking(Optional.empty(), Optional.empty()).stay();
            case HAND_OVER_AGAIN ->
                    opened().map(e -> stay(new TodayRequest.HandOverAgain(e.id())))
                            .orElseGet(this::stay);
            case SETTLE ->
                    opened().map(e -> stay(new TodayRequest.Settle(e.id()))).orElseGet(this::stay);
            case PRINT -> opened().map(e -> stay(new TodayRequest.Print(e))).orElseGet(this::stay);
            case CARE ->
                    opened().map(
                                    e ->
                                            CarePage.about(
                                                            e.at().toLocalDate(),
                                                            Long.toString(e.id()))
                                                    .opened(at))
                            .orElseGet(this::stay);
        };
    }

    @Override
    public Turn answered(Reply reply, ZonedDateTime at) {
        return switch (reply) {
            case TodayReply.Loaded read when read.day().equals(day) -> loaded(read).stay();
            case TodayReply.Seen(long id, var care)
                    when open.filter(looked -> looked.id() == id).isPresent() ->
                    looking(Optional.of(new Opened(id, care)), notice).stay();
            case TodayReply.Done(Notice became) -> looking(open, Optional.of(became)).read();
            case Reply.Failed(TodayRequest.Load _) -> loaded(unreadable()).stay();
            case Reply.Failed _ -> looking(open, Optional.of(Notice.COULD_NOT)).stay();
            case Reply _ -> stay();
        };
    }

    /** What was read stays readable; lamps that nobody lights any more would be a lie. */
    private TodayReply.Loaded unreadable() {
        return new TodayReply.Loaded(
                day,
                entries(),
                missed(),
                unfetched(),
                Stream.of(Part.values())
                        .map(
                                part ->
                                        part == Part.STORE
                                                ? new Status(
                                                        part,
                                                        Lamp.BAD,
                                                        Optional.of(
                                                                FailureCode.STORE_OUT_OF_ORDER
                                                                        .code()))
                                                : new Status(part, Lamp.UNKNOWN, Optional.empty()))
                        .toList(),
                List.of());
    }

    @Override
    public DeskScreen screen() {
        ZonedDateTime at = now.orElseThrow();
        List<Entry> entries = entries();
        return new S02Today(
                day.<Span>map(of -> new Span.Day(of, day.equals(today())))
                        .orElseGet(Span.Unfetched::new),
                search,
                method,
                loaded.map(TodayReply.Loaded::status).orElse(List.of()),
                loaded.map(TodayReply.Loaded::calls).orElse(List.of()),
                unfetched(),
                entries.stream().filter(this::wanted).map(entry -> entry.row(at)).toList(),
                missed().stream().filter(this::wanted).toList(),
                entries.size() + missed().size(),
                opened().map(entry -> entry.detail(at, care())),
                notice);
    }

    private boolean wanted(Entry entry) {
        return method.filter(how -> how != entry.method()).isEmpty() && Search.fits(search, entry);
    }

    private boolean wanted(Missed missed) {
        return (method.isEmpty() || method.equals(missed.method()))
                && Search.fits(search, missed.at().toLocalTime());
    }

    private Optional<LocalDate> today() {
        return now.map(ZonedDateTime::toLocalDate);
    }

    private List<Entry> entries() {
        return loaded.map(TodayReply.Loaded::entries).orElse(List.of());
    }

    private List<Missed> missed() {
        return loaded.map(TodayReply.Loaded::missed).orElse(List.of());
    }

    private int unfetched() {
        return loaded.map(TodayReply.Loaded::unfetched).orElse(0);
    }

    private Optional<Entry> opened() {
        return open.flatMap(at -> entry(Long.toString(at.id())));
    }

    private List<String> care() {
        return open.map(Opened::care).orElse(Set.of()).stream()
                .sorted()
                .map(CareCase::name)
                .toList();
    }

    private Optional<Entry> entry(String key) {
        return entries().stream().filter(e -> Long.toString(e.id()).equals(key)).findFirst();
    }

    private Turn on(Optional<LocalDate> other) {
        return new TodayPage(
                        now,
                        other,
                        search,
                        method,
                        Optional.empty(),
                        readAt,
                        Optional.empty(),
                        Optional.empty())
                .read();
    }

    private Turn read() {
        return new TodayPage(now, day, search, method, loaded, now, open, notice)
                .stay(new TodayRequest.Load(day));
    }

    private TodayPage at(ZonedDateTime at) {
        return new TodayPage(Optional.of(at), day, search, method, loaded, readAt, open, notice);
    }

    private TodayPage with(String typed, Optional<How> how) {
        return new TodayPage(now, day, typed, how, loaded, readAt, open, notice);
    }

    private TodayPage loaded(TodayReply.Loaded read) {
        return new TodayPage(now, day, search, method, Optional.of(read), readAt, open, notice);
    }

    private TodayPage looking(Optional<Opened> at, Optional<Notice> told) {
        return new TodayPage(now, day, search, method, loaded, readAt, at, told);
    }
}
