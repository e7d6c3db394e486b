package madoguchi.desk.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import madoguchi.desk.Entry;
import madoguchi.desk.TodayReply;
import madoguchi.desk.TodayRequest;
import madoguchi.eligibility.Eligibility.Insured;
import madoguchi.health.Part;
import madoguchi.health.Status;
import madoguchi.health.StatusFile;
import madoguchi.screen.Lamp;
import madoguchi.screen.S02Today;
import madoguchi.screen.S02Today.Call;
import madoguchi.screen.S02Today.Cover;
import madoguchi.screen.S02Today.How;
import madoguchi.screen.S02Today.Line;
import madoguchi.screen.S02Today.Notice;
import madoguchi.screen.S02Today.Way;
import madoguchi.screen.S02Today.What;
import madoguchi.screen.S02Today.Why;
import madoguchi.store.AuditCount;
import madoguchi.store.AuditEvent;
import madoguchi.store.AuditNote;
import madoguchi.store.ResultQuery;
import madoguchi.store.Store;
import madoguchi.store.StoreFault;
import madoguchi.store.StoredResult;
import madoguchi.store.StoredResult.Channel;

/** Answers 受付一覧 from the store and from the kiosk's status. */
final class TodayRoom {

    private static final DateTimeFormatter UNTIL = DateTimeFormatter.ofPattern("uuuu-MM-dd H:mm");

    private final DeskRoom.Tools tools;
    private final ZoneId zone;

    TodayRoom(DeskRoom.Tools tools) {
        this.tools = tools;
        this.zone = tools.zone();
    }

    /**
     * @param actor for the audit trail
     */
    TodayReply answer(Store store, TodayRequest request, String actor) throws StoreFault {
        Instant now = tools.clock().instant();
        return switch (request) {
            case TodayRequest.Load(LocalDate day) -> load(store, day, now);
            case TodayRequest.HandOverAgain(long result) ->
                    new TodayReply.Done(
                            store.outbox().handOverAgain(result, actor, now)
                                    ? Notice.HANDED_OVER_AGAIN
                                    : Notice.COULD_NOT);
            case TodayRequest.Print print -> print(print);
            case TodayRequest.Looked(long result) -> {
                store.audit(
                        new AuditNote(now, AuditEvent.RESULT_SHOWN, actor, Long.toString(result)));
                yield new TodayReply.Noted();
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

    private TodayReply load(Store store, LocalDate day, Instant now) throws StoreFault {
        LocalDate today = LocalDate.ofInstant(now, zone);
        Instant begin = today.atStartOfDay(zone).toInstant();
        List<StoredResult> results = store.outbox().day(day, zone);
        long unfetched =
                store
                        .outbox()
                        .list(
                                ResultQuery.ALL
                                        .days(LocalDate.EPOCH, today.minusDays(1), zone)
                                        .acknowledged(false))
                        .stream()
                        .filter(result -> result.wipedAt().isEmpty())
                        .count();
        return new TodayReply.Loaded(
                results.stream()
                        .sorted(Comparator.comparing(StoredResult::decided).reversed())
                        .map(result -> entry(result, day.equals(today)))
                        .toList(),
                Math.toIntExact(unfetched),
                status(tools.data(), now),
                calls(store.audited(begin, now.plusSeconds(1))));
    }

    private List<Call> calls(List<AuditCount> counts) {
        List<Call> calls = new ArrayList<>();
        for (AuditCount count : counts) {
            why(count, counts)
                    .ifPresent(
                            why ->
                                    calls.add(
                                            new Call(
                                                    why,
                                                    count.times(),
                                                    Optional.of(
                                                            count.last()
                                                                    .atZone(zone)
                                                                    .toLocalTime()))));
        }
        return calls;
    }

    private static Optional<Why> why(AuditCount count, List<AuditCount> all) {
        return switch (count.event()) {
            case VISUAL_MODE_ON ->
                    all.stream()
                                    .filter(
                                            other ->
                                                    other.event()
                                                            == AuditCount.Event.VISUAL_MODE_OFF)
                                    .anyMatch(off -> !off.last().isBefore(count.last()))
                            ? Optional.empty()
                            : Optional.of(Why.VISUAL_MODE_ON);
            case VISUAL_MODE_OFF -> Optional.empty();
            case CARD_FORGOTTEN -> Optional.of(Why.CARD_FORGOTTEN);
            case COULD_NOT_FINISH -> Optional.of(Why.COULD_NOT_FINISH);
            case CONSENT_NOT_REGISTERED -> Optional.of(Why.CONSENT_NOT_REGISTERED);
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

    private Entry entry(StoredResult result, boolean today) {
        return new Entry(
                result.id(),
                result.decided().atZone(zone),
                result.person().map(Insured::name),
                result.person().map(Insured::kana),
                How.valueOf(result.method().name()),
                cover(result.validity()),
                (int) result.consents().stream().filter(StoredResult.Consent::agreed).count(),
                result.consents().size(),
                result.consentRegistered(),
                until(result),
                result.enrolled(),
                way(result, today),
                lines(result));
    }

    private static Optional<Instant> until(StoredResult result) {
        return result.consents().stream()
                .flatMap(consent -> consent.availableUntil().stream())
                .max(Comparator.naturalOrder());
    }

    /** OQSCD006. */
    private static Cover cover(int validity) {
        return switch (validity) {
            case 1 -> Cover.VALID;
            case 2 -> Cover.INVALID;
            case 3 -> Cover.SUPERSEDED;
            case 5 -> Cover.SEVERAL;
            default -> Cover.NOT_FOUND;
        };
    }

    private static Way way(StoredResult result, boolean today) {
        boolean given =
                result.acknowledgement().isPresent()
                        || Stream.of(Channel.values()).anyMatch(result::handedOver);
        if (given) {
            return Way.HANDED_OVER;
        }
        return today || result.wipedAt().isPresent() ? Way.WAITING : Way.NEVER_FETCHED;
    }

    private List<Line> lines(StoredResult result) {
        List<Line> lines = new ArrayList<>();
        result.person()
                .ifPresent(
                        who -> {
                            lines.add(new Line(What.BIRTH_DATE, who.born().toString()));
                            lines.add(new Line(What.ADDRESS, who.address()));
                            lines.add(
                                    new Line(
                                            What.INSURER,
                                            who.insurerNumber() + " " + who.insurerName()));
                            lines.add(new Line(What.INSURED_SYMBOL, who.symbol()));
                            lines.add(new Line(What.INSURED_NUMBER, who.insuredNumber()));
                            lines.add(new Line(What.BRANCH, who.branchNumber()));
                            lines.add(new Line(What.COPAY, who.copayPercent() + " %"));
                            lines.add(new Line(What.VALID_FROM, who.validFrom().toString()));
                            who.validUntil()
                                    .ifPresent(
                                            end ->
                                                    lines.add(
                                                            new Line(
                                                                    What.VALID_UNTIL,
                                                                    end.toString())));
                        });
        until(result)
                .ifPresent(
                        end ->
                                lines.add(
                                        new Line(
                                                What.CONSENT_UNTIL,
                                                UNTIL.format(end.atZone(zone)))));
        result.patientNumber()
                .ifPresent(number -> lines.add(new Line(What.PATIENT_NUMBER, number)));
        return lines.stream().filter(line -> !line.value().isBlank()).toList();
    }
}
