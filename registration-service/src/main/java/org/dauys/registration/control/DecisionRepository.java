package org.dauys.registration.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dauys.events.LocalText;
import org.dauys.events.control.ControlDecision;
import org.dauys.events.control.ControlDecision.Kind;
import org.dauys.kit.sql.Json;
import org.dauys.kit.sql.Row;
import org.dauys.kit.sql.Sql;

/** The decisions, every one of them kept. */
@ApplicationScoped
class DecisionRepository {

    private static final String COLUMNS = "d.*, c.contest_ids";

    private final Sql sql;

    DecisionRepository(Sql sql) {
        this.sql = sql;
    }

    /** The latest removal of a candidacy that no later decision in its case has changed. */
    Optional<ControlDecision> removalInForce(UUID candidacyId) {
        return sql.one(
                "select " + COLUMNS
                        + """
                         from control_decision d join candidacy c on c.id = d.candidacy_id
                        where d.candidacy_id = ? and d.kind = 'REMOVAL'
                            and not exists (select from control_decision later
                                where later.case_id = d.case_id and later.version > d.version)
                        order by d.decided_at desc limit 1
                        """,
                DecisionRepository::read,
                candidacyId);
    }

    /** The latest decision of every case of a primary, oldest first. */
    List<ControlDecision> inForce(String primaryId) {
        return sql.list(
                "select " + COLUMNS
                        + """
                         from control_decision d join candidacy c on c.id = d.candidacy_id
                        where d.primary_id = ?
                            and not exists (select from control_decision later
                                where later.case_id = d.case_id and later.version > d.version)
                        order by d.decided_at, d.case_id limit 1000
                        """,
                DecisionRepository::read,
                primaryId);
    }

    void add(ControlDecision decision, String decidedBy) {
        sql.update(
                """
                insert into control_decision (case_id, version, primary_id, candidacy_id, kind, reason, decision_number,
                    decided_at, decided_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                UUID.fromString(decision.caseId()),
                decision.version(),
                decision.primaryId(),
                UUID.fromString(decision.candidacyId()),
                decision.kind(),
                new Json(decision.reason()),
                decision.decisionNumber(),
                decision.decidedAt(),
                decidedBy);
    }

    private static ControlDecision read(Row row) {
        return new ControlDecision(
                row.uuid("case_id").toString(),
                row.bigint("version"),
                row.text("primary_id"),
                row.uuid("candidacy_id").toString(),
                row.texts("contest_ids"),
                row.constant("kind", Kind.class),
                row.json("reason", LocalText.class),
                row.text("decision_number"),
                row.instant("decided_at"));
    }
}
