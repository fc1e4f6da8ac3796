package org.dauys.registration.audit;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import org.dauys.events.audit.AuditHead;
import org.dauys.kit.page.Page;
import org.dauys.kit.page.PageRequest;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Roles;
import org.dauys.registration.process.ThisProcess;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The trail of the credential authority, which its own process alone can read: a gateway sends this path there. */
@Path("/api/registration/credential-audit")
@RolesAllowed({Roles.OPERATOR, Roles.CONTROLLER})
@Tag(name = "Audit")
public class CredentialAuditResource {

    private final AuditDesk desk;
    private final ThisProcess process;

    CredentialAuditResource(AuditDesk desk, ThisProcess process) {
        this.desk = desk;
        this.process = process;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Acts of the credential authority")
    public Page<AuditEntry> page(
            @Valid @BeanParam AuditQuery query,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        requireOwnTrail();
        return desk.page(query, PageRequest.of(cursor, limit));
    }

    @GET
    @Path("/export")
    @Produces("application/x-ndjson")
    @Operation(summary = "Acts of the credential authority as lines of JSON")
    public StreamingOutput lines(@Valid @BeanParam AuditQuery query) {
        requireOwnTrail();
        return desk.lines(query);
    }

    @GET
    @Path("/export.csv")
    @Produces("text/csv")
    @Operation(summary = "Acts of the credential authority as a table")
    public StreamingOutput csv(@Valid @BeanParam AuditQuery query) {
        requireOwnTrail();
        return desk.csv(query);
    }

    @GET
    @Path("/heads")
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Signed heads of the chain over the trail of the credential authority")
    public Page<AuditHead.Signed> heads(@QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        requireOwnTrail();
        return desk.heads(PageRequest.of(cursor, limit));
    }

    @GET
    @Path("/keys")
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Public keys that have signed heads of the trail of the credential authority")
    public Page<AuditHead.Key> keys() {
        requireOwnTrail();
        return desk.keys();
    }

    private void requireOwnTrail() {
        if (!process.isCredentialAuthority()) {
            throw new ProblemException(KitProblem.NOT_FOUND);
        }
    }
}
