package org.dauys.registration.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * How the applications came in.
 *
 * @param territory with what lies in it; absent for the whole primary
 * @param by {@code day} or {@code hour}, as clocks showed in the zone
 * @param zone of the primary
 * @param asOf when it was counted
 * @param referenceDate the day on which ages count
 * @param points of days or hours in which something came, in their order
 */
public record ApplicationsOverTime(
        String primaryId,
        Optional<String> territory,
        String by,
        String zone,
        Instant asOf,
        LocalDate referenceDate,
        List<Point> points) {

    /**
     * A day or an hour.
     *
     * @param from its beginning in UTC
     * @param local the same in the zone of the primary
     * @param applied people whose first application came in it
     * @param appliedUntilThen the same since the beginning: the denominator of the shares
     * @param registeredUntilThen of these, how many had been registered by its end
     */
    public record Point(
            Instant from,
            OffsetDateTime local,
            int applied,
            int appliedUntilThen,
            int registeredUntilThen,
            Share women,
            Share under35,
            Share self,
            Share ppo) {}
}
