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

    void add(String electionUuid, int height, String tracker, String credential) {
        sql.update(
                "insert into chained_ballot (election_uuid, height, tracker, credential) values (?, ?, ?, ?)",
                electionUuid,
                height,
                tracker,
                credential);
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

    /** How many ballots of a credential are in the chain. */
    public int countOf(String electionUuid, String credential) {
        return Math.toIntExact(sql.number(
                "select count(*) from chained_ballot where election_uuid = ? and credential = ?",
                electionUuid,
                credential));
    }
}
