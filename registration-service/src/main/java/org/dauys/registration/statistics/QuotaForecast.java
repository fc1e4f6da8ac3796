package org.dauys.registration.statistics;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dauys.registration.quota.ListForecast;
import org.dauys.registration.quota.QuotaVersion;

/**
 * Whether lists that keep the quotas can be made of those who stand: a forecast by composition. Who will be voted for,
 * and in what order, it does not know.
 *
 * @param stage of whom
 * @param asOf when they were counted
 * @param referenceDate the day on which ages count
 * @param quotas in force then
 * @param warnings how many lists cannot be made
 */
public record QuotaForecast(
        String primaryId,
        String stage,
        Instant asOf,
        LocalDate referenceDate,
        QuotaVersion quotas,
        int warnings,
        List<Row> rows) {

    /**
     * One list.
     *
     * @param territoryId whose list, with what lies in it where no contest is named; absent for the whole country
     * @param level of the seats; absent for a list of all levels
     * @param contestId absent for a list over several contests
     */
    public record Row(
            Optional<String> territoryId,
            Optional<String> level,
            Optional<String> contestId,
            @JsonUnwrapped ListForecast forecast) {}
}
