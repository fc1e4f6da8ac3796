package org.dauys.registration.staff;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.dauys.kit.page.Page;
import org.dauys.kit.page.PageRequest;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Caller;
import org.dauys.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Roles that are held. One operator is enough to take one back: that must be quick, and harms nothing but work. */
@Path("/api/registration/staff")
@RolesAllowed(Roles.OPERATOR)
@Tag(name = "Staff")
public class StaffResource {

    private final StaffRoster roster;
    private final Caller caller;

    public StaffResource(StaffRoster roster, Caller caller) {
        this.roster = roster;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "All roles given")
    public Page<StaffGrant> list(@QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        caller.requireEverywhere();
        PageRequest page = PageRequest.of(cursor, limit);
        return Page.cut(roster.inForce(page), page.limit(), StaffGrant::id, grant -> grant);
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Takes a role back and ends the sessions that had it")
    public void revoke(@PathParam("id") UUID id) {
        caller.requireEverywhere();
        if (!roster.revoke(caller.subject(), id)) {
            throw new ProblemException(KitProblem.NOT_FOUND);
        }
    }
}
