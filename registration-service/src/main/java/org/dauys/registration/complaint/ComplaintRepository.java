package org.dauys.registration.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dauys.events.incident.IncidentReported;
import org.dauys.kit.sql.Row;
import org.dauys.kit.sql.Sql;
import org.dauys.registration.complaint.Complaint.State;
import org.dauys.registration.control.Ground;
import org.dauys.registration.twoperson.Signatory;

/** The complaints; who complained is stored beside them and read by nobody else. */
@ApplicationScoped
class ComplaintRepository {

    private final Sql sql;

    ComplaintRepository(Sql sql) {
        this.sql = sql;
    }

    void add(Complaint complaint, Signatory author) {
        sql.update(
                """
                insert into complaint (id, primary_id, territory_id, candidacy_id, official_act, ground, text, author,
                    author_person, state, received_at, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'RECEIVED', ?, 1)
                """,
                complaint.id(),
                complaint.primaryId(),
                complaint.territoryId(),
                complaint.candidacyId(),
                complaint.officialAct(),
                complaint.ground(),
                complaint.text(),
                author.account(),
                author.person(),
                complaint.receivedAt());
    }

    /** Takes in an incident once, and what its observer has since written while nobody has decided on it. */
    void take(IncidentReported incident, String text) {
        sql.update(
                """
                insert into complaint (id, primary_id, territory_id, text, incident_id, incident_version, state,
                    received_at, version)
                values (?, ?, ?, ?, ?, ?, 'RECEIVED', ?, 1)
                on conflict (incident_id) do update set text = excluded.text,
                    incident_version = excluded.incident_version, version = complaint.version + 1
                where complaint.incident_version < excluded.incident_version and complaint.state = 'RECEIVED'
                """,
                UUID.randomUUID(),
                incident.primaryId(),
                incident.territoryId(),
                text,
                incident.incidentId(),
                incident.version(),
                incident.reportedAt());
    }

    /** How often somebody has complained since then; two at once wait for each other. */
    long countSince(Signatory author, Instant since) {
        sql.lock("complaints of " + author.person());
        return sql.number(
                "select count(*) from complaint where author_person = ? and received_at > ?", author.person(), since);
    }

    Optional<Complaint> find(String primaryId, UUID id) {
        return sql.one(
                "select * from complaint where primary_id = ? and id = ?", ComplaintRepository::read, primaryId, id);
    }

    Optional<Complaint> lock(String primaryId, UUID id) {
        return sql.one(
                "select * from complaint where primary_id = ? and id = ? for update",
                ComplaintRepository::read,
                primaryId,
                id);
    }

    Optional<Complaint> own(String account, UUID id) {
        return sql.one("select * from complaint where author = ? and id = ?", ComplaintRepository::read, account, id);
    }

    /** The newest of an account. */
    List<Complaint> own(String account) {
        return sql.list(
                "select * from complaint where author = ? order by sequence desc limit 200",
                ComplaintRepository::read,
                account);
    }

    List<Complaint> page(
            String primaryId,
            List<String> territories,
            Optional<State> state,
            Optional<String> territory,
            long after,
            int rows) {
        return sql.list(
                """
                select * from complaint
                where primary_id = ? and territory_id = any (?) and state = coalesce(?, state)
                    and territory_id = coalesce(?, territory_id) and sequence > ?
                order by sequence limit ?
                """,
                ComplaintRepository::read,
                primaryId,
                territories,
                state,
                territory,
                after,
                rows);
    }

    void decide(UUID id, State state, Optional<UUID> caseId, Optional<String> answer, String by, Instant at) {
        sql.update(
                """
                update complaint set state = ?, case_id = ?, answer = ?, decided_by = ?, decided_at = ?,
                    version = version + 1
                where id = ?
                """,
                state,
                caseId,
                answer,
                by,
                at,
                id);
    }

    private static Complaint read(Row row) {
        return new Complaint(
                row.uuid("id"),
                row.bigint("sequence"),
                row.text("primary_id"),
                row.text("territory_id"),
                row.optionalUuid("candidacy_id"),
                row.optionalText("official_act"),
                row.optionalText("ground").map(Ground::valueOf),
                row.text("text"),
                row.optionalText("incident_id"),
                row.constant("state", State.class),
                row.optionalUuid("case_id"),
                row.optionalText("answer"),
                row.instant("received_at"),
                row.bigint("version"));
    }
}
