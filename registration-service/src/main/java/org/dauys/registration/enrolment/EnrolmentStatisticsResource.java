package org.dauys.registration.enrolment;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.dauys.registration.primary.Primaries;
import org.dauys.registration.recent.Recent;
import org.dauys.registration.roll.FrozenRoll;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How many are authorised to vote electronically, for everybody. */
@Path("/api/registration/primaries/{primary}/statistics/enrolment")
@PermitAll
@Tag(name = "Statistics")
public class EnrolmentStatisticsResource {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Primaries primaries;
    private final FrozenRoll frozen;
    private final Enrolments enrolments;
    private final Clock clock;
    private final int smallestCell;
    private final Recent<EnrolmentTable> tables;

    EnrolmentStatisticsResource(
            Primaries primaries,
            FrozenRoll frozen,
            Enrolments enrolments,
            Clock clock,
            @ConfigProperty(name = "dauys.statistics.smallest-cell") int smallestCell) {
        this.primaries = primaries;
        this.frozen = frozen;
        this.enrolments = enrolments;
        this.clock = clock;
        this.smallestCell = smallestCell;
        this.tables = new Recent<>(clock, FRESH);
    }

    @GET
    @Operation(summary = "How many members have enrolled, by territory")
    public EnrolmentTable enrolment(@PathParam("primary") String primary) {
        primaries.require(primary);
        return tables.of(primary, () -> table(primary));
    }

    private EnrolmentTable table(String primary) {
        Map<String, Integer> late = enrolments.admittedLate(primary);
        Map<String, Integer> electorate = new TreeMap<>(frozen.countByTerritory(primary));
        late.forEach((territory, voters) -> electorate.merge(territory, voters, Integer::sum));
        return EnrolmentTable.of(
                clock.instant(),
                electorate,
                late.values().stream().mapToInt(Integer::intValue).sum(),
                enrolments.countByTerritory(primary),
                smallestCell);
    }
}
