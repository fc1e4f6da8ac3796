package org.dauys.registration.statistics;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dauys.events.candidacy.CandidacyState.Nomination;
import org.dauys.events.candidacy.CandidacyState.Sex;

/**
 * Somebody who applied, without a name.
 *
 * @param territoryId of the application that counts: the registered one, or else the last
 * @param contestIds of the same
 * @param age in years on the reference date
 * @param groups special groups, as the application names them
 * @param appliedAt when the first application came
 * @param registeredAt absent if never registered
 * @param standing registered, and neither withdrawn nor removed
 */
record Person(
        String territoryId,
        List<String> contestIds,
        Sex sex,
        int age,
        Nomination nomination,
        boolean newFace,
        List<String> groups,
        Instant appliedAt,
        Optional<Instant> registeredAt,
        boolean standing) {

    boolean isWoman() {
        return sex == Sex.FEMALE;
    }

    boolean isRegistered() {
        return registeredAt.isPresent();
    }

    boolean isIn(String contest) {
        return contestIds.contains(contest);
    }
}
