package org.dauys.registration.station;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.sql.Sql;
import org.dauys.kit.sql.UniqueViolationException;
import org.dauys.registration.twoperson.Signatory;

/** Stored assignments and proposals of such. */
@ApplicationScoped
class Assignments {

    private final Sql sql;

    Assignments(Sql sql) {
        this.sql = sql;
    }

    /** @throws ProblemException {@link StationProblem#SERVED_ELSEWHERE} */
    void replace(String primaryId, String station, Collection<String> settlements) {
        sql.update("delete from station_settlement where primary_id = ? and station_id = ?", primaryId, station);
        try {
            sql.update(
                    "insert into station_settlement (primary_id, settlement_id, station_id)"
                            + " select ?, settlement, ? from unnest(?::text[]) as settlement",
                    primaryId,
                    station,
                    settlements);
        } catch (UniqueViolationException e) {
            throw new ProblemException(StationProblem.SERVED_ELSEWHERE);
        }
        forget(primaryId, station);
    }

    /** In the place of one that was proposed before. */
    void propose(String primaryId, String station, Assignment.Proposal proposal) {
        forget(primaryId, station);
        sql.update(
                """
                insert into station_proposal
                    (primary_id, station_id, settlements, voters, proposed_by, proposed_person, proposed_at)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                primaryId,
                station,
                proposal.settlements(),
                proposal.voters(),
                proposal.proposer().account(),
                proposal.proposer().person(),
                proposal.proposedAt());
    }

    Optional<Assignment.Proposal> proposal(String primaryId, String station) {
        return sql.one(
                "select * from station_proposal where primary_id = ? and station_id = ?",
                row -> new Assignment.Proposal(
                        row.texts("settlements"),
                        row.integer("voters"),
                        new Signatory(row.text("proposed_by"), row.text("proposed_person")),
                        row.instant("proposed_at")),
                primaryId,
                station);
    }

    /** Whether it is known who votes. */
    boolean isFrozen(String primaryId) {
        return sql.exists("select 1 from frozen_roll where primary_id = ?", primaryId);
    }

    /** Whether any of these is served, or proposed to be, by another station. */
    boolean isServedElsewhere(String primaryId, String station, List<String> settlements) {
        return sql.exists(
                """
                select 1 from station_settlement
                    where primary_id = ? and station_id <> ? and settlement_id = any (?::text[])
                union all select 1 from station_proposal
                    where primary_id = ? and station_id <> ? and settlements && ?::text[]
                """,
                primaryId,
                station,
                settlements,
                primaryId,
                station,
                settlements);
    }

    private void forget(String primaryId, String station) {
        sql.update("delete from station_proposal where primary_id = ? and station_id = ?", primaryId, station);
    }
}
