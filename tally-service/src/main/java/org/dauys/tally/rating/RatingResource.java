package org.dauys.tally.rating;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.dauys.events.result.ContestRating;
import org.dauys.kit.http.Etags;
import org.dauys.kit.problem.ProblemException;
import org.dauys.tally.problem.TallyProblem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The rating of a contest over HTTP: public once it is there. */
@Path("/api/tally/contests/{contest}/rating")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ratings")
public class RatingResource {
    private static final String SLUG = "[a-z0-9][a-z0-9-]{0,62}";
    private static final String CONTEST = "[^\\p{Cntrl}]{1,200}";

    private final RatingRepository ratings;

    RatingResource(RatingRepository ratings) {
        this.ratings = ratings;
    }

    @GET
    @PermitAll
    @Operation(summary = "The rating of one contest")
    @APIResponse(responseCode = "200", description = "The rating, its version as ETag")
    @APIResponse(responseCode = "404", description = "no-result-yet")
    public Response rating(
            @PathParam("contest") @Pattern(regexp = CONTEST) String contest,
            @QueryParam("primary") @NotNull @Pattern(regexp = SLUG) String primary) {
        ContestRating rating =
                ratings.find(primary, contest).orElseThrow(() -> new ProblemException(TallyProblem.NO_RESULT_YET));
        return Response.ok(rating).tag(Etags.of(rating.version())).build();
    }
}
