package org.dauys.events.incident;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dauys.events.Versioned;

/**
 * An observer reports an incident (topic {@code dauys.incidents}, key: incident).
 *
 * @param incidentId UUID
 * @param version grows with every change
 * @param primaryId the primary
 * @param accreditationId of the observer
 * @param territoryId where
 * @param electionUuid the election concerned, if one is
 * @param kind such as {@code board-mismatch}, {@code station}, {@code agitation}
 * @param text what happened, as written
 * @param trackers ballots concerned, hexadecimal
 * @param reportedAt when
 */
public record IncidentReported(
        String incidentId,
        long version,
        String primaryId,
        String accreditationId,
        String territoryId,
        Optional<String> electionUuid,
        String kind,
        String text,
        List<String> trackers,
        Instant reportedAt)
        implements Versioned {}
