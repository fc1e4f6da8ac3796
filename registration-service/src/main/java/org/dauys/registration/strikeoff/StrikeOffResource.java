package org.dauys.registration.strikeoff;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.dauys.events.ballotlog.StrikeOff;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Caller;
import org.dauys.kit.security.Roles;
import org.dauys.registration.person.Iin;
import org.dauys.registration.primary.Primaries;
import org.dauys.registration.roll.FrozenRoll;
import org.dauys.registration.roll.RollMembers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Strike-offs at the station desk or by the control commission. */
@Path("/api/registration/primaries/{primary}/strike-offs")
@RolesAllowed({Roles.STATION_OFFICER, Roles.CONTROLLER})
@Tag(name = "Strike-offs")
public class StrikeOffResource {

    private final Primaries primaries;
    private final FrozenRoll frozen;
    private final RollMembers members;
    private final StrikeOffOrders orders;
    private final Caller caller;

    StrikeOffResource(
            Primaries primaries, FrozenRoll frozen, RollMembers members, StrikeOffOrders orders, Caller caller) {
        this.primaries = primaries;
        this.frozen = frozen;
        this.members = members;
        this.orders = orders;
        this.caller = caller;
    }

    /** Whom, and why. */
    public record StrikeOffRequest(@NotNull @Pattern(regexp = "[0-9]{12}") String iin, @NotNull StrikeOff.Cause cause) {

        /** Masked. */
        @Override
        public String toString() {
            return "StrikeOffRequest[*****]";
        }
    }

    /** How far it is: {@code REQUESTED} or {@code IN_LOG}. */
    public record StrikeOffState(String id, String state) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Strikes a voter off the electronic roll, who votes on paper")
    public Response order(@PathParam("primary") String primary, @NotNull @Valid StrikeOffRequest request) {
        primaries.require(primary);
        RollMembers.Entry voter = Optional.of(request.iin())
                .filter(iin -> Iin.flawOf(iin).isEmpty() && frozen.isFrozen(primary))
                .flatMap(iin -> members.find(primary, new Iin(iin)))
                .orElseThrow(() -> new ProblemException(StrikeOffProblem.NOT_ON_ROLL));
        caller.requireTerritory(voter.territoryId());
        UUID id = orders.order(primary, voter, request.cause(), caller.subject());
        return Response.accepted(state(primary, id)).build();
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Whether a strike-off is in force")
    public StrikeOffState state(@PathParam("primary") String primary, @PathParam("id") UUID id) {
        StrikeOffOrder order = orders.find(primary, id).orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
        caller.requireTerritory(order.territoryId());
        return new StrikeOffState(order.id().toString(), order.state().name());
    }
}
