package org.dauys.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Every exception that reaches HTTP becomes a problem here, and nothing of the exception's own text gets out. The methods
 * are public because a service's generated mappers may be of another class loader.
 */
public class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private final ProblemDocuments documents;
    private final ProblemMessages messages;

    ProblemMappers(ProblemDocuments documents, ProblemMessages messages) {
        this.documents = documents;
        this.messages = messages;
    }

    @ServerExceptionMapper
    public Response problem(ProblemException e, ContainerRequestContext request) {
        return answer(e, request);
    }

    @ServerExceptionMapper
    public Response violations(ConstraintViolationException e, ContainerRequestContext request) {
        Language language = Language.of(Optional.ofNullable(request.getHeaderString("Accept-Language")));
        return answer(
                new ProblemException(KitProblem.INVALID_REQUEST)
                        .with("violations", Violation.listOf(e, messages, language)),
                request);
    }

    @ServerExceptionMapper
    public Response unauthorized(UnauthorizedException e, ContainerRequestContext request) {
        return answer(new ProblemException(KitProblem.UNAUTHORIZED), request);
    }

    @ServerExceptionMapper
    public Response authenticationFailed(AuthenticationFailedException e, ContainerRequestContext request) {
        return answer(new ProblemException(KitProblem.UNAUTHORIZED), request);
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException e, ContainerRequestContext request) {
        return answer(new ProblemException(KitProblem.FORBIDDEN), request);
    }

    @ServerExceptionMapper
    public Response malformed(JsonProcessingException e, ContainerRequestContext request) {
        return answer(new ProblemException(KitProblem.MALFORMED_JSON), request);
    }

    @ServerExceptionMapper
    public Response wrongShape(MismatchedInputException e, ContainerRequestContext request) {
        ProblemException problem = new ProblemException(KitProblem.MALFORMED_JSON);
        return answer(e.getPath().isEmpty() ? problem : problem.with("field", fieldOf(e)), request);
    }

    @ServerExceptionMapper
    public Response web(WebApplicationException e, ContainerRequestContext request) {
        // A record that refuses its members in its constructor is the caller's mistake, not ours.
        if (e.getCause() instanceof MismatchedInputException mismatch) {
            return wrongShape(mismatch, request);
        }
        if (e.getCause() instanceof JsonProcessingException malformed) {
            return malformed(malformed, request);
        }
        int status = e.getResponse().getStatus();
        if (status >= 500) {
            return unexpected(e, request);
        }
        // For the framework an address with a malformed query does not exist; for whoever wrote the query it does.
        if (e instanceof NotFoundException
                && e.getCause() != null
                && !request.getUriInfo().getQueryParameters().isEmpty()) {
            return answer(new ProblemException(KitProblem.INVALID_REQUEST), request);
        }
        return status < 400 ? e.getResponse() : answer(new ProblemException(WebStatus.problem(status)), request);
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable e, ContainerRequestContext request) {
        Optional<ProblemException> database = DatabaseTrouble.of(e);
        if (database.isPresent()) {
            if (database.get().type().status() >= 500) {
                LOG.warnf("the database cannot answer: %s", e.getMessage());
            }
            return answer(database.get(), request);
        }
        LOG.error("request failed unexpectedly", e);
        return answer(new ProblemException(KitProblem.INTERNAL_ERROR), request);
    }

    private static String fieldOf(JsonMappingException e) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.length() == 0 ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }

    private Response answer(ProblemException problem, ContainerRequestContext request) {
        return documents.response(problem, Optional.ofNullable(request.getHeaderString("Accept-Language")));
    }
}
