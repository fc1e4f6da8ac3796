package org.dauys.observer.turnout;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dauys.events.election.ElectionState;
import org.dauys.observer.announcement.Elections;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Turnout of an election, that is of its territories, by hour. */
@Path("/api/elections/{uuid}/turnout")
@Tag(name = "turnout", description = "How many have voted; small numbers are withheld")
public class TurnoutResource {

    private final Elections elections;
    private final TurnoutCount count;
    private final Clock clock;

    TurnoutResource(Elections elections, TurnoutCount count, Clock clock) {
        this.elections = elections;
        this.count = count;
        this.clock = clock;
    }

    /**
     * Turnout by hour.
     *
     * @param territoryIds the territories that vote in this election
     * @param voters absent if withheld
     * @param hours in order; each with the credentials whose first ballot came in it
     */
    public record HourlyTurnout(
            String uuid,
            List<String> territoryIds,
            Optional<Integer> voters,
            int electorate,
            boolean withheld,
            List<TurnoutCells.ShownHour> hours,
            Instant asOf) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Turnout of an election, in total and by hour")
    public HourlyTurnout get(@PathParam("uuid") @Pattern(regexp = ElectionState.UUID_FORM) String uuid) {
        ElectionState election = elections.require(uuid);
        Turnout total = count.of(election);
        return new HourlyTurnout(
                uuid,
                election.territoryIds(),
                total.voters(),
                total.electorate(),
                total.withheld(),
                TurnoutCells.hours(count.cells(uuid)),
                clock.instant());
    }
}
