package org.dauys.registration.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dauys.events.control.ControlDecision;
import org.dauys.kit.sql.Json;
import org.dauys.kit.sql.Sql;

/** What voters, board and results were told, as it was told. */
@ApplicationScoped
class AnnouncementRepository {

    private final Sql sql;

    AnnouncementRepository(Sql sql) {
        this.sql = sql;
    }

    void add(ControlDecision told, BallotEffect effect) {
        sql.update(
                """
                insert into control_announcement (case_id, version, primary_id, told, ballot_effect, told_at)
                values (?, ?, ?, ?, ?, ?)
                """,
                UUID.fromString(told.caseId()),
                told.version(),
                told.primaryId(),
                new Json(told),
                effect,
                told.decidedAt());
    }

    /** The latest of every case of a primary, oldest first. */
    List<ControlDecision> inForce(String primaryId) {
        return sql.list(
                """
                select told from (
                    select distinct on (case_id) * from control_announcement where primary_id = ?
                    order by case_id, version desc) latest
                order by told_at, case_id limit 1000
                """,
                row -> row.json("told", ControlDecision.class),
                primaryId);
    }

    /** What the latest announcement in a case that was not without effect meant for ballots. */
    Optional<BallotEffect> latestEffect(UUID caseId) {
        return sql.one(
                """
                select ballot_effect from control_announcement where case_id = ? and ballot_effect <> 'NONE'
                order by version desc limit 1
                """,
                row -> row.constant("ballot_effect", BallotEffect.class),
                caseId);
    }
}
