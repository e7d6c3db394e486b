package madoguchi.receipt.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.Semaphore;
import madoguchi.receipt.record.Columns;
import madoguchi.receipt.record.Receipt;
import madoguchi.store.OutboxStatus;
import madoguchi.store.StoredResult;

/** The calls of the contract, without the line they come in on. */
final class Calls {

    /** Requests that may wait at one time. Each costs a thread that weighs nothing. */
    static final int WAITING = 64;

    private static final String CONTRACT = "openapi.yaml";

    private final Shelf shelf;
    private final Arrivals arrivals;
    private final InstantSource clock;
    private final Semaphore places = new Semaphore(WAITING);

    Calls(Shelf shelf, Arrivals arrivals, InstantSource clock) {
        this.shelf = shelf;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    /** {@code GET /v1/results}: at once when there is something, else as soon as there is. */
    Reply list(Query query) throws Problem.Refused, InterruptedException {
        long told = arrivals.told();
        List<StoredResult> found = look(query);
        if (found.isEmpty() && query.patience().isPositive()) {
            found = await(query, told);
        }
        SequencedMap<String, Object> json = new LinkedHashMap<>();
        json.put("results", found.stream().map(Columns::of).toList());
        json.put("last", found.isEmpty() ? query.results().after() : found.getLast().id());
        return Reply.json(json);
    }

    private List<StoredResult> await(Query query, long since)
            throws Problem.Refused, InterruptedException {
        if (!places.tryAcquire()) {
            throw new Problem.Refused(
                    Problem.Kind.TOO_MANY_WAITING,
                    "Ask again later, without wait or with fewer clients.");
        }
        try {
            long end = System.nanoTime() + query.patience().toNanos();
            long told = since;
            List<StoredResult> found = List.of();
            while (found.isEmpty()
                    && arrivals.await(told, Duration.ofNanos(end - System.nanoTime()))) {
                told = arrivals.told();
                found = look(query);
            }
            return found;
        } finally {
            places.release();
        }
    }

    private List<StoredResult> look(Query query) throws Problem.Refused, InterruptedException {
        return shelf.ask(outbox -> outbox.list(query.results()));
    }

    /** {@code GET /v1/results/{id}}. */
    Reply show(long id) throws Problem.Refused, InterruptedException {
        return shelf.ask(outbox -> outbox.find(id))
                .map(result -> Reply.json(Columns.of(result)))
                .orElseThrow(() -> unknown(id));
    }

    /** {@code POST /v1/results/{id}/acknowledgement}. */
    Reply acknowledge(long id, Acknowledge said) throws Problem.Refused, InterruptedException {
        Instant now = clock.instant();
        return switch (shelf.ask(outbox -> Receipt.of(outbox, id, said.by(), now))) {
            case Receipt.Acknowledged(var result) -> acknowledged("ACKNOWLEDGED", result);
            case Receipt.Already(var result) -> acknowledged("ALREADY", result);
            case Receipt.Anothers(_, var first) ->
                    throw new Problem.Refused(
                            new Problem(
                                    Problem.Kind.ACKNOWLEDGED_BY_ANOTHER,
                                    "Nothing was changed.",
                                    Map.of(
                                            "acknowledged_by",
                                            first.by(),
                                            "acknowledged_at",
                                            Columns.time(first.at()))));
            case Receipt.Unknown() -> throw unknown(id);
        };
    }

    private static Reply acknowledged(String outcome, StoredResult result) {
        SequencedMap<String, Object> json = new LinkedHashMap<>();
        json.put("outcome", outcome);
        json.put("result_id", result.id());
        result.acknowledgement()
                .ifPresent(
                        acknowledgement -> {
                            json.put("acknowledged_by", acknowledgement.by());
                            json.put("acknowledged_at", Columns.time(acknowledgement.at()));
                        });
        return Reply.json(json);
    }

    /** {@code GET /v1/status}. */
    Reply status() throws Problem.Refused, InterruptedException {
        OutboxStatus status = shelf.ask(outbox -> outbox.status());
        SequencedMap<String, Object> json = new LinkedHashMap<>();
        json.put("contract", "v1");
        json.put("time", Columns.time(clock.instant()));
        json.put("newest_result", status.newest().orElse(null));
        json.put("waiting", status.waiting());
        json.put("oldest_waiting", status.oldest().map(Columns::time).orElse(null));
        json.put("in_trouble", status.inTrouble());
        json.put("last_trouble", status.lastTrouble().map(Calls::trouble).orElse(null));
        return Reply.json(json);
    }

    private static Map<String, Object> trouble(OutboxStatus.Trouble trouble) {
        SequencedMap<String, Object> json = new LinkedHashMap<>();
        json.put("result_id", trouble.result());
        json.put("channel", trouble.channel().name());
        json.put("code", trouble.code());
        json.put("time", Columns.time(trouble.at()));
        return json;
    }

    /** {@code GET /v1/openapi.yaml}: docs/openapi.yaml as it was when this was built. */
    Reply contract() {
        try (InputStream stream = Calls.class.getResourceAsStream(CONTRACT)) {
            return Reply.yaml(
                    new String(
                            Optional.ofNullable(stream).orElseThrow().readAllBytes(),
                            StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Problem.Refused unknown(long id) {
        return new Problem.Refused(
                Problem.Kind.UNKNOWN_RESULT, "No result has the id %d.".formatted(id));
    }
}
