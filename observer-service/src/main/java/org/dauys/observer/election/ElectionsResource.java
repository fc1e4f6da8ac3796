package org.dauys.observer.election;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dauys.events.election.ElectionState;
import org.dauys.kit.page.Page;
import org.dauys.kit.page.PageRequest;
import org.dauys.observer.announcement.Elections;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The elections and the state of their records. */
@Path("/api/elections")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "elections", description = "Elections and the state of their records")
public class ElectionsResource {

    private final Elections elections;
    private final DescribeElection describe;

    ElectionsResource(Elections elections, DescribeElection describe) {
        this.elections = elections;
        this.describe = describe;
    }

    @GET
    @Operation(summary = "All elections, in the order of their uuid")
    public Page<ElectionItem> list(
            @QueryParam("primary") String primary,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        PageRequest page = PageRequest.of(cursor, limit);
        List<ElectionState> rows =
                elections.after(page.after().orElse(""), Optional.ofNullable(primary), page.limit() + 1);
        Map<String, ElectionItem> items = describe.items(rows);
        return Page.cut(
                rows, page.limit(), ElectionState::electionUuid, election -> items.get(election.electionUuid()));
    }

    @GET
    @Path("{uuid}")
    @Operation(summary = "One election: times, state, height, verified height, turnout, alarms")
    @APIResponse(responseCode = "200", description = "As it stands now")
    @APIResponse(responseCode = "404", description = "unknown-election")
    public ElectionDetail get(@PathParam("uuid") @Pattern(regexp = ElectionState.UUID_FORM) String uuid) {
        return describe.describe(elections.require(uuid));
    }
}
