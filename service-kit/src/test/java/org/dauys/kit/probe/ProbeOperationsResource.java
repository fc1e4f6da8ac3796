package org.dauys.kit.probe;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.dauys.kit.operations.OperatorFigures;
import org.dauys.kit.security.Roles;

@Path("/probe/operations")
@RolesAllowed(Roles.OPERATOR)
@Blocking
public class ProbeOperationsResource {

    private final OperatorFigures figures;

    ProbeOperationsResource(OperatorFigures figures) {
        this.figures = figures;
    }

    @GET
    public Response figures() {
        return figures.answer();
    }
}
