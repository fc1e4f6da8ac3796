package org.dauys.registration.primary;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.dauys.events.LocalText;

/**
 * A primary and its rules, which do not change.
 *
 * @param id slug
 * @param name in three languages
 * @param zone IANA zone in which its times are shown and its days begin
 * @param referenceDate the day on which ages count
 * @param graceSeconds after the close of voting
 * @param extensionLeadSeconds how long before the close in force an extension must be decided
 * @param minAge youngest age of a candidate on the reference date, where a contest does not say otherwise
 * @param minResidenceYears shortest residence of a candidate
 * @param registrationClosedAt when contests, candidates and order became final; absent before
 */
public record Primary(
        String id,
        LocalText name,
        String zone,
        LocalDate referenceDate,
        int graceSeconds,
        int extensionLeadSeconds,
        int minAge,
        int minResidenceYears,
        Optional<Instant> registrationClosedAt) {

    /** The day that it is where the primary is held: in Kazakhstan it begins while yesterday goes on in UTC. */
    public LocalDate today(Clock clock) {
        return LocalDate.now(clock.withZone(ZoneId.of(zone)));
    }
}
