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
import org.dauys.registration.roll.RollMembers;
import org.dauys.registration.text.Ids;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Strike-offs: at the station desk for a paper ballot, by the control commission for an expulsion. Of voters outside the
 * caller's territories nothing is said, not even whether they are on the roll.
 */
@Path("/api/registration/primaries/{primary}/strike-offs")
@RolesAllowed({Roles.STATION_OFFICER, Roles.CONTROLLER})
@Tag(name = "Strike-offs")
public class StrikeOffResource {

    private final Primaries primaries;
    private final RollMembers members;
    private final StrikeOffOrders orders;
    private final Expulsions expulsions;
    private final Caller caller;

    StrikeOffResource(
            Primaries primaries, RollMembers members, StrikeOffOrders orders, Expulsions expulsions, Caller caller) {
        this.primaries = primaries;
        this.members = members;
        this.orders = orders;
        this.expulsions = expulsions;
        this.caller = caller;
    }

    /**
     * Whom, and why.
     *
     * @param station that hands the paper out, if it is to be noted
     */
    public record StrikeOffRequest(
            @NotNull @Pattern(regexp = "[0-9]{12}") String iin,
            @NotNull StrikeOff.Cause cause,
            @Pattern(regexp = Ids.SLUG) String station) {

        /** Masked. */
        @Override
        public String toString() {
            return "StrikeOffRequest[*****]";
        }
    }

    /**
     * How far it is.
     *
     * @param state {@code PROPOSED} (an expulsion that waits for its second signature), {@code REQUESTED}, {@code IN_LOG}
     * @param paper {@code PENDING}, {@code HAND_OUT}, {@code VOTED_ELECTRONICALLY}, or {@code NONE} if none was asked for
     */
    public record StrikeOffState(String id, String state, String paper) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Strikes a voter off the electronic roll, who votes on paper; or proposes an expulsion")
    public Response order(@PathParam("primary") String primary, @NotNull @Valid StrikeOffRequest request) {
        primaries.require(primary);
        if (!caller.has(roleFor(request.cause()))) {
            throw new ProblemException(KitProblem.FORBIDDEN);
        }
        RollMembers.Voter voter = Optional.of(request.iin())
                .filter(iin -> Iin.flawOf(iin).isEmpty())
                .flatMap(iin -> members.findVoter(primary, new Iin(iin)))
                .filter(found -> caller.mayActIn(found.territoryId()))
                .orElseThrow(() -> new ProblemException(StrikeOffProblem.NOT_ON_ROLL));
        UUID id =
                switch (request.cause()) {
                    case PAPER -> {
                        Optional<String> station = Optional.ofNullable(request.station());
                        station.ifPresent(named -> orders.requireOnlineStation(primary, named, caller));
                        yield orders.order(primary, voter, request.cause(), station, caller.subject());
                    }
                    case EXPULSION -> expulsions.propose(primary, voter);
                };
        return Response.accepted(state(primary, id)).build();
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Whether a strike-off is in force, and whether a paper may be handed out")
    public StrikeOffState state(@PathParam("primary") String primary, @PathParam("id") UUID id) {
        return orders.find(primary, id)
                .or(() -> expulsions
                        .waitingIn(primary, id)
                        .map(territory -> new StrikeOffOrder(
                                id,
                                territory,
                                StrikeOff.Cause.EXPULSION,
                                StrikeOffOrder.State.PROPOSED,
                                StrikeOffOrder.Paper.NONE)))
                .filter(found -> caller.mayActIn(found.territoryId()))
                .map(order -> new StrikeOffState(
                        order.id().toString(),
                        order.state().name(),
                        order.paper().name()))
                .orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
    }

    /** The second signature under an expulsion; the answer has the id of the strike-off. */
    @POST
    @Path("/{id}/countersign")
    @RolesAllowed(Roles.CONTROLLER)
    @Operation(summary = "Countersigns an expulsion, which is then in force")
    public Response countersign(@PathParam("primary") String primary, @PathParam("id") UUID id) {
        primaries.require(primary);
        return Response.accepted(state(primary, expulsions.countersign(primary, id)))
                .build();
    }

    /** A paper ballot is handed out at a station; whether somebody is expelled, the control says. */
    private static String roleFor(StrikeOff.Cause cause) {
        return switch (cause) {
            case PAPER -> Roles.STATION_OFFICER;
            case EXPULSION -> Roles.CONTROLLER;
        };
    }
}
