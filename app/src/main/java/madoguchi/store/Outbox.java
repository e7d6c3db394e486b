package madoguchi.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import madoguchi.store.StoredResult.Channel;

/**
 * The results on their way to the receipt computer. They are offered in the order of their ids,
 * which is the order of one patient's visits; at least once on each channel, and acknowledged once.
 * Each call is one short transaction, so that a command may work beside the running kiosk; it waits
 * for the other for up to {@link Store#BUSY}.
 */
public final class Outbox {

    /** What came of an acknowledgement. */
    public enum Acknowledged {
        ACKNOWLEDGED,
        /** It was before, by whomever: nothing changed. */
        ALREADY,
        /** There is no such result. */
        UNKNOWN
    }

    private final Database database;
    private final Vault vault;

    Outbox(Database database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    public Optional<StoredResult> find(long id) throws StoreFault {
        return one("result_id = ?", id);
    }

    /**
     * @param visit the visit's id
     */
    public Optional<StoredResult> find(String visit) throws StoreFault {
        return one("visit = ?", visit);
    }

    public List<StoredResult> list(ResultQuery query) throws StoreFault {
        return select(
                Selection.none()
                        .and(after(query), query.after())
                        .and("decided >= ?", query.from().map(Instant::toEpochMilli))
                        .and("decided < ?", query.until().map(Instant::toEpochMilli))
                        .and(query.whole() ? Optional.of("wiped_at IS NULL") : Optional.empty())
                        .and(
                                query.acknowledged()
                                        .map(
                                                is ->
                                                        is
                                                                ? "acknowledged_at IS NOT NULL"
                                                                : "acknowledged_at IS NULL AND wiped_at IS NULL")),
                query.limit());
    }

    /**
     * A day among a million is found by its time. The + keeps SQLite from going through all ids
     * instead, which it thinks is cheaper because the order is theirs.
     */
    private static String after(ResultQuery query) {
        return query.from().isPresent() ? "+result_id > ?" : "result_id > ?";
    }

    /** Those with a greater id, the oldest first. */
    public List<StoredResult> after(long id, int limit) throws StoreFault {
        return list(ResultQuery.ALL.after(id).limit(limit));
    }

    public List<StoredResult> day(LocalDate date, ZoneId zone) throws StoreFault {
        return list(ResultQuery.ALL.days(date, date, zone));
    }

    /**
     * The results of one insured number that have not been wiped.
     *
     * @param insurerNumber 保険者番号
     * @param insuredNumber 番号, in full width or half
     */
    public List<StoredResult> ofPerson(String insurerNumber, String insuredNumber)
            throws StoreFault {
        var keys = vault.personKeys(PersonKey.of(insurerNumber, insuredNumber));
        var any = String.join(" OR ", Collections.nCopies(keys.size(), "person_key = ?"));
        return select(
                new Selection(List.of("(" + any + ")"), List.copyOf(keys)), Integer.MAX_VALUE);
    }

    /**
     * What is still to be handed over on this channel: neither acknowledged nor wiped, and not
     * handed over as it stands now. A result of one patient before a later one of the same.
     */
    public List<StoredResult> waiting(Channel channel, int limit) throws StoreFault {
        return select(
                Selection.none()
                        .and("acknowledged_at IS NULL AND wiped_at IS NULL")
                        .and(
                                """
                                NOT EXISTS (SELECT 1 FROM hand_over h
                                  WHERE h.result_id = result.result_id AND h.channel = ?
                                    AND h.revision >= result.revision)""",
                                channel.name()),
                limit);
    }

    /**
     * Not acknowledged although they were decided before this instant, as of a day before: for
     * staff to see.
     */
    public List<StoredResult> unfetched(Instant before, int limit) throws StoreFault {
        return select(
                Selection.none()
                        .and("acknowledged_at IS NULL AND wiped_at IS NULL")
                        .and("decided < ?", before.toEpochMilli()),
                limit);
    }

    /** How many results decided before this instant nobody has acknowledged, wiped ones too. */
    public int countUnfetched(Instant before) throws StoreFault {
        synchronized (database) {
            return database.read(
                    connection ->
                            OutboxStatus.count(
                                    connection,
                                    "FROM result WHERE acknowledged_at IS NULL AND decided < "
                                            + before.toEpochMilli()));
        }
    }

    /** Wiped at the end of their time although nobody ever acknowledged them: for staff to see. */
    public List<StoredResult> neverFetched(int limit) throws StoreFault {
        return select(
                Selection.none().and("acknowledged_at IS NULL AND wiped_at IS NOT NULL"), limit);
    }

    /** Those that could not be handed over on some channel and wait: for staff to see. */
    public List<StoredResult> inTrouble(int limit) throws StoreFault {
        return select(
                Selection.none()
                        .and("acknowledged_at IS NULL AND wiped_at IS NULL")
                        .and(
                                "result_id IN (SELECT result_id FROM hand_over WHERE trouble IS NOT NULL)"),
                limit);
    }

    /**
     * The receipt computer was given this revision; that it has it, it says itself: {@link
     * #acknowledge}.
     */
    public void noteHandedOver(StoredResult result, Channel channel, Instant at) throws StoreFault {
        write(connection -> HandOvers.done(connection, result, channel, at));
    }

    /**
     * @param code a failure's code or another short word, never anything personal
     */
    public void noteTrouble(StoredResult result, Channel channel, String code, Instant at)
            throws StoreFault {
        write(connection -> HandOvers.trouble(connection, result, channel, code, at));
    }

    /**
     * The receipt computer has it. Once only, with its row in the audit trail.
     *
     * @param by which of the facility's computers or programs, a short word; never a person's name
     */
    public Acknowledged acknowledge(long id, String by, Instant at) throws StoreFault {
        synchronized (database) {
            return database.write(connection -> HandOvers.acknowledge(connection, id, by, at));
        }
    }

    /** How it stands, for staff. */
    public OutboxStatus status() throws StoreFault {
        synchronized (database) {
            return database.look(OutboxStatus::of);
        }
    }

    /**
     * Every channel offers the result once more, for a receipt computer that has lost it.
     *
     * @param actor who among the staff: a role and where
     * @return false: there is none, or its personal part is gone
     */
    public boolean handOverAgain(long id, String actor, Instant at) throws StoreFault {
        synchronized (database) {
            return database.write(
                    connection -> {
                        boolean again = HandOvers.again(connection, id);
                        if (again) {
                            Audit.note(connection, at, "HAND_OVER_AGAIN", actor, Long.toString(id));
                        }
                        return again;
                    });
        }
    }

    private Optional<StoredResult> one(String condition, Object value) throws StoreFault {
        return select(Selection.none().and(condition, value), 1).stream().findFirst();
    }

    private List<StoredResult> select(Selection selection, int limit) throws StoreFault {
        synchronized (database) {
            return database.look(
                    connection -> StoredRows.select(connection, vault, selection, limit));
        }
    }

    private void write(HandOvers.Note note) throws StoreFault {
        synchronized (database) {
            database.write(
                    connection -> {
                        note.to(connection);
                        return null;
                    });
        }
    }
}
