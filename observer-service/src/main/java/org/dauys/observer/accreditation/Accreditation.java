package org.dauys.observer.accreditation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An observer's accreditation.
 *
 * @param id UUID
 * @param name the observer's own, shown to the observer and to those who decide
 * @param candidacyId whose trusted person
 * @param territories where it holds, children included
 * @param reason of the decision
 */
public record Accreditation(
        String id,
        String primary,
        AccreditationKind kind,
        String name,
        Optional<String> candidacyId,
        List<String> territories,
        State state,
        Optional<String> reason,
        Instant appliedAt,
        Optional<Instant> decidedAt) {

    /** Where an accreditation stands. */
    public enum State {
        REQUESTED,
        ACCREDITED,
        REFUSED
    }
}
