package org.dauys.registration.campaign.material;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A report of banned material, for whoever sent it and for controllers of the territory. Who sent it, it does not say.
 *
 * @param seenAt when the material was seen
 * @param candidacyId for whom it campaigns, if that is known
 * @param answer what the controller said
 * @param duplicateOf the report that said the same before
 * @param caseId the case that came of it
 */
public record MaterialReport(
        UUID id,
        long number,
        String primaryId,
        Kind kind,
        String territoryId,
        String place,
        Instant seenAt,
        String description,
        Optional<String> candidacyId,
        List<String> documentIds,
        State state,
        Optional<String> answer,
        Optional<String> duplicateOf,
        Optional<String> caseId,
        long version,
        Instant reportedAt) {

    /** What is banned. */
    public enum Kind {
        POSTER,
        LEAFLET,
        BANNER,
        OTHER
    }

    /** What became of it. */
    public enum State {
        REPORTED,
        DISMISSED,
        CASE_OPENED,
        DUPLICATE
    }
}
