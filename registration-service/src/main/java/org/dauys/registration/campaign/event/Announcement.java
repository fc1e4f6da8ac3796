package org.dauys.registration.campaign.event;

import java.time.Instant;
import java.util.Optional;
import org.dauys.events.LocalText;

/** What is announced of an event. */
public record Announcement(
        String territoryId, LocalText topic, Optional<String> place, Optional<String> link, Instant startsAt) {}
