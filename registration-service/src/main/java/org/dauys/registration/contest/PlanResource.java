package org.dauys.registration.contest;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.dauys.kit.page.Page;
import org.dauys.kit.security.Roles;
import org.dauys.registration.primary.Nationwide;
import org.dauys.registration.primary.Primaries;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The plan of the elections of a primary. */
@Path("/api/registration/primaries/{primary}/elections/plan")
@Tag(name = "Contests")
public class PlanResource {

    private final Primaries primaries;
    private final ElectionPlans plans;
    private final Nationwide nationwide;

    public PlanResource(Primaries primaries, ElectionPlans plans, Nationwide nationwide) {
        this.primaries = primaries;
        this.plans = plans;
        this.nationwide = nationwide;
    }

    /** The plan in force, once the roll is frozen. */
    @GET
    @PermitAll
    @Operation(summary = "Which elections ask which contests")
    public Page<PlannedElection> get(@PathParam("primary") String primary) {
        return Page.whole(plans.inForce(primaries.require(primary).id()));
    }

    /** What the rule {@code territory} would make of contests and roll as they are. */
    @GET
    @Path("/preview")
    @RolesAllowed({Roles.REGISTRAR, Roles.OPERATOR, Roles.CONTROLLER})
    @Operation(summary = "The plan by territory with voters, mergers and their reasons; nothing is stored")
    public Page<MergeTerritories.Proposal> preview(
            @PathParam("primary") String primary,
            @QueryParam("min_electorate") @Min(1) @Max(1_000_000) Integer minElectorate) {
        return Page.whole(plans.proposals(primaries.require(primary).id(), Optional.ofNullable(minElectorate)));
    }

    @POST
    @RolesAllowed({Roles.REGISTRAR, Roles.OPERATOR})
    @Operation(summary = "Plans the elections")
    public Page<PlannedElection> plan(@PathParam("primary") String primary, @NotNull @Valid PlanRequest request) {
        nationwide.require();
        return Page.whole(
                request.items() == null
                        ? plans.planByTerritory(primary, Optional.ofNullable(request.minElectorate()))
                        : plans.plan(primary, request.plan()));
    }
}
