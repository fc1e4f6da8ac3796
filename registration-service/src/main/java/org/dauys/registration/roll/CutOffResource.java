package org.dauys.registration.roll;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.dauys.kit.http.Etags;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Caller;
import org.dauys.kit.security.Roles;
import org.dauys.registration.primary.Primaries;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The cut-off day of a roll. */
@Path("/api/registration/primaries/{primary}/roll/cut-off")
@Tag(name = "Roll")
public class CutOffResource {

    private final Primaries primaries;
    private final CutOffs cutOffs;
    private final Caller caller;

    CutOffResource(Primaries primaries, CutOffs cutOffs, Caller caller) {
        this.primaries = primaries;
        this.cutOffs = cutOffs;
        this.caller = caller;
    }

    /** @param joinedBy last day of joining that counts */
    public record CutOffRequest(@NotNull LocalDate joinedBy) {}

    @GET
    @PermitAll
    @Operation(summary = "Until when one had to join to vote")
    public Response get(@PathParam("primary") String primary) {
        primaries.require(primary);
        return answer(cutOffs.find(primary).orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND)));
    }

    @PUT
    @RolesAllowed(Roles.OPERATOR)
    @Operation(summary = "Sets the cut-off day; after it nobody joins the roll")
    public Response set(
            @PathParam("primary") String primary,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid CutOffRequest request) {
        primaries.require(primary);
        return answer(cutOffs.set(primary, request.joinedBy(), ifMatch, caller.subject()));
    }

    private static Response answer(CutOff cutOff) {
        return Response.ok(cutOff).tag(Etags.of(cutOff.version())).build();
    }
}
