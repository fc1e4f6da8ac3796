package org.dauys.registration.contest;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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

    @POST
    @RolesAllowed({Roles.REGISTRAR, Roles.OPERATOR})
    @Operation(summary = "Plans the elections")
    public Page<PlannedElection> plan(@PathParam("primary") String primary, @NotNull @Valid PlanRequest request) {
        nationwide.require();
        return Page.whole(
                request.items() == null ? plans.planByTerritory(primary) : plans.plan(primary, request.plan()));
    }
}
