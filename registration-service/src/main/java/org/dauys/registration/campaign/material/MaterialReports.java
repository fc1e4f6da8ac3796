package org.dauys.registration.campaign.material;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dauys.kit.sql.Row;
import org.dauys.kit.sql.Sql;
import org.dauys.registration.campaign.material.MaterialReport.Kind;
import org.dauys.registration.campaign.material.MaterialReport.State;

/** The stored reports. */
@ApplicationScoped
class MaterialReports {

    private final Sql sql;
    private final Clock clock;

    MaterialReports(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** What a controller decides. */
    record Outcome(State state, Optional<String> answer, Optional<UUID> duplicateOf, Optional<UUID> caseId) {}

    void add(UUID id, String primaryId, MaterialRequest request, String reportedBy) {
        sql.update(
                """
                insert into material_report (id, primary_id, kind, territory_id, place, seen_at, description, candidacy_id,
                    document_ids, state, version, reported_by, reported_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'REPORTED', 1, ?, ?)
                """,
                id,
                primaryId,
                request.kind(),
                request.territoryId(),
                request.place(),
                request.seenAt(),
                request.description(),
                request.candidacyId(),
                request.documents().stream().map(UUID::toString).toList(),
                reportedBy,
                clock.instant());
    }

    long countSince(String reporter, Instant since) {
        return sql.number(
                "select count(*) from material_report where reported_by = ? and reported_at > ?", reporter, since);
    }

    Optional<MaterialReport> find(String primaryId, UUID id) {
        return sql.one(
                "select * from material_report where primary_id = ? and id = ?", MaterialReports::read, primaryId, id);
    }

    Optional<MaterialReport> lock(String primaryId, UUID id) {
        return sql.one(
                "select * from material_report where primary_id = ? and id = ? for update",
                MaterialReports::read,
                primaryId,
                id);
    }

    boolean isBy(UUID id, String reporter) {
        return sql.exists("select 1 from material_report where id = ? and reported_by = ?", id, reporter);
    }

    List<MaterialReport> by(String primaryId, String reporter, long after, int rows) {
        return sql.list(
                """
                select * from material_report where primary_id = ? and reported_by = ? and sequence > ?
                order by sequence limit ?
                """,
                MaterialReports::read,
                primaryId,
                reporter,
                after,
                rows);
    }

    List<MaterialReport> page(
            String primaryId, List<String> territoryIds, Optional<State> state, long after, int rows) {
        return sql.list(
                """
                select * from material_report
                where primary_id = ? and territory_id = any(?) and state = coalesce(?, state) and sequence > ?
                order by sequence limit ?
                """,
                MaterialReports::read,
                primaryId,
                territoryIds,
                state,
                after,
                rows);
    }

    void decide(UUID id, Outcome outcome, String decidedBy) {
        sql.update(
                """
                update material_report set state = ?, answer = ?, duplicate_of = ?, case_id = ?, decided_by = ?,
                    decided_at = ?, version = version + 1
                where id = ?
                """,
                outcome.state(),
                outcome.answer(),
                outcome.duplicateOf(),
                outcome.caseId(),
                decidedBy,
                clock.instant(),
                id);
    }

    private static MaterialReport read(Row row) {
        return new MaterialReport(
                row.uuid("id"),
                row.bigint("sequence"),
                row.text("primary_id"),
                row.constant("kind", Kind.class),
                row.text("territory_id"),
                row.text("place"),
                row.instant("seen_at"),
                row.text("description"),
                row.optionalUuid("candidacy_id").map(UUID::toString),
                row.texts("document_ids"),
                row.constant("state", State.class),
                row.optionalText("answer"),
                row.optionalUuid("duplicate_of").map(UUID::toString),
                row.optionalUuid("case_id").map(UUID::toString),
                row.bigint("version"),
                row.instant("reported_at"));
    }
}
