package org.dauys.registration.campaign.debate;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import org.dauys.events.LocalText;
import org.dauys.registration.campaign.event.Announcement;
import org.dauys.registration.campaign.event.Links;
import org.dauys.registration.text.Ids;
import org.dauys.registration.text.Moments;
import org.dauys.registration.text.PublicText;

/**
 * A debate as announced.
 *
 * @param group number of the group, where the candidates of the contest were drawn into groups
 */
record DebateRequest(
        @NotNull @Pattern(regexp = Ids.SLUG) String contestId,
        @NotNull @Pattern(regexp = Ids.SLUG) String territoryId,
        @PublicText LocalText topic,
        Optional<@Size(min = 1, max = 200) @Pattern(regexp = Ids.LINE) String> place,
        Optional<@Pattern(regexp = Links.FORM) String> link,
        @NotNull Instant startsAt,
        Optional<@Min(1) @Max(1000) Integer> group) {

    @AssertTrue(message = "must have a place or a link, and a time that can be meant")
    boolean isComplete() {
        return (place.isPresent() || link.isPresent()) && startsAt != null && Moments.canBeMeant(startsAt);
    }

    Announcement announcement() {
        return new Announcement(territoryId, topic, place, link, startsAt);
    }
}
