package org.dauys.observer.announcement;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.dauys.events.election.ElectionState;
import org.dauys.events.json.EventJson;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.sql.Row;
import org.dauys.kit.sql.Sql;
import org.dauys.observer.problem.ObserverProblem;

/** The newest announcement of every election. */
@ApplicationScoped
public class Elections {

    private final Sql sql;

    Elections(Sql sql) {
        this.sql = sql;
    }

    /** Whether this is news: a version newer than the one that is kept. */
    boolean keep(ElectionState state) {
        return sql.update(
                        "insert into election (election_uuid, version, primary_id, partition, stage, opens, closes,"
                                + " last_append_time, electorate, credentials_sha256, ballot_paper_sha256, state)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                                + " on conflict (election_uuid) do update set version = excluded.version,"
                                + " stage = excluded.stage, opens = excluded.opens, closes = excluded.closes,"
                                + " last_append_time = excluded.last_append_time,"
                                + " credentials_sha256 = excluded.credentials_sha256,"
                                + " ballot_paper_sha256 = excluded.ballot_paper_sha256, state = excluded.state"
                                + " where election.version < excluded.version",
                        state.electionUuid(),
                        state.version(),
                        state.primaryId(),
                        state.partition(),
                        state.stage(),
                        state.opens(),
                        state.closes(),
                        state.lastAppendTime(),
                        state.electorate(),
                        state.credentialsSha256(),
                        state.ballotPaperSha256(),
                        new String(EventJson.write(state), StandardCharsets.UTF_8))
                > 0;
    }

    /** @throws ProblemException {@code unknown-election} */
    public ElectionState require(String electionUuid) {
        return find(electionUuid)
                .orElseThrow(() -> new ProblemException(ObserverProblem.UNKNOWN_ELECTION, electionUuid));
    }

    public Optional<ElectionState> find(String electionUuid) {
        return sql.one("select state from election where election_uuid = ?", Elections::state, electionUuid);
    }

    /** Elections in the order of their uuid, after one of them. */
    public List<ElectionState> after(String electionUuid, Optional<String> primaryId, int limit) {
        return sql.list(
                "select state from election where election_uuid > ? and (?::text is null or primary_id = ?)"
                        + " order by election_uuid limit ?",
                Elections::state,
                electionUuid,
                primaryId,
                primaryId,
                limit);
    }

    private static ElectionState state(Row row) {
        return row.json("state", ElectionState.class);
    }
}
