package org.dauys.registration.ballotpaper;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dauys.kit.sql.Json;
import org.dauys.kit.sql.Row;
import org.dauys.kit.sql.Sql;
import org.dauys.registration.contest.Finding;

/** The proposals; at most one of a primary is alive, and the database refuses a signature by its proposer. */
@ApplicationScoped
class CloseRepository {

    private final Sql sql;

    CloseRepository(Sql sql) {
        this.sql = sql;
    }

    /** The proposal that is not replaced. */
    Optional<CloseProposal> alive(String primaryId) {
        return sql.one(
                "select * from registration_close where primary_id = ? and state <> 'REPLACED'",
                CloseRepository::read,
                primaryId);
    }

    Optional<CloseProposal> find(String primaryId, UUID id) {
        return sql.one(
                "select * from registration_close where primary_id = ? and id = ?",
                CloseRepository::read,
                primaryId,
                id);
    }

    void propose(CloseProposal proposal) {
        sql.update(
                "update registration_close set state = 'REPLACED' where primary_id = ? and state = 'PROPOSED'",
                proposal.primaryId());
        sql.update(
                """
                insert into registration_close
                    (id, primary_id, content_sha256, contests, elections, candidates, remarks, proposed_by,
                     proposed_person, proposed_at, state)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'PROPOSED')
                """,
                proposal.id(),
                proposal.primaryId(),
                proposal.contentSha256(),
                proposal.contests(),
                proposal.elections(),
                proposal.candidates(),
                new Json(proposal.remarks()),
                proposal.proposedBy(),
                proposal.proposedPerson(),
                proposal.proposedAt());
    }

    /** @return false unless it is proposed */
    boolean countersign(UUID id, String by, String person, Instant at) {
        return sql.update(
                        """
                        update registration_close
                        set state = 'COUNTERSIGNED', countersigned_by = ?, countersigned_person = ?, countersigned_at = ?
                        where id = ? and state = 'PROPOSED'
                        """,
                        by,
                        person,
                        at,
                        id)
                == 1;
    }

    private static CloseProposal read(Row row) {
        return new CloseProposal(
                row.uuid("id"),
                row.text("primary_id"),
                row.text("content_sha256"),
                row.integer("contests"),
                row.integer("elections"),
                row.integer("candidates"),
                List.of(row.json("remarks", Finding[].class)),
                row.text("proposed_by"),
                row.text("proposed_person"),
                row.instant("proposed_at"),
                row.constant("state", CloseProposal.State.class),
                row.optionalInstant("countersigned_at"));
    }
}
