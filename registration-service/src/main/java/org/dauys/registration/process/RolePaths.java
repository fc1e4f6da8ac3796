package org.dauys.registration.process;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** The credential authority answers on its own paths only; to everything else it says that there is nothing. */
public class RolePaths {

    private final ThisProcess process;

    public RolePaths(ThisProcess process) {
        this.process = process;
    }

    @ServerRequestFilter(preMatching = true)
    public Optional<Response> hideOtherRole(ContainerRequestContext request) {
        if (!process.isCredentialAuthority() || isOurs(request.getUriInfo().getPath())) {
            return Optional.empty();
        }
        throw new ProblemException(KitProblem.NOT_FOUND);
    }

    private static boolean isOurs(String path) {
        String absolute = path.startsWith("/") ? path : "/" + path;
        return absolute.startsWith("/api/me/credentials/")
                || absolute.equals("/api/me/voting-tokens")
                || absolute.startsWith("/api/kiosk/")
                || absolute.startsWith("/api/registration/credential-audit");
    }
}
