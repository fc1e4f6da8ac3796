package org.dauys.registration.campaign.seminar;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.dauys.events.LocalText;

/**
 * A seminar of the School of Political Management.
 *
 * @param territoryId for whose candidates; absent for all of them
 * @param place where, or an address to join
 * @param startsAt in UTC
 * @param startsAtLocal the same in the zone of the primary
 * @param capacity seats
 * @param registered seats taken
 * @param attended candidates who were there, as recorded so far
 */
public record Seminar(
        UUID id,
        long number,
        String primaryId,
        Optional<String> territoryId,
        LocalText topic,
        String place,
        Instant startsAt,
        String startsAtLocal,
        int capacity,
        State state,
        long registered,
        long attended,
        long version) {

    /** Whether it takes place. */
    public enum State {
        ANNOUNCED,
        CANCELLED
    }

    /**
     * A candidate at a seminar.
     *
     * @param attended absent until it is recorded
     */
    public record Seat(UUID seminarId, String candidacyId, Optional<Boolean> attended) {}

    /**
     * How the training went.
     *
     * @param seminars held or to be held
     * @param seats registrations of candidates
     * @param recorded registrations of which attendance is recorded
     * @param attended of them, those who were there
     * @param candidatesTrained candidates who attended at least one
     * @param candidatesStanding of how many
     */
    public record Statistics(
            Instant at,
            long seminars,
            long seats,
            long recorded,
            long attended,
            long candidatesTrained,
            long candidatesStanding) {}
}
