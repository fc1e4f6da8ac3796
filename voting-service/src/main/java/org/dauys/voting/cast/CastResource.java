package org.dauys.voting.cast;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Audience;
import org.dauys.voting.VotingProblem;
import org.dauys.voting.receipt.Receipt;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The ballot box's slot. */
@Path("/api/ballot-box/{uuid}/ballots")
@Tag(name = "Casting")
public class CastResource {

    private final CastBallot castBallot;
    private final JsonWebToken jwt;

    @Inject
    CastResource(CastBallot castBallot, JsonWebToken jwt) {
        this.castBallot = castBallot;
        this.jwt = jwt;
    }

    @POST
    @NonBlocking
    @Authenticated
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Cast a ballot",
            description = "The body is the exact bytes of a Belenios ballot; the bearer token is a voting token of this"
                    + " election and of the ballot's credential. The same bytes may be sent again at any time; they"
                    + " count once. The last ballot of a credential counts.")
    @APIResponse(responseCode = "201", description = "In the ballot box; the receipt is signed")
    @APIResponse(responseCode = "400", description = "malformed-ballot, malformed-expiry")
    @APIResponse(responseCode = "401", description = "No valid voting token")
    @APIResponse(responseCode = "403", description = "credential-mismatch, not-on-list, struck-off")
    @APIResponse(responseCode = "404", description = "unknown-election")
    @APIResponse(responseCode = "409", description = "not-open, expired: not sent; late: in the log, does not count")
    @APIResponse(responseCode = "422", description = "invalid-ballot")
    @APIResponse(responseCode = "429", description = "too-busy: not sent, try again later")
    @APIResponse(responseCode = "502", description = "outcome-unknown: send the same bytes again")
    @APIResponse(responseCode = "503", description = "ballot-box-unavailable: not sent, try again later")
    public Uni<Response> cast(
            @PathParam("uuid") String uuid,
            @Parameter(description = "Not to be sent to the ballot box after this time, RFC 3339")
                    @HeaderParam("Dauys-Expires")
                    String expires,
            byte[] ballot) {
        Audience.require(jwt, Audience.VOTING);
        VotingToken token = VotingToken.of(jwt).orElseThrow(() -> new ProblemException(KitProblem.UNAUTHORIZED));
        CastRequest request = new CastRequest(uuid, token, ballot, expiry(expires));
        return uni(castBallot.cast(request)).map(CastResource::created);
    }

    private static Response created(Receipt receipt) {
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(new CastAnswer(receipt.tracker(), receipt))
                .build();
    }

    private static Optional<Instant> expiry(String header) {
        try {
            return Optional.ofNullable(header)
                    .map(text -> OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            throw new ProblemException(VotingProblem.MALFORMED_EXPIRY);
        }
    }

    private static <T> Uni<T> uni(CompletionStage<T> stage) {
        return Uni.createFrom()
                .<T>emitter(emitter -> stage.whenComplete((value, failure) -> {
                    if (failure == null) {
                        emitter.complete(value);
                    } else {
                        emitter.fail(failure instanceof CompletionException ? failure.getCause() : failure);
                    }
                }));
    }
}
