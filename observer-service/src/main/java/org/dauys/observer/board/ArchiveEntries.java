package org.dauys.observer.board;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.dauys.kit.sql.Sql;

/** Where each object and event of a chain stands in the archive of its election. */
@ApplicationScoped
public class ArchiveEntries {

    private final Sql sql;

    ArchiveEntries(Sql sql) {
        this.sql = sql;
    }

    /**
     * One entry of an archive.
     *
     * @param position of its tar header
     * @param sha256 hexadecimal
     * @param size of the content
     * @param height of an event; empty for an object
     */
    public record Entry(long position, String sha256, int size, Optional<Integer> height) {}

    /** An entry with its bytes. */
    public record Content(Entry entry, byte[] bytes) {}

    void add(String electionUuid, Entry entry) {
        sql.update(
                "insert into archive_entry (election_uuid, position, sha256, size, height) values (?, ?, ?, ?, ?)",
                electionUuid,
                entry.position(),
                HexFormat.of().parseHex(entry.sha256()),
                entry.size(),
                entry.height());
    }

    boolean contains(String electionUuid, String sha256) {
        return sql.exists(
                "select 1 from archive_entry where election_uuid = ? and sha256 = decode(?, 'hex')",
                electionUuid,
                sha256);
    }

    /** The height of the event with this digest. */
    public Optional<Integer> heightOf(String electionUuid, String eventHash) {
        return sql.one(
                "select height from archive_entry where election_uuid = ? and sha256 = decode(?, 'hex')"
                        + " and height is not null",
                row -> row.integer("height"),
                electionUuid,
                eventHash);
    }

    /** The height of the event at or after a position: the one that an object there belongs to. */
    public Optional<Integer> nextEvent(String electionUuid, long position) {
        return sql.one(
                "select height from archive_entry where election_uuid = ? and position >= ? and height is not null"
                        + " order by position limit 1",
                row -> row.integer("height"),
                electionUuid,
                position);
    }

    /** Digest of the event at a height. */
    public Optional<String> eventAt(String electionUuid, int height) {
        return sql.one(
                "select encode(sha256, 'hex') as sha256 from archive_entry where election_uuid = ? and height = ?",
                row -> row.text("sha256"),
                electionUuid,
                height);
    }

    /** The bytes of an object or event of this election. */
    public Optional<byte[]> object(String electionUuid, String sha256) {
        return sql.one(
                "select content from archive_entry join payload using (sha256)"
                        + " where election_uuid = ? and sha256 = decode(?, 'hex')",
                row -> row.bytes("content"),
                electionUuid,
                sha256);
    }

    /** Entries from the one that holds a position on, in order. */
    public List<Entry> from(String electionUuid, long position, int limit) {
        return sql.list(
                "select position, encode(sha256, 'hex') as sha256, size, height from archive_entry where election_uuid = ?"
                        + " and position >= coalesce((select max(position) from archive_entry"
                        + " where election_uuid = ? and position <= ?), 0) order by position limit ?",
                row -> new Entry(
                        row.bigint("position"), row.text("sha256"), row.integer("size"), row.optionalInteger("height")),
                electionUuid,
                electionUuid,
                position,
                limit);
    }

    /** Entries from a position on with their bytes, in order. */
    public List<Content> contents(String electionUuid, long position, int limit) {
        return sql.list(
                "select position, encode(sha256, 'hex') as sha256, size, height, content from archive_entry"
                        + " join payload using (sha256) where election_uuid = ? and position >= ?"
                        + " order by position limit ?",
                row -> new Content(
                        new Entry(
                                row.bigint("position"),
                                row.text("sha256"),
                                row.integer("size"),
                                row.optionalInteger("height")),
                        row.bytes("content")),
                electionUuid,
                position,
                limit);
    }
}
