package org.dauys.registration.ballotpaper;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dauys.events.LocalText;
import org.dauys.events.ballotpaper.BallotPaper;
import org.dauys.kit.sql.Json;
import org.dauys.kit.sql.Row;
import org.dauys.kit.sql.Sql;

/** The elections of closed registrations and their papers; a paper never changes. */
@ApplicationScoped
class ElectionRepository {

    private final Sql sql;

    ElectionRepository(Sql sql) {
        this.sql = sql;
    }

    /** An election whose paper waits for its list of credentials. */
    record Waiting(String uuid, String primaryId, List<String> territoryIds, Optional<UUID> supplementaryRoll) {}

    void add(BallotPaper paper) {
        add(paper, Optional.empty());
    }

    /** An election of a supplementary roll. */
    void addSupplementary(BallotPaper paper, UUID roll) {
        add(paper, Optional.of(roll));
    }

    private void add(BallotPaper paper, Optional<UUID> supplementaryRoll) {
        sql.update(
                """
                insert into planned_election
                    (uuid, primary_id, territory_ids, contest_ids, name, supplementary_roll, state)
                values (?, ?, ?, ?, ?, ?, 'CREDENTIALS_WANTED')
                """,
                paper.electionUuid(),
                paper.primaryId(),
                paper.territoryIds(),
                paper.contests().stream().map(BallotPaper.Contest::contestId).toList(),
                new Json(paper.name()),
                supplementaryRoll);
        sql.update(
                "insert into ballot_paper (election_uuid, bytes, sha256) values (?, ?, ?)",
                paper.electionUuid(),
                paper.canonicalBytes(),
                paper.sha256());
    }

    List<Election> of(String primaryId) {
        return sql.list(
                """
                select e.*, p.sha256 from planned_election e join ballot_paper p on p.election_uuid = e.uuid
                where e.primary_id = ? order by e.territory_ids, e.uuid
                """,
                ElectionRepository::read,
                primaryId);
    }

    /** Those in which the roll of the primary votes. */
    List<Election> regular(String primaryId) {
        return sql.list(
                """
                select e.*, p.sha256 from planned_election e join ballot_paper p on p.election_uuid = e.uuid
                where e.primary_id = ? and e.supplementary_roll is null order by e.territory_ids, e.uuid
                """,
                ElectionRepository::read,
                primaryId);
    }

    /** How many vote in an election. */
    int electorate(Waiting election) {
        return (int) sql.number(
                """
                select count(*) from electorate where primary_id = ? and territory_id = any(?)
                    and supplementary_roll is not distinct from ?
                """,
                election.primaryId(),
                election.territoryIds(),
                election.supplementaryRoll());
    }

    /** The canonical bytes of a paper, once its registration is closed. */
    Optional<byte[]> paper(String uuid) {
        return sql.one("select bytes from ballot_paper where election_uuid = ?", row -> row.bytes("bytes"), uuid);
    }

    List<String> waiting() {
        return sql.list(
                "select uuid from planned_election where state = 'CREDENTIALS_WANTED' order by uuid",
                row -> row.text("uuid"));
    }

    /** Locks a waiting election; empty if another process is at it or it waits no more. */
    Optional<Waiting> lockWaiting(String uuid) {
        return sql.one(
                """
                select * from planned_election where uuid = ? and state = 'CREDENTIALS_WANTED'
                for update skip locked
                """,
                row -> new Waiting(
                        row.text("uuid"),
                        row.text("primary_id"),
                        row.texts("territory_ids"),
                        row.optionalUuid("supplementary_roll")),
                uuid);
    }

    void markPublished(String uuid) {
        sql.update("update planned_election set state = 'PUBLISHED' where uuid = ?", uuid);
    }

    private static Election read(Row row) {
        return new Election(
                row.text("uuid"),
                row.json("name", LocalText.class),
                row.texts("territory_ids"),
                row.texts("contest_ids"),
                row.optionalUuid("supplementary_roll"),
                row.constant("state", Election.State.class),
                row.text("sha256"));
    }
}
