package org.dauys.registration.contest;

import java.util.Optional;
import org.dauys.events.LocalText;

/** A contest as people read it; the names are those of {@link Contest}. */
record ContestView(
        String id,
        String level,
        String territoryId,
        LocalText title,
        int seats,
        int min,
        int max,
        boolean blank,
        Optional<Integer> minAge,
        long version) {

    static ContestView of(StoredContest stored) {
        return of(stored.contest(), stored.version());
    }

    static ContestView of(Contest contest, long version) {
        return new ContestView(
                contest.id(),
                contest.level().slug(),
                contest.territoryId(),
                contest.title(),
                contest.seats(),
                contest.min(),
                contest.max(),
                contest.blank(),
                contest.minAge(),
                version);
    }
}
