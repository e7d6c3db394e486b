package madoguchi.desk.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import madoguchi.desk.Entry;
import madoguchi.desk.TodayReply;
import madoguchi.desk.TodayRequest;
import madoguchi.health.Part;
import madoguchi.health.Status;
import madoguchi.health.StatusFile;
import madoguchi.paper.KeptDeclarations;
import madoguchi.screen.Lamp;
import madoguchi.screen.S02Today;
import madoguchi.screen.S02Today.Call;
import madoguchi.screen.S02Today.How;
import madoguchi.screen.S02Today.Missed;
import madoguchi.screen.S02Today.Notice;
import madoguchi.screen.S02Today.Why;
import madoguchi.store.AuditCount;
import madoguchi.store.AuditEvent;
import madoguchi.store.AuditNote;
import madoguchi.store.Store;
import madoguchi.store.StoreFault;
import madoguchi.store.StoredResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers 受付一覧 from the store and from the kiosk's status. */
final class TodayAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(TodayAnswers.class);

    /** More than a page that anybody would read. */
    private static final int AT_MOST = 300;

    private final DeskRoom.Tools tools;
    private final ZoneId zone;
    private final CareAnswers care;

    TodayAnswers(DeskRoom.Tools tools) {
        this.tools = tools;
        this.zone = tools.zone();
        this.care = new CareAnswers(zone);
    }

    /**
     * @param actor for the audit trail
     */
    TodayReply answer(Store store, TodayRequest request, String actor) throws StoreFault {
        Instant now = tools.clock().instant();
        return switch (request) {
            case TodayRequest.Load(Optional<LocalDate> day) -> load(store, day, now);
            case TodayRequest.HandOverAgain(long result) ->
                    new TodayReply.Done(
                            store.outbox().handOverAgain(result, actor, now)
                                    ? Notice.HANDED_OVER_AGAIN
                                    : Notice.COULD_NOT);
            case TodayRequest.Settle(long result) ->
                    new TodayReply.Done(
                            switch (store.outbox().acknowledge(result, actor, now)) {
                                case ACKNOWLEDGED -> Notice.SETTLED;
                                case ALREADY -> Notice.ALREADY_TAKEN;
                                case UNKNOWN -> Notice.COULD_NOT;
                            });
            case TodayRequest.Print print -> print(print);
            case TodayRequest.Looked(long result) -> {
                store.trail()
                        .note(
                                new AuditNote(
                                        now,
                                        AuditEvent.RESULT_SHOWN,
                                        actor,
                                        Long.toString(result)));
                yield new TodayReply.Seen(result, care.of(store, result));
            }
        };
    }

    /** A printer may take its time; nothing of the store is needed for it. */
    TodayReply print(TodayRequest.Print request) {
        Entry entry = request.entry();
        return new TodayReply.Done(
                tools.printer().print(entry.at(), entry.name(), entry.lines())
                        ? Notice.PRINTED
                        : Notice.NO_PRINTER);
    }

    private TodayReply load(Store store, Optional<LocalDate> day, Instant now) throws StoreFault {
        LocalDate today = LocalDate.ofInstant(now, zone);
        Instant begin = today.atStartOfDay(zone).toInstant();
        return new TodayReply.Loaded(
                day,
                results(store, day, begin).stream()
                        .sorted(Comparator.comparing(StoredResult::decided).reversed())
                        .map(new StoredEntry(zone, begin)::of)
                        .toList(),
                day.isPresent() ? missed(store, day.get()) : List.of(),
                store.outbox().countUnfetched(begin),
                status(tools.data(), now),
                calls(store, begin, now));
    }

    private List<StoredResult> results(Store store, Optional<LocalDate> day, Instant begin)
            throws StoreFault {
        if (day.isPresent()) {
            return store.outbox().day(day.get(), zone);
        }
        List<StoredResult> unfetched = new ArrayList<>(store.outbox().unfetched(begin, AT_MOST));
        unfetched.addAll(store.outbox().neverFetched(AT_MOST));
        return unfetched;
    }

    private List<Missed> missed(Store store, LocalDate day) throws StoreFault {
        return store
                .trail()
                .noResults(
                        day.atStartOfDay(zone).toInstant(),
                        day.plusDays(1).atStartOfDay(zone).toInstant())
                .stream()
                .map(
                        none ->
                                new Missed(
                                        none.at().atZone(zone).toLocalDateTime(),
                                        none.method().map(method -> How.valueOf(method.name())),
                                        none.code()))
                .toList();
    }

    /** What still stands, and what came today. */
    private List<Call> calls(Store store, Instant begin, Instant now) throws StoreFault {
        List<AuditCount> counts = store.trail().counts(begin, now.plusSeconds(1));
        List<Call> calls = new ArrayList<>();
        VisualAnswers.onSince(store, now)
                .ifPresent(
                        since ->
                                calls.add(
                                        new Call(
                                                Why.VISUAL_MODE_ON,
                                                1,
                                                Optional.of(since)
                                                        .filter(at -> !at.isBefore(begin))
                                                        .map(this::timeOf))));
        int kept = forgottenDeclarations(LocalDate.ofInstant(now, zone));
        if (kept > 0) {
            calls.add(new Call(Why.DECLARATION_KEPT, kept, Optional.empty()));
        }
        for (AuditCount count : counts) {
            why(count, counts)
                    .ifPresent(
                            why ->
                                    calls.add(
                                            new Call(
                                                    why,
                                                    count.times(),
                                                    Optional.of(timeOf(count.last())))));
        }
        return calls;
    }

    /** Those of which nobody has said that their claim is done, although it should be by now. */
    private int forgottenDeclarations(LocalDate today) {
        try {
            return (int)
                    new KeptDeclarations(tools.data(), zone, (_, _, _) -> {})
                            .list().stream().filter(each -> each.forgotten(today)).count();
        } catch (IOException e) {
            LOG.warn("desk: the kept declarations cannot be listed: {}", e.toString());
            return 0;
        }
    }

    private LocalTime timeOf(Instant at) {
        return at.atZone(zone).toLocalTime();
    }

    private static Optional<Why> why(AuditCount count, List<AuditCount> all) {
        return switch (count.event()) {
            case CARD_FORGOTTEN ->
                    all.stream()
                                    .filter(other -> other.event() == AuditCount.Event.CARD_TAKEN)
                                    .anyMatch(taken -> !taken.last().isBefore(count.last()))
                            ? Optional.empty()
                            : Optional.of(Why.CARD_FORGOTTEN);
            case COULD_NOT_FINISH -> Optional.of(Why.COULD_NOT_FINISH);
            case CONSENT_NOT_REGISTERED -> Optional.of(Why.CONSENT_NOT_REGISTERED);
            case CARD_TAKEN, VISUAL_MODE_ON, VISUAL_MODE_OFF -> Optional.empty();
        };
    }

    /** As the kiosk says itself; a kiosk that says nothing is not known to be well. */
    private static List<S02Today.Status> status(Path data, Instant now) {
        Optional<Status> said = said(data).filter(status -> status.freshAt(now));
        return Stream.of(Part.values()).map(part -> status(part, said)).toList();
    }

    private static Optional<Status> said(Path data) {
        try {
            return StatusFile.in(data).read();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static S02Today.Status status(Part part, Optional<Status> said) {
        Part.State state = said.map(status -> status.parts().get(part)).orElse(Part.State.UNKNOWN);
        Lamp lamp =
                switch (state) {
                    case WORKS -> Lamp.GOOD;
                    case OUT_OF_ORDER -> Lamp.BAD;
                    case UNKNOWN -> Lamp.UNKNOWN;
                };
        Optional<String> code =
                said.stream()
                        .flatMap(status -> status.troubles().stream())
                        .filter(
                                trouble ->
                                        part.troubles().stream()
                                                .anyMatch(known -> known.code().equals(trouble)))
                        .findFirst();
        return new S02Today.Status(S02Today.Part.valueOf(part.name()), lamp, code);
    }
}
