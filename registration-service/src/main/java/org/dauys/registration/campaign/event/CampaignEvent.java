package org.dauys.registration.campaign.event;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dauys.events.LocalText;

/**
 * A meeting or debate, as everybody sees it.
 *
 * @param id UUID
 * @param sequence place in lists
 * @param place where, unless it is online only
 * @param link where to watch or join, if it can be
 * @param startsAt in UTC
 * @param startsAtLocal the same in the zone of the primary
 * @param visits how many were there as the organiser counted: visits, not persons
 * @param counted how they were counted
 * @param checkIns how many checked in themselves
 * @param candidacyIds candidates of a meeting; of a debate those who were there
 */
public record CampaignEvent(
        UUID id,
        @JsonIgnore long sequence,
        String primaryId,
        Kind kind,
        String territoryId,
        LocalText topic,
        Optional<String> place,
        Optional<String> link,
        Instant startsAt,
        String startsAtLocal,
        State state,
        Optional<String> cancelReason,
        Optional<Integer> visits,
        Optional<Counting> counted,
        long checkIns,
        List<String> candidacyIds,
        long version,
        @JsonIgnore String announcedBy) {

    /** Kinds of events. */
    public enum Kind {
        MEETING,
        DEBATE
    }

    /** How far an event is. */
    public enum State {
        ANNOUNCED,
        HELD,
        CANCELLED
    }

    /** How visits were counted. */
    public enum Counting {
        HEAD_COUNT,
        SIGN_IN_SHEET,
        ONLINE_VIEWERS
    }
}
