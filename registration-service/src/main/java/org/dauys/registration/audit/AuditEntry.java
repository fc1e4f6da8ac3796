package org.dauys.registration.audit;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dauys.kit.sql.Row;

/**
 * One act.
 *
 * @param id of the record; the order of the trail is that of {@link AuditPlace}
 * @param recordedAt by the clock of the database server
 * @param at by the clock of the service
 * @param actor account, or the part of the service that acted by itself
 * @param actorRoles the account's roles at that moment; none for the service itself
 * @param actorName name of the staff grant behind the account at that moment, if there was one
 * @param act slug
 * @param subject identifier of what it was done to
 * @param before JSON of what it was
 * @param after JSON of what it became
 * @param details JSON object of further facts
 */
public record AuditEntry(
        long id,
        Instant recordedAt,
        Instant at,
        String actor,
        List<String> actorRoles,
        Optional<String> actorName,
        String act,
        String subject,
        @JsonRawValue String before,
        @JsonRawValue String after,
        @JsonRawValue String details) {

    private static final String NOTHING = "null";

    static AuditEntry of(Row row) {
        return new AuditEntry(
                row.bigint("id"),
                row.instant("recorded_at"),
                row.instant("at"),
                row.text("actor"),
                row.texts("actor_roles"),
                row.optionalText("actor_name"),
                row.text("act"),
                row.text("subject"),
                row.optionalText("before").orElse(NOTHING),
                row.optionalText("after").orElse(NOTHING),
                row.text("details"));
    }
}
