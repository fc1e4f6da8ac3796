package org.dauys.observer.board;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.dauys.kit.sql.Sql;

/** The ballots in the chains, by tracker and credential. */
@ApplicationScoped
public class ChainedBallots {

    private final Sql sql;

    ChainedBallots(Sql sql) {
        this.sql = sql;
    }

    /**
     * A ballot in a chain.
     *
     * @param superseded whether a later one of the same credential counts instead
     */
    public record ChainedBallot(int height, String tracker, String credential, boolean superseded) {}

    void add(String electionUuid, int height, String tracker, String credential, Optional<Long> logOffset) {
        sql.update(
                "insert into chained_ballot (election_uuid, height, tracker, credential, log_offset)"
                        + " values (?, ?, ?, ?, ?)",
                electionUuid,
                height,
                tracker,
                credential,
                logOffset);
    }

    /** Notes where the record of a ballot is that was chained without one; whether there was no record before. */
    boolean found(String electionUuid, int height, long logOffset) {
        return sql.update(
                        "update chained_ballot set log_offset = ?"
                                + " where election_uuid = ? and height = ? and log_offset is null",
                        logOffset,
                        electionUuid,
                        height)
                > 0;
    }

    /** The first event of this ballot. */
    public Optional<ChainedBallot> find(String electionUuid, String tracker) {
        return sql.one(
                "select height, tracker, credential, exists (select 1 from chained_ballot later where"
                        + " later.election_uuid = b.election_uuid and later.credential = b.credential"
                        + " and later.height > b.height) as superseded"
                        + " from chained_ballot b where election_uuid = ? and tracker = ? order by height limit 1",
                row -> new ChainedBallot(
                        row.integer("height"), row.text("tracker"), row.text("credential"), row.bool("superseded")),
                electionUuid,
                tracker);
    }

    /** The tracker of the ballot event at a height. */
    public Optional<String> trackerAt(String electionUuid, int height) {
        return sql.one(
                "select tracker from chained_ballot where election_uuid = ? and height = ?",
                row -> row.text("tracker"),
                electionUuid,
                height);
    }

    /** Whether a credential has a ballot in the chain below a height. */
    boolean hasBelow(String electionUuid, String credential, int height) {
        return sql.exists(
                "select 1 from chained_ballot where election_uuid = ? and credential = ? and height < ? limit 1",
                electionUuid,
                credential,
                height);
    }

    /** How many chained ballots of a credential stand in the ballot box before an offset. */
    public int countBefore(String electionUuid, String credential, long logOffset) {
        return Math.toIntExact(sql.number(
                "select count(*) from chained_ballot where election_uuid = ? and credential = ? and log_offset < ?",
                electionUuid,
                credential,
                logOffset));
    }
}
