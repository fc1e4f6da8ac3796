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
import org.dauys.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The trail of the registration process. */
@Path("/api/registration/audit")
@RolesAllowed({Roles.OPERATOR, Roles.CONTROLLER})
@Tag(name = "Audit")
public class AuditResource {

    private final AuditDesk desk;

    AuditResource(AuditDesk desk) {
        this.desk = desk;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Who did what, when, with what before and after")
    public Page<AuditEntry> page(
            @Valid @BeanParam AuditQuery query,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        return desk.page(query, PageRequest.of(cursor, limit));
    }

    @GET
    @Path("/export")
    @Produces("application/x-ndjson")
    @Operation(summary = "Who did what, when, with what before and after as lines of JSON")
    public StreamingOutput lines(@Valid @BeanParam AuditQuery query) {
        return desk.lines(query);
    }

    @GET
    @Path("/export.csv")
    @Produces("text/csv")
    @Operation(summary = "Who did what, when, with what before and after as a table")
    public StreamingOutput csv(@Valid @BeanParam AuditQuery query) {
        return desk.csv(query);
    }

    @GET
    @Path("/heads")
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Signed heads of the chain over the trail: what an export is checked against")
    public Page<AuditHead.Signed> heads(@QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        return desk.heads(PageRequest.of(cursor, limit));
    }

    @GET
    @Path("/keys")
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Public keys that have signed heads of the trail")
    public Page<AuditHead.Key> keys() {
        return desk.keys();
    }
}
