package org.dauys.registration.contest;

import java.util.Locale;
import java.util.Optional;
import org.dauys.events.LocalText;

/**
 * Seats for which candidates stand.
 *
 * @param id slug, unique in the primary
 * @param level how high
 * @param territoryId the territory the seats belong to; members of it and of what lies in it vote
 * @param title shown above the candidates
 * @param seats at least 1
 * @param min fewest marks of a vote that is not blank
 * @param max most marks
 * @param blank whether a blank vote is allowed
 * @param minAge of candidates, where it is not that of the primary
 */
public record Contest(
        String id,
        Level level,
        String territoryId,
        LocalText title,
        int seats,
        int min,
        int max,
        boolean blank,
        Optional<Integer> minAge) {

    /** Whether people who applied for the one have applied for the other: how it is voted on may differ. */
    boolean offersTheSameAs(Contest other) {
        return level == other.level
                && territoryId.equals(other.territoryId)
                && seats == other.seats
                && minAge.equals(other.minAge);
    }

    /** Levels of representation. */
    public enum Level {
        LOCAL,
        REGIONAL,
        MAZHILIS;

        /** As in messages, ballot papers and the database. */
        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Level ofSlug(String slug) {
            return valueOf(slug.toUpperCase(Locale.ROOT));
        }
    }
}
