package org.dauys.registration.station;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.dauys.kit.http.Etags;
import org.dauys.kit.security.Caller;
import org.dauys.kit.security.Roles;
import org.dauys.registration.text.Ids;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which settlements vote at an offline station. */
@Path("/api/registration/primaries/{primary}/stations/{id}/assignment")
@Tag(name = "Stations")
public class AssignmentResource {

    private static final int MOST_SETTLEMENTS = 100;
    private static final int MOST_VOTERS = 10_000_000;

    private final Stations stations;
    private final StationViews views;
    private final AssignSettlements assign;
    private final Caller caller;

    AssignmentResource(Stations stations, StationViews views, AssignSettlements assign, Caller caller) {
        this.stations = stations;
        this.views = views;
        this.assign = assign;
        this.caller = caller;
    }

    /**
     * An assignment in the place of the present one.
     *
     * @param voters how many the preview counts
     */
    record AssignmentRequest(
            @NotNull @Size(max = MOST_SETTLEMENTS) List<@NotNull @Pattern(regexp = Ids.SLUG) String> settlements,
            @Min(0) @Max(MOST_VOTERS) int voters) {}

    @GET
    @Path("/preview")
    @RolesAllowed({Roles.REGISTRAR, Roles.OPERATOR})
    @Operation(summary = "Whom an assignment would give to a station, and who would lose or regain the electronic way")
    public Assignment.Preview preview(
            @PathParam("primary") String primary,
            @PathParam("id") String id,
            @QueryParam("settlement") @NotNull @Size(max = MOST_SETTLEMENTS)
                    List<@NotNull @Pattern(regexp = Ids.SLUG) String> settlements) {
        Station station = stations.require(primary, id);
        caller.requireTerritory(station.territoryId());
        return assign.preview(primary, station, distinct(settlements));
    }

    @PUT
    @RolesAllowed({Roles.REGISTRAR, Roles.OPERATOR})
    @Transactional
    @Operation(summary = "Assigns settlements to an offline station until its cut-off, or proposes it")
    @APIResponse(responseCode = "200", description = "Assigned: nobody loses the electronic way by it")
    @APIResponse(responseCode = "202", description = "Proposed: somebody else countersigns")
    public Response assign(
            @PathParam("primary") String primary,
            @PathParam("id") String id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid AssignmentRequest request) {
        Station station = locked(primary, id, ifMatch);
        boolean assigned = assign.assign(primary, station, distinct(request.settlements()), request.voters());
        return detail(assigned ? Response.Status.OK : Response.Status.ACCEPTED, primary, id);
    }

    @POST
    @Path("/countersign")
    @RolesAllowed({Roles.REGISTRAR, Roles.CONTROLLER})
    @Transactional
    @Operation(summary = "Countersigns the proposed assignment, which then stands")
    public Response countersign(
            @PathParam("primary") String primary, @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch) {
        assign.countersign(primary, locked(primary, id, ifMatch));
        return detail(Response.Status.OK, primary, id);
    }

    private Station locked(String primary, String id, String ifMatch) {
        Station station = stations.lock(primary, id);
        caller.requireTerritory(station.territoryId());
        Etags.require(ifMatch, station.version());
        return station;
    }

    private Response detail(Response.Status status, String primary, String id) {
        Station station = stations.require(primary, id);
        return Response.status(status)
                .entity(views.detail(primary, station))
                .tag(Etags.of(station.version()))
                .build();
    }

    private static List<String> distinct(List<String> settlements) {
        return settlements.stream().distinct().sorted().toList();
    }
}
