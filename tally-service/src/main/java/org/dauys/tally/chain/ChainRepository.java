package org.dauys.tally.chain;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dauys.kit.sql.Sql;
import org.dauys.protocol.archive.Event;
import org.dauys.protocol.archive.EventChain;
import org.dauys.tally.election.ElectionRecord;
import org.dauys.tally.election.ElectionRepository;

/**
 * The chains in the database. Whoever appends holds the lock of the election's row; should that ever fail, UNIQUE
 * (election, height) and UNIQUE (election, tracker) refuse the second writer.
 */
@ApplicationScoped
public class ChainRepository {
    private final Sql sql;
    private final ElectionRepository elections;
    private final Counter appended;

    public ChainRepository(Sql sql, ElectionRepository elections, MeterRegistry metrics) {
        this.sql = sql;
        this.elections = elections;
        this.appended = Counter.builder("dauys.tally.chain.events")
                .description("Events appended to chains by this process")
                .register(metrics);
    }

    /** An event as it is published. */
    public record StoredEvent(int height, String type, String event, String eventHash) {}

    /** An object as it is published. */
    @SuppressWarnings("ArrayRecordComponent")
    public record StoredObject(int height, String sha256, byte[] content) {}

    /** Continues the chain of an election whose row the caller has locked in this transaction. */
    public ChainExtension open(ElectionRecord locked) {
        String last = sql.one(
                        "select event from election_chain where election = ? and height = ?",
                        row -> row.text("event"),
                        locked.uuid(),
                        locked.height())
                .orElseThrow();
        Event event = Event.parse(last.getBytes(StandardCharsets.UTF_8));
        return new ChainExtension(locked.uuid(), EventChain.endingIn(event));
    }

    /** Stores the new events and objects and moves the head. */
    public void save(ChainExtension extension) {
        if (extension.isEmpty()) {
            return;
        }
        sql.batch(
                """
                insert into election_chain (election, height, type, event, event_hash, payload, tracker, credential)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                extension.events());
        sql.batch(
                "insert into chain_object (election, sha256, height, position, content) values (?, ?, ?, ?, ?)",
                extension.objects());
        elections.moveHead(
                extension.election(), extension.height(), extension.head().toHex());
        appended.increment(extension.events().size());
    }

    /** Heights of those of these trackers, hexadecimal, that are in the chain. */
    public Map<String, Integer> heights(String election, Collection<String> trackers) {
        Map<String, Integer> heights = new HashMap<>();
        sql.each(
                "select tracker, height from election_chain where election = ? and tracker = any (?)",
                row -> heights.put(row.text("tracker"), row.integer("height")),
                election,
                trackers);
        return heights;
    }

    /** Events from this height on, in order. */
    public List<StoredEvent> events(String election, int fromHeight, int limit) {
        return sql.list(
                """
                select height, type, event, event_hash from election_chain
                where election = ? and height >= ? order by height limit ?
                """,
                row -> new StoredEvent(
                        row.integer("height"), row.text("type"), row.text("event"), row.text("event_hash")),
                election,
                fromHeight,
                limit);
    }

    /** The objects that came with one event, in their order; not for ballots, of which there is one. */
    public List<StoredObject> objectsOf(String election, int height) {
        return sql.list(
                """
                select height, sha256, content from chain_object
                where election = ? and height = ? order by position
                """,
                row -> new StoredObject(row.integer("height"), row.text("sha256"), row.bytes("content")),
                election,
                height);
    }

    /** The bytes of one object. */
    public Optional<byte[]> object(String election, String sha256) {
        return sql.one(
                "select content from chain_object where election = ? and sha256 = ?",
                row -> row.bytes("content"),
                election,
                sha256);
    }
}
