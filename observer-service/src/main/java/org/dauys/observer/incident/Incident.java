package org.dauys.observer.incident;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dauys.observer.accreditation.AccreditationKind;

/**
 * An incident as everyone sees it: who reported it is not said.
 *
 * @param observerKind the kind of observer that reported it
 * @param trackers ballots concerned, Base64
 */
public record Incident(
        String id,
        String primary,
        AccreditationKind observerKind,
        String territoryId,
        Optional<String> electionUuid,
        String kind,
        String text,
        List<String> trackers,
        Instant reportedAt) {}
