package org.dauys.registration.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dauys.events.control.ControlDecision.Kind;
import org.dauys.kit.sql.Json;
import org.dauys.kit.sql.Row;
import org.dauys.kit.sql.Sql;

/** The cases and what was done in each. */
@ApplicationScoped
class CaseRepository {

    private final Sql sql;

    CaseRepository(Sql sql) {
        this.sql = sql;
    }

    /** @return false if this source has a case already */
    boolean add(ControlCase opened, String openedBy) {
        return sql.update(
                        """
                        insert into control_case (id, primary_id, candidacy_id, territory_id, ground, source_kind,
                            source_key, summary, level, state, due_at, version, opened_at, opened_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (primary_id, source_kind, source_key) do nothing
                        """,
                        opened.id(),
                        opened.primaryId(),
                        opened.candidacyId(),
                        opened.territoryId(),
                        opened.ground(),
                        opened.source().kind(),
                        opened.source().key(),
                        opened.summary(),
                        opened.level(),
                        opened.state(),
                        opened.dueAt(),
                        opened.version(),
                        opened.openedAt(),
                        openedBy)
                == 1;
    }

    Optional<ControlCase> ofSource(String primaryId, CaseSource source) {
        return sql.one(
                "select * from control_case where primary_id = ? and source_kind = ? and source_key = ?",
                CaseRepository::read,
                primaryId,
                source.kind(),
                source.key());
    }

    Optional<ControlCase> find(UUID id) {
        return sql.one("select * from control_case where id = ?", CaseRepository::read, id);
    }

    /** The case, locked until the end of the transaction: whatever is done in it is done one after the other. */
    Optional<ControlCase> lock(UUID id) {
        return sql.one("select * from control_case where id = ? for update", CaseRepository::read, id);
    }

    /** Stores a locked case after a step. */
    void store(ControlCase after) {
        sql.update(
                """
                update control_case set level = ?, state = ?, outcome = ?, removed = ?, answer_until = ?, due_at = ?,
                    version = ?
                where id = ?
                """,
                after.level(),
                after.state(),
                after.outcome(),
                after.removed(),
                after.answerUntil(),
                after.dueAt(),
                after.version(),
                after.id());
    }

    /** Whether another case keeps the candidate removed. */
    boolean removedByAnother(ControlCase one) {
        return sql.exists(
                "select 1 from control_case where candidacy_id = ? and removed and id <> ?",
                one.candidacyId(),
                one.id());
    }

    /** Decided cases that can no longer be appealed. */
    List<UUID> unappealed(Instant now, int most) {
        return sql.list(
                "select id from control_case where state = 'DECIDED' and due_at <= ? order by due_at limit ?",
                row -> row.uuid("id"),
                now,
                most);
    }

    /** Adds to the history of a case. */
    void note(UUID caseId, Instant at, String actor, String act, Map<String, Object> details) {
        sql.update(
                "insert into control_case_step (case_id, at, actor, act, details) values (?, ?, ?, ?, ?)",
                caseId,
                at,
                actor,
                act,
                new Json(details));
    }

    /** The history of a case, from its opening. */
    List<CaseView.Step> steps(UUID caseId) {
        return sql.list(
                "select * from control_case_step where case_id = ? order by sequence limit 500",
                row -> new CaseView.Step(
                        row.instant("at"), row.text("actor"), row.text("act"), row.json("details", Details.class)),
                caseId);
    }

    /** What is noted with an act. */
    private static final class Details extends LinkedHashMap<String, Object> {
        private static final long serialVersionUID = 1L;
    }

    static ControlCase read(Row row) {
        return new ControlCase(
                row.uuid("id"),
                row.bigint("number"),
                row.text("primary_id"),
                row.uuid("candidacy_id"),
                row.text("territory_id"),
                row.constant("ground", Ground.class),
                new CaseSource(row.constant("source_kind", CaseSource.Kind.class), row.text("source_key")),
                row.text("summary"),
                row.constant("level", Level.class),
                row.constant("state", CaseState.class),
                row.optionalText("outcome").map(Kind::valueOf),
                row.bool("removed"),
                row.optionalInstant("answer_until"),
                row.optionalInstant("due_at"),
                row.bigint("version"),
                row.instant("opened_at"));
    }
}
