package org.dauys.registration.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dauys.kit.sql.Sql;
import org.dauys.registration.control.CaseView.Evidence;

/** Which documents of complaints the candidate may read; what is released stays so. */
@ApplicationScoped
class EvidenceRepository {

    private final Sql sql;

    EvidenceRepository(Sql sql) {
        this.sql = sql;
    }

    /** @return the number of the document in the case, which is locked */
    int release(UUID caseId, UUID documentId, String by, Instant at) {
        return sql.one(
                        """
                        insert into control_evidence (case_id, number, document_id, released_at, released_by)
                        select ?, coalesce(max(number), 0) + 1, ?, ?, ? from control_evidence where case_id = ?
                        returning number
                        """,
                        row -> row.integer("number"),
                        caseId,
                        documentId,
                        at,
                        by,
                        caseId)
                .orElseThrow();
    }

    List<Evidence> of(UUID caseId) {
        return sql.list(
                """
                select e.number, e.released_at, d.media_type, d.size, d.sha256
                from control_evidence e join document d on d.id = e.document_id
                where e.case_id = ? order by e.number
                """,
                row -> new Evidence(
                        row.integer("number"),
                        row.text("media_type"),
                        row.bigint("size"),
                        row.text("sha256"),
                        row.instant("released_at")),
                caseId);
    }

    Set<UUID> documents(UUID caseId) {
        return Set.copyOf(sql.list(
                "select document_id from control_evidence where case_id = ?", row -> row.uuid("document_id"), caseId));
    }

    Optional<UUID> document(UUID caseId, int number) {
        return sql.one(
                "select document_id from control_evidence where case_id = ? and number = ?",
                row -> row.uuid("document_id"),
                caseId,
                number);
    }
}
