package org.dauys.registration.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.dauys.events.LocalText;
import org.dauys.events.control.ControlDecision.Kind;
import org.dauys.kit.sql.Json;
import org.dauys.kit.sql.Row;
import org.dauys.kit.sql.Sql;
import org.dauys.registration.twoperson.Signatory;

/** The proposed rulings; of a case at most one waits. */
@ApplicationScoped
class ProposalRepository {

    private final Sql sql;

    ProposalRepository(Sql sql) {
        this.sql = sql;
    }

    void add(Proposal proposal) {
        Ruling ruling = proposal.ruling();
        sql.update(
                """
                insert into control_proposal (id, case_id, level, kind, reason, decision_number, without_hearing,
                    proposed_by, proposed_person, proposed_at, state)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING')
                """,
                proposal.id(),
                proposal.caseId(),
                proposal.level(),
                ruling.kind(),
                new Json(ruling.reason()),
                ruling.decisionNumber(),
                ruling.withoutHearing().map(Json::new),
                proposal.proposedBy().account(),
                proposal.proposedBy().person(),
                proposal.proposedAt());
    }

    Optional<Proposal> waiting(UUID caseId) {
        return sql.one(
                "select * from control_proposal where case_id = ? and state = 'WAITING'",
                ProposalRepository::read,
                caseId);
    }

    void close(UUID id, boolean signed, Signatory second, Optional<String> reason, Instant at) {
        sql.update(
                """
                update control_proposal set state = ?, second_by = ?, second_person = ?, second_at = ?, return_reason = ?
                where id = ?
                """,
                signed ? "SIGNED" : "RETURNED",
                second.account(),
                second.person(),
                at,
                reason,
                id);
    }

    static Ruling ruling(Row row) {
        return new Ruling(
                row.constant("kind", Kind.class),
                row.json("reason", LocalText.class),
                row.text("decision_number"),
                row.optionalText("without_hearing").map(any -> row.json("without_hearing", LocalText.class)));
    }

    private static Proposal read(Row row) {
        return new Proposal(
                row.uuid("id"),
                row.uuid("case_id"),
                row.constant("level", Level.class),
                ruling(row),
                new Signatory(row.text("proposed_by"), row.text("proposed_person")),
                row.instant("proposed_at"));
    }
}
