package org.dauys.registration.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.dauys.kit.sql.Json;
import org.dauys.kit.sql.Row;
import org.dauys.kit.sql.Sql;
import org.dauys.registration.twoperson.Signatory;

/** The decisions, every one of them kept. */
@ApplicationScoped
class DecisionRepository {

    private final Sql sql;

    DecisionRepository(Sql sql) {
        this.sql = sql;
    }

    void add(Decision decision) {
        Ruling ruling = decision.ruling();
        sql.update(
                """
                insert into control_decision (case_id, version, level, kind, reason, decision_number, without_hearing,
                    decided_by, decided_person, countersigned_by, countersigned_person, decided_at, appeal_until)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                decision.caseId(),
                decision.version(),
                decision.level(),
                ruling.kind(),
                new Json(ruling.reason()),
                ruling.decisionNumber(),
                ruling.withoutHearing().map(Json::new),
                decision.signedBy().account(),
                decision.signedBy().person(),
                decision.countersignedBy().map(Signatory::account),
                decision.countersignedBy().map(Signatory::person),
                decision.decidedAt(),
                decision.appealUntil());
    }

    /** The decisions in a case, the first one first. */
    List<Decision> of(UUID caseId) {
        return sql.list(
                "select * from control_decision where case_id = ? order by version", DecisionRepository::read, caseId);
    }

    static Decision read(Row row) {
        return new Decision(
                row.uuid("case_id"),
                row.bigint("version"),
                row.constant("level", Level.class),
                ProposalRepository.ruling(row),
                new Signatory(row.text("decided_by"), row.text("decided_person")),
                row.optionalText("countersigned_by")
                        .map(account -> new Signatory(account, row.text("countersigned_person"))),
                row.instant("decided_at"),
                row.optionalInstant("appeal_until"));
    }
}
