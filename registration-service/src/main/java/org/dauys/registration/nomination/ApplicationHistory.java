package org.dauys.registration.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dauys.kit.sql.Json;
import org.dauys.kit.sql.Row;
import org.dauys.kit.sql.Sql;
import org.dauys.registration.eligibility.Evaluation;

/** What was submitted and what was decided, step by step; rows are never changed. */
@ApplicationScoped
class ApplicationHistory {

    private final Sql sql;

    ApplicationHistory(Sql sql) {
        this.sql = sql;
    }

    /** One submission. */
    record Submission(int round, Content content, Instant submittedAt, String submittedBy) {}

    /** What officials do. */
    enum Step {
        REGISTERED,
        CORRECTION_ASKED,
        REFUSAL_PROPOSED,
        REFUSED,
        REFUSAL_SENT_BACK,
        REINSTATEMENT_PROPOSED,
        REINSTATED,
        REINSTATEMENT_SENT_BACK;

        /** What is decided, not what officials only thought of. */
        boolean isForOwner() {
            return this == REGISTERED || this == CORRECTION_ASKED || this == REFUSED || this == REINSTATED;
        }
    }

    /**
     * One step of an official.
     *
     * @param round of the submission that was looked at
     * @param fields what has to be corrected, member by member
     * @param evaluation what the rules said, with their version and the facts
     * @param evidence that was seen, rule by rule
     */
    record Decision(
            int round,
            Step step,
            Optional<String> reason,
            List<FieldReason> fields,
            Evaluation evaluation,
            List<Evidence> evidence,
            Instant decidedAt,
            String decidedBy) {}

    private record Fields(List<FieldReason> fields) {}

    private record Seen(List<Evidence> evidence) {}

    void add(UUID application, Submission submission) {
        sql.update(
                """
                insert into application_submission (application_id, round, content, submitted_at, submitted_by)
                values (?, ?, ?, ?, ?)
                """,
                application,
                submission.round(),
                new Json(submission.content()),
                submission.submittedAt(),
                submission.submittedBy());
    }

    void add(UUID application, Decision decision, String person) {
        sql.update(
                """
                insert into application_decision (application_id, round, step, reason, fields, evaluation, evidence,
                    decided_at, decided_by, decided_person)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                application,
                decision.round(),
                decision.step(),
                decision.reason(),
                new Json(new Fields(decision.fields())),
                new Json(decision.evaluation()),
                new Json(new Seen(decision.evidence())),
                decision.decidedAt(),
                decision.decidedBy(),
                person);
    }

    List<Submission> submissions(UUID application) {
        return sql.list(
                "select * from application_submission where application_id = ? order by round",
                row -> new Submission(
                        row.integer("round"),
                        row.json("content", Content.class),
                        row.instant("submitted_at"),
                        row.text("submitted_by")),
                application);
    }

    List<Decision> decisions(UUID application) {
        return sql.list(
                "select * from application_decision where application_id = ? order by id",
                ApplicationHistory::decision,
                application);
    }

    /** How often it was sent back, and what for the last time. */
    List<Decision> corrections(UUID application) {
        return sql.list(
                "select * from application_decision where application_id = ? and step = 'CORRECTION_ASKED' order by id",
                ApplicationHistory::decision,
                application);
    }

    /** What those of the applications that were sent back were sent back for the last time. */
    Map<UUID, Decision> latestCorrections(Collection<UUID> applications) {
        Map<UUID, Decision> latest = new HashMap<>();
        sql.each(
                """
                select distinct on (application_id) * from application_decision
                where application_id = any(cast(? as uuid[])) and step = 'CORRECTION_ASKED'
                order by application_id, id desc
                """,
                row -> latest.put(row.uuid("application_id"), decision(row)),
                applications.stream().map(UUID::toString).toList());
        return latest;
    }

    private static Decision decision(Row row) {
        return new Decision(
                row.integer("round"),
                row.constant("step", Step.class),
                row.optionalText("reason"),
                row.json("fields", Fields.class).fields(),
                row.json("evaluation", Evaluation.class),
                row.json("evidence", Seen.class).evidence(),
                row.instant("decided_at"),
                row.text("decided_by"));
    }
}
