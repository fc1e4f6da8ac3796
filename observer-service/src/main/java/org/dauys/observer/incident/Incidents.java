package org.dauys.observer.incident;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dauys.kit.sql.Row;
import org.dauys.kit.sql.Sql;
import org.dauys.observer.accreditation.AccreditationKind;
import org.dauys.observer.payload.Sha256Hex;

/** All incidents. */
@ApplicationScoped
class Incidents {

    private final Sql sql;

    Incidents(Sql sql) {
        this.sql = sql;
    }

    /** An incident and its place in the list. */
    record Numbered(long sequence, Incident incident) {}

    void add(Incident incident, String accreditationId, List<String> trackersHex) {
        sql.update(
                "insert into incident (incident_id, primary_id, accreditation_id, observer_kind, territory_id,"
                        + " election_uuid, kind, content, trackers, reported_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                incident.id(),
                incident.primary(),
                accreditationId,
                incident.observerKind(),
                incident.territoryId(),
                incident.electionUuid(),
                incident.kind(),
                incident.text(),
                trackersHex,
                incident.reportedAt());
    }

    /** How many this person has reported since; further ones of the same person wait for this transaction's end. */
    int countOf(String subject, Instant since) {
        sql.lock("incidents-of-" + subject);
        return Math.toIntExact(sql.number(
                "select count(*) from incident join accreditation using (accreditation_id)"
                        + " where subject = ? and reported_at > ?",
                subject,
                since));
    }

    /** The newest first. */
    List<Numbered> before(
            long sequence,
            Optional<String> primary,
            Optional<String> territoryId,
            Optional<String> election,
            int limit) {
        return sql.list(
                "select sequence, incident_id, primary_id, observer_kind, territory_id, election_uuid, kind, content,"
                        + " trackers, reported_at from incident where sequence < ?"
                        + " and (?::text is null or primary_id = ?) and (?::text is null or territory_id = ?)"
                        + " and (?::text is null or election_uuid = ?) order by sequence desc limit ?",
                Incidents::incident,
                sequence,
                primary,
                primary,
                territoryId,
                territoryId,
                election,
                election,
                limit);
    }

    private static Numbered incident(Row row) {
        return new Numbered(
                row.bigint("sequence"),
                new Incident(
                        row.text("incident_id"),
                        row.text("primary_id"),
                        row.constant("observer_kind", AccreditationKind.class),
                        row.text("territory_id"),
                        row.optionalText("election_uuid"),
                        row.text("kind"),
                        row.text("content"),
                        row.texts("trackers").stream().map(Sha256Hex::toTracker).toList(),
                        row.instant("reported_at")));
    }
}
