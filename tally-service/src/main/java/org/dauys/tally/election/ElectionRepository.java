package org.dauys.tally.election;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.dauys.events.election.ElectionState.Stage;
import org.dauys.kit.sql.Row;
import org.dauys.kit.sql.Sql;

/** Elections that are set up. */
@ApplicationScoped
public class ElectionRepository {
    private static final String SELECT = "select * from election ";

    private final Sql sql;

    public ElectionRepository(Sql sql) {
        this.sql = sql;
    }

    public Optional<ElectionRecord> find(String uuid) {
        return sql.one(SELECT + "where election = ?", ElectionRepository::map, uuid);
    }

    /** Locks the rows of these elections, in one order for everybody, until the transaction ends. */
    public List<ElectionRecord> lock(Collection<String> uuids) {
        return sql.list(
                SELECT + "where election = any (?) order by election for update", ElectionRepository::map, uuids);
    }

    /** Locks one election until the transaction ends. */
    public Optional<ElectionRecord> lock(String uuid) {
        return lock(List.of(uuid)).stream().findFirst();
    }

    public List<ElectionRecord> ofPrimary(String primaryId) {
        return sql.list(SELECT + "where primary_id = ? order by election", ElectionRepository::map, primaryId);
    }

    public List<ElectionRecord> inStage(Stage stage) {
        return sql.list(
                SELECT + "where stage = ? and stage <> 'RESULT' order by election", ElectionRepository::map, stage);
    }

    /** Elections whose last append time is before this instant and whose marker has not been written. */
    public List<ElectionRecord> withoutMarkerClosedBefore(Instant instant) {
        return sql.list(
                SELECT
                        + """
                        where stage = 'SET_UP' and closes + make_interval(secs => grace_seconds) < ?
                            and marker_closes is distinct from closes
                        order by election
                        """,
                ElectionRepository::map,
                instant);
    }

    /** Adds an election with its first event. */
    public void insert(ElectionRecord election) {
        sql.update(
                """
                insert into election (election, primary_id, version, stage, partition, opens, closes, grace_seconds,
                    election_json, election_hash, trustees_json, height, head)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                election.uuid(),
                election.primaryId(),
                election.version(),
                election.stage(),
                election.partition(),
                election.opens(),
                election.closes(),
                election.graceSeconds(),
                election.electionJson(),
                election.electionHash(),
                election.trusteesJson(),
                election.height(),
                election.head());
    }

    /** The partition whose turn it is; call under the lock {@code setup}, so that two elections do not take the same turn. */
    public int nextPartition(int partitions) {
        return (int) (sql.number("select count(*) from election") % partitions);
    }

    public void moveHead(String uuid, int height, String head) {
        sql.update("update election set height = ?, head = ? where election = ?", height, head, uuid);
    }

    public void moveTo(String uuid, Stage stage) {
        sql.update("update election set stage = ?, failure = null where election = ?", stage, uuid);
    }

    public void changeTimes(String uuid, Instant opens, Instant closes, int graceSeconds) {
        sql.update(
                "update election set opens = ?, closes = ?, grace_seconds = ? where election = ?",
                opens,
                closes,
                graceSeconds,
                uuid);
    }

    /** Remembers that the marker of this close is written; nothing if the close has moved meanwhile. */
    public void markerWritten(String uuid, Instant closes) {
        sql.update("update election set marker_closes = ? where election = ? and closes = ?", closes, uuid, closes);
    }

    /** The marker came too early by the broker's clock: another is needed. */
    public void markerVoid(String uuid) {
        sql.update("update election set marker_closes = null where election = ?", uuid);
    }

    public void failed(String uuid, String failure) {
        sql.update("update election set failure = ? where election = ?", failure, uuid);
    }

    /** The next version of the announcement. */
    public long nextVersion(String uuid) {
        return sql.one(
                        "update election set version = version + 1 where election = ? returning version",
                        row -> row.bigint("version"),
                        uuid)
                .orElseThrow();
    }

    private static ElectionRecord map(Row row) {
        return new ElectionRecord(
                row.text("election"),
                row.text("primary_id"),
                row.bigint("version"),
                row.constant("stage", Stage.class),
                row.integer("partition"),
                row.instant("opens"),
                row.instant("closes"),
                row.integer("grace_seconds"),
                row.text("election_json"),
                row.text("election_hash"),
                row.text("trustees_json"),
                row.integer("height"),
                row.text("head"),
                row.optionalInstant("marker_closes"),
                row.optionalText("failure"));
    }
}
