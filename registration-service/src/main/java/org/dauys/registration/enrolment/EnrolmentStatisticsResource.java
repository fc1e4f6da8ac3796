package org.dauys.registration.enrolment;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.time.Duration;
import org.dauys.registration.primary.Primaries;
import org.dauys.registration.recent.Recent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How many are authorised to vote electronically, for everybody. */
@Path("/api/registration/primaries/{primary}/statistics/enrolment")
@PermitAll
@Tag(name = "Statistics")
public class EnrolmentStatisticsResource {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Primaries primaries;
    private final CountEnrolment count;
    private final Recent<EnrolmentTable> tables;

    EnrolmentStatisticsResource(Primaries primaries, CountEnrolment count, Clock clock) {
        this.primaries = primaries;
        this.count = count;
        this.tables = new Recent<>(clock, FRESH);
    }

    @GET
    @Operation(summary = "How many members have enrolled, by territory")
    public EnrolmentTable enrolment(@PathParam("primary") String primary) {
        primaries.require(primary);
        return tables.of(primary, () -> count.of(primary));
    }
}
