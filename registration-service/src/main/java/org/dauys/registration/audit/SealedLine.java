package org.dauys.registration.audit;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.dauys.events.json.EventJson;

/**
 * A record as the export shows it and the chain holds it: what is stored, without names that are looked up. Its bytes stay
 * what they are, or heads that were published long ago would not be those of the trail.
 */
record SealedLine(
        String act,
        String actor,
        List<String> actorRoles,
        @JsonRawValue String after,
        Instant at,
        @JsonRawValue String before,
        @JsonRawValue String details,
        long id,
        Instant recordedAt,
        String subject) {

    /** One JSON object without line end. */
    static String of(AuditEntry entry) {
        SealedLine line = new SealedLine(
                entry.act(),
                entry.actor(),
                entry.actorRoles(),
                entry.after(),
                entry.at(),
                entry.before(),
                entry.details(),
                entry.id(),
                entry.recordedAt(),
                entry.subject());
        return new String(EventJson.write(line), StandardCharsets.UTF_8);
    }
}
