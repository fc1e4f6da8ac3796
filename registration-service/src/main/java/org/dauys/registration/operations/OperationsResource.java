package org.dauys.registration.operations;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.dauys.kit.operations.OperatorFigures;
import org.dauys.kit.operations.ProcessFigures;
import org.dauys.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What this process does, for operators. */
@Path("/api/registration/operations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.OPERATOR)
@Blocking
@Tag(name = "Operations")
public class OperationsResource {

    private final OperatorFigures figures;

    @Inject
    OperationsResource(OperatorFigures figures) {
        this.figures = figures;
    }

    @GET
    @Operation(summary = "Traffic, backlog and errors of the process that answers")
    @APIResponse(
            responseCode = "200",
            description = "Since the start of the process; behind a load balancer another may answer the next time",
            content = @Content(schema = @Schema(implementation = ProcessFigures.class)))
    public Response figures() {
        return figures.answer();
    }
}
