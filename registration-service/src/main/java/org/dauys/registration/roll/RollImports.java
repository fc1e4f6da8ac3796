package org.dauys.registration.roll;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.dauys.kit.sql.Sql;
import org.dauys.registration.roll.Refusal.Reason;

/** Stored reports. */
@ApplicationScoped
class RollImports {

    private static final int BATCH = 1000;

    private final Sql sql;
    private final Clock clock;

    RollImports(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void store(String primaryId, ImportReport report, String sha256, String actor) {
        sql.update(
                "insert into roll_import (id, primary_id, dry_run, accepted, refused, applied, sha256,"
                        + " imported_at, imported_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                report.importId(),
                primaryId,
                report.dryRun(),
                report.accepted(),
                report.refused(),
                report.applied(),
                sha256,
                clock.instant(),
                actor);
        List<Refusal> refusals = report.refusals();
        for (int from = 0; from < refusals.size(); from += BATCH) {
            List<Refusal> batch = refusals.subList(from, Math.min(from + BATCH, refusals.size()));
            sql.update(
                    "insert into roll_import_refusal (import_id, line, field, reason)"
                            + " select ?, a::integer, nullif(b, ''), c"
                            + " from unnest(?::text[], ?::text[], ?::text[]) as t (a, b, c)",
                    report.importId(),
                    batch.stream()
                            .map(refusal -> Integer.toString(refusal.line()))
                            .toList(),
                    batch.stream().map(refusal -> refusal.column().orElse("")).toList(),
                    batch.stream().map(refusal -> refusal.reason().name()).toList());
        }
    }

    boolean exists(String primaryId, UUID importId) {
        return sql.exists("select 1 from roll_import where primary_id = ? and id = ?", primaryId, importId);
    }

    List<Refusal> refusals(UUID importId) {
        return sql.list(
                "select line, field, reason from roll_import_refusal where import_id = ? order by line",
                row -> new Refusal(
                        row.integer("line"), row.optionalText("field"), row.constant("reason", Reason.class)),
                importId);
    }
}
